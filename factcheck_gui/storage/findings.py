"""What a check of a workspace finds, and which checks there are."""

from dataclasses import dataclass
from enum import StrEnum


class Check(StrEnum):
    """The checks, in the order in which they are made."""

    FILE = "file"
    REFERENCES = "references"
    TEXTS = "texts"
    ORIGINALS = "originals"
    ROWS = "rows"
    PARTS = "parts"
    QUOTES = "quotes"
    PLACES = "places"
    USES = "uses"
    VALUES = "values"
    CHAIN = "chain"
    HISTORY = "history"
    SEARCH = "search"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong: which check found it, and where.

    Of an event, and of a backup, it is said when it was made, and by whom.
    """

    check: str
    subject: str
    fault: str = ""
    """What tells several findings of one check apart."""
    at: str = ""
    reviewer: str = ""
