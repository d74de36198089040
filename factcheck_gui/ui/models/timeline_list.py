"""The steps of a timeline as a list model, each day under a heading of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.services.timeline import Moment
from factcheck_gui.ui.text.moments import day_words, local_day, local_time

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `TimelineCard` of a row, or None for a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineCard:
    """A step in words: what was done, who did it when, and what it changed, line by line.

    `more` counts the changes that have no line; `claim_id` is where the step leads.
    """

    moment: Moment
    name: str
    who_and_when: str
    lines: tuple[str, ...]
    more: int = 0
    claim_id: str | None = None


class TimelineModel(QAbstractListModel):
    """Shows steps, the newest first; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TimelineCard | str] = []

    def show_cards(self, cards: Iterable[TimelineCard], today: str) -> None:
        """Show these steps, given newest first."""
        self.beginResetModel()
        self._rows = list(_under_headings(cards, today))
        self.endResetModel()

    def card(self, row: int) -> TimelineCard | None:
        """Return the step in a row; None for a heading, or where there is no such row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, TimelineCard) else None

    def first_card(self) -> int | None:
        """Return the row of the newest step."""
        return next((row for row, one in enumerate(self._rows) if isinstance(one, TimelineCard)), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rows there are, with the headings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only steps be chosen."""
        if index.isValid() and self.card(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a step, the words of a heading, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CARD_ROLE:
            return row if isinstance(row, TimelineCard) else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str):
            return row
        return ". ".join((row.name, row.who_and_when, *row.lines))


def clock_words(stamp: str) -> str:
    """Return the time of day of a stored moment, to the minute."""
    return local_time(stamp)[11:16]


def _under_headings(cards: Iterable[TimelineCard], today: str) -> Iterator[TimelineCard | str]:
    last = ""
    for card in cards:
        day = local_day(card.moment.at)
        if day != last:
            words = day_words(date.fromisoformat(day), date.fromisoformat(today))
            yield words[:1].upper() + words[1:]
            last = day
        yield card
