"""Source notes: pieces of evidence under a claim."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """What a source does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """One piece of evidence: what was found, where, and when it was seen (`YYYY-MM-DD`)."""

    id: str
    claim_id: str
    stance: Stance
    note: str | None = None
    title: str | None = None
    publisher: str | None = None
    link: str | None = None
    quote: str | None = None
    seen: str | None = None
    created_at: str
    reviewer: str
