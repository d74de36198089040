"""Links: typed arrows between two claims."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class LinkType(StrEnum):
    """What the first claim does to the second."""

    DENIES = "denies"
    ADMITS = "admits"
    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    REPEATS = "repeats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An arrow from one claim to another."""

    id: str
    type: LinkType
    from_claim: str
    to_claim: str
    created_at: str
    reviewer: str
