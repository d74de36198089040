"""In which order the list shows the claims, and under which headings."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class SortBy(StrEnum):
    """By what claims are sorted."""

    TEXT = "text"
    KIND = "kind"
    VERDICT = "verdict"
    SPEAKER = "speaker"
    STATE = "state"
    CHANGED = "changed"
    """What was changed last comes first."""


class GroupBy(StrEnum):
    """By what claims are put together under a heading."""

    NONE = "none"
    KIND = "kind"
    VERDICT = "verdict"
    SPEAKER = "speaker"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOrder:
    """How the list is sorted, within the groups if there are any."""

    sort: SortBy = SortBy.TEXT
    group: GroupBy = GroupBy.NONE

    @property
    def has_headings(self) -> bool:
        """Whether claims stand under headings."""
        return self.group is not GroupBy.NONE
