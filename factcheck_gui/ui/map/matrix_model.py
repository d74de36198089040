"""Speakers against targets as a table: what each says of each, counted, with the totals at the ends."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from factcheck_gui.services.mapping.matrix import Cell, Matrix, Name
from factcheck_gui.ui.map.words import cell_lines, speaker_words, target_words
from factcheck_gui.ui.models.word_table import Index
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.widgets.plain_text import tooltip

_NO_PARENT: Final = QModelIndex()
_SHORT: Final = 40
_EMPTY: Final = Matrix(speakers=(), targets=(), cells={}, by_speaker={}, by_target={}, everything=Cell())


class MatrixModel(QAbstractTableModel):
    """Shows a matrix; the last row and the last column hold the totals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = _EMPTY

    def show_matrix(self, matrix: Matrix) -> bool:
        """Show a matrix and tell whether anything in it is new."""
        if matrix == self.matrix:
            return False
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()
        return True

    def cell(self, row: int, column: int) -> Cell:
        """Return what is counted in a cell."""
        matrix = self.matrix
        is_total_row, is_total_column = row == len(matrix.speakers), column == len(matrix.targets)
        if is_total_row and is_total_column:
            return matrix.everything
        if is_total_row:
            return matrix.by_target[matrix.targets[column]]
        if is_total_column:
            return matrix.by_speaker[matrix.speakers[row]]
        return matrix.cell(matrix.speakers[row], matrix.targets[column])

    def names(self, row: int, column: int) -> tuple[str, str]:
        """Return the speaker and the target of a cell, as they are shown."""
        return self._name(row, Qt.Orientation.Vertical), self._name(column, Qt.Orientation.Horizontal)

    def position(self, names: tuple[str, str]) -> tuple[int, int] | None:
        """Return where the cell of a speaker and a target is now, or None."""
        rows = [self._name(row, Qt.Orientation.Vertical) for row in range(self.rowCount())]
        columns = [self._name(column, Qt.Orientation.Horizontal) for column in range(self.columnCount())]
        if names[0] not in rows or names[1] not in columns:
            return None
        return rows.index(names[0]), columns.index(names[1])

    def sentence(self, row: int, column: int) -> str:
        """Return a cell as a screen reader says it: who, of whom, and how much."""
        counts = ", ".join(cell_lines(self.cell(row, column))) or self.tr("nothing")
        words = self.tr("%1 about %2: %3").replace("%3", counts)
        speaker, target = (name.replace("%", "\0") for name in self.names(row, column))
        return words.replace("%1", speaker).replace("%2", target).replace("\0", "%")

    def lines_of_row(self, row: int) -> int:
        """Return how many lines the fullest cell of a row has."""
        return max(1, *(len(self.cell(row, column).counts) for column in range(self.columnCount())))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many speakers there are, and one for the totals."""
        return 0 if parent.isValid() or not self._has_claims else len(self.matrix.speakers) + 1

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many targets there are, and one for the totals."""
        return 0 if parent.isValid() or not self._has_claims else len(self.matrix.targets) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QFont | None:
        """Return the counts of a cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(cell_lines(self.cell(row, column)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.sentence(row, column))
        is_total = row == self.rowCount() - 1 or column == self.columnCount() - 1
        if role == Qt.ItemDataRole.FontRole and is_total:
            return window_font(weight=QFont.Weight.DemiBold)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a speaker or a target."""
        if role == Qt.ItemDataRole.DisplayRole:
            name = self._name(section, orientation)
            return name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            name = self._name(section, orientation)
            return tooltip(name) if role == Qt.ItemDataRole.ToolTipRole else name
        return None

    @property
    def _has_claims(self) -> bool:
        return bool(self.matrix.speakers)

    def _name(self, section: int, orientation: Qt.Orientation) -> str:
        is_row = orientation is Qt.Orientation.Vertical
        names: tuple[Name, ...] = self.matrix.speakers if is_row else self.matrix.targets
        if section >= len(names):
            return self.tr("All speakers") if is_row else self.tr("All targets")
        return speaker_words(names[section]) if is_row else target_words(names[section])
