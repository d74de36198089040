"""The heading over a group of claims, as its row shows it and as a screen reader says it."""

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """What is painted of a heading: what the group is called, and how many claims it has."""

    quote: str
    count: str
    sentence: str


def group_row(label: str, count: int) -> GroupRow:
    """Return the heading of so many claims."""
    words = counted(
        count,
        QCoreApplication.translate("claim words", "Group %1, %n claim"),
        QCoreApplication.translate("claim words", "Group %1, %n claims"),
    )
    return GroupRow(quote=label, count=f"{count:,}", sentence=words.replace("%1", isolated(label)))
