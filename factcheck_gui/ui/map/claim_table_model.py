"""The claims of an article as a table: one row for each, in text order."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, Qt

from factcheck_gui.services.mapping.table import TableRow
from factcheck_gui.ui.map.words import ends_words, verdict_words
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.word_table import Index, WordTableModel
from factcheck_gui.ui.widgets.plain_text import tooltip

SORT_ROLE: Final = int(Qt.ItemDataRole.UserRole)
ID_ROLE: Final = SORT_ROLE + 1


class Column(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    KIND = 1
    SPEAKER = 2
    REPORTED_BY = 3
    TARGET = 4
    VERDICT = 5
    ANSWERS = 6
    ANSWERED_BY = 7
    WORDS = 8


class ClaimTableModel(WordTableModel):
    """Shows rows; nothing in it can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, parent)
        self._rows: tuple[TableRow, ...] = ()

    def show_rows(self, rows: Iterable[TableRow]) -> None:
        """Show these rows; where they are of the same claims, what is selected stays selected."""
        fresh = tuple(rows)
        if [row.id for row in fresh] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(fresh) if row != self._rows[place]]
        self._rows = fresh
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(Column) - 1))

    def row_total(self) -> int:
        """Return how many claims are shown."""
        return len(self._rows)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.NUMBER: self.tr("No."),
            Column.KIND: self.tr("Kind"),
            Column.SPEAKER: self.tr("Speaker"),
            Column.REPORTED_BY: self.tr("Reported by"),
            Column.TARGET: self.tr("Target"),
            Column.VERDICT: self.tr("Verdict"),
            Column.ANSWERS: self.tr("Answers"),
            Column.ANSWERED_BY: self.tr("Answered by"),
            Column.WORDS: self.tr("Claim"),
        }[Column(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        shown = self._rows[row]
        return {
            Column.NUMBER: str(shown.number),
            Column.KIND: kind_word(shown.kind),
            Column.SPEAKER: shown.speaker or "",
            Column.REPORTED_BY: shown.reported_by or "",
            Column.TARGET: shown.target or "",
            Column.VERDICT: verdict_words(shown.value),
            Column.ANSWERS: ends_words(shown.answers),
            Column.ANSWERED_BY: ends_words(shown.answered_by),
            Column.WORDS: shown.words,
        }[Column(column)]

    def nothing(self, column: int) -> str:
        """Return what screen readers say of a cell without words."""
        missing = {
            Column.VERDICT: self.tr("no verdict"),
            Column.ANSWERS: self.tr("answers no claim"),
            Column.ANSWERED_BY: self.tr("no claim answers it"),
        }
        return missing.get(Column(column)) or self.tr("not said")

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell may have no room for."""
        return tooltip(self.words(row, column))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell, what it is sorted by, or the claim's id."""
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._rows[index.row()].id
        if role == SORT_ROLE:
            return self._sorted_by(index.row(), index.column())
        return super().data(index, role)

    def _sorted_by(self, row: int, column: int) -> str:
        shown = self._rows[row]
        ends = {Column.ANSWERS: shown.answers, Column.ANSWERED_BY: shown.answered_by}.get(Column(column))
        if ends is not None:
            # Those that answer nothing come before all others.
            return f"{min((end.number or 0 for end in ends), default=-1) + 1:08}"
        return f"{shown.number:08}" if column == Column.NUMBER else self.words(row, column).casefold()
