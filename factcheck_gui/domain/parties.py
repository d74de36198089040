"""Parties: the people and organisations who speak, or of whom is spoken."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class Part(StrEnum):
    """As what a party stands in a claim, called as the claim's field is."""

    SPEAKER = "speaker"
    TARGET = "target"
    REPORTER = "reported_by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """What the desk knows of a speaker or target beyond the name.

    The name is the key: claims hold it, and a party without such a record is known by its name alone.
    `identity` is a link to who it is, such as a page of Wikidata; `aliases` are other spellings, one on each
    line.
    """

    id: str
    name: str
    role: str | None = None
    organisation: str | None = None
    identity: str | None = None
    aliases: str | None = None
    created_at: str
    reviewer: str

    @property
    def spellings(self) -> tuple[str, ...]:
        """The other spellings."""
        return tuple(line for line in (self.aliases or "").split("\n") if line)
