"""The reports that are written for people."""

from enum import StrEnum
from typing import Final


class Audience(StrEnum):
    """For whom something is written."""

    READERS = "readers"
    """Everybody: nothing internal may be in it."""
    DESK = "desk"
    """Colleagues: internal fields are part of it."""


class Report(StrEnum):
    """What a report shows of an article."""

    VERDICTS = "verdicts"
    """Every claim with its verdict, its reasons and its sources."""
    ANNOTATED = "annotated"
    """The text with the claims marked in it, and numbered notes."""
    CORRECTIONS = "corrections"
    """What is not right as written, in text order, with how it should be worded."""
    SOURCES = "sources"
    """Every source, and which claims draw on it."""
    COMPARISON = "comparison"
    """Two versions of the text, and what became of the claims."""

    @property
    def audience(self) -> Audience:
        """For whom the report is written."""
        return Audience.DESK if self in _FOR_THE_DESK else Audience.READERS


_FOR_THE_DESK: Final = frozenset({Report.CORRECTIONS, Report.COMPARISON})
