"""The rows of two texts side by side as a list model; long unchanged stretches are folded into one row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.ui.models.marked_words import Pieces, spoken
from factcheck_gui.ui.text.counted import counted

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `ShownRow` of a row."""

# So many unchanged rows stay beside a change; fewer than so many are not worth folding.
_BESIDE: Final = 1
_FOLDED_FROM: Final = 3


class RowKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A paragraph of the older text beside that of the newer one; `note` says more, such as where it went.

    A folded row stands for all the unchanged ones in `folded`.
    """

    kind: RowKind
    left: Pieces = ()
    right: Pieces = ()
    note: str = ""
    folded: tuple["ShownRow", ...] = ()


class DifferenceListModel(QAbstractListModel):
    """Shows rows; a folded one is unfolded in its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShownRow] = []

    def show_rows(self, rows: Iterable[ShownRow]) -> None:
        """Show other rows, with unchanged stretches folded."""
        self.beginResetModel()
        self._rows = list(self._folded(list(rows)))
        self.endResetModel()

    def row(self, number: int) -> ShownRow:
        """Return the row with a number."""
        return self._rows[number]

    def unfold(self, number: int) -> bool:
        """Show what a folded row stands for; False where the row is not folded."""
        hidden = self._rows[number].folded if 0 <= number < len(self._rows) else ()
        if not hidden:
            return False
        self.beginRemoveRows(QModelIndex(), number, number)
        del self._rows[number]
        self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), number, number + len(hidden) - 1)
        self._rows[number:number] = hidden
        self.endInsertRows()
        return True

    def next_change(self, start: int, step: int) -> int | None:
        """Return the next row, in steps of 1 or -1, that differs; None where there is none."""
        end = len(self._rows) if step > 0 else -1
        quiet = (RowKind.SAME, RowKind.FOLDED)
        rows = range(start + step, end, step)
        return next((row for row in rows if self._rows[row].kind not in quiet), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what a screen reader says of it."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _sentence(self, row: ShownRow) -> str:
        left, right = spoken(row.left), spoken(row.right)
        sentences = {
            RowKind.SAME: self.tr("Unchanged: %1"),
            RowKind.CHANGED: self.tr("Changed. Before: %1. Now: %2"),
            RowKind.REMOVED: self.tr("Paragraph %1"),
            RowKind.ADDED: self.tr("Paragraph %2"),
            RowKind.MOVED: self.tr("Paragraph %3: %1 %2"),
            RowKind.FOLDED: row.note,
        }
        values = {"%1": left, "%2": right, "%3": row.note}
        # In one go: the words of the article may hold a "%1" of their own.
        return re.sub("%[123]", lambda mark: values[mark.group()], sentences[row.kind])

    def _folded(self, rows: list[ShownRow]) -> Iterable[ShownRow]:
        place = 0
        for is_same, group in groupby(rows, key=_is_same):
            stretch = tuple(group)
            before = _BESIDE if place else 0
            after = _BESIDE if place + len(stretch) < len(rows) else 0
            place += len(stretch)
            hidden = stretch[before : len(stretch) - after]
            if not is_same or len(hidden) < _FOLDED_FROM:
                yield from stretch
                continue
            yield from stretch[:before]
            note = counted(len(hidden), self.tr("%n paragraph unchanged"), self.tr("%n paragraphs unchanged"))
            yield ShownRow(kind=RowKind.FOLDED, note=note, folded=hidden)
            yield from stretch[len(stretch) - after :]


def _is_same(row: ShownRow) -> bool:
    return row.kind is RowKind.SAME
