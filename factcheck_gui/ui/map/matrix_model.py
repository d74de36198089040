"""Speakers against targets as a table: what each says of each, counted, with the totals first."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from factcheck_gui.services.mapping.claim_map import drawable
from factcheck_gui.services.mapping.matrix import Cell, Matrix, Name
from factcheck_gui.ui.map.words import cell_lines, speaker_words, target_words
from factcheck_gui.ui.map.wrapping import Wrapping
from factcheck_gui.ui.models.word_table import Index
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.widgets.plain_text import tooltip

_NO_PARENT: Final = QModelIndex()
_TARGET_ROOMS: Final = (64, 84, 104, 124)
"""Of these the first is taken in which a name stays whole, word by word."""
_SPEAKER_ROOM: Final = 150
_LINES: Final = 2
_EMPTY: Final = Matrix(speakers=(), targets=(), cells={}, by_speaker={}, by_target={}, everything=Cell())


class MatrixModel(QAbstractTableModel):
    """Shows a matrix; the first row and the first column hold the totals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = _EMPTY
        font = window_font(weight=QFont.Weight.DemiBold)
        self._headings = {
            Qt.Orientation.Horizontal: [Wrapping(font, room, _LINES) for room in _TARGET_ROOMS],
            Qt.Orientation.Vertical: [Wrapping(font, _SPEAKER_ROOM, _LINES)],
        }

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
        if not row and not column:
            return matrix.everything
        if not row:
            return matrix.by_target[matrix.targets[column - 1]]
        if not column:
            return matrix.by_speaker[matrix.speakers[row - 1]]
        return matrix.cell(matrix.speakers[row - 1], matrix.targets[column - 1])

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
        """Return how many lines the fullest cell of a row has, or its heading."""
        heading = len(self.heading_lines(row, Qt.Orientation.Vertical))
        return max(heading, *(len(self.cell(row, column).counts) for column in range(self.columnCount())))

    def lines_of_column(self, column: int) -> tuple[str, ...]:
        """Return all lines that stand in a column, with those of its heading."""
        lines = (line for row in range(self.rowCount()) for line in cell_lines(self.cell(row, column)))
        return (*self.heading_lines(column, Qt.Orientation.Horizontal), *lines)

    def heading_lines(self, section: int, orientation: Qt.Orientation) -> tuple[str, ...]:
        """Return a speaker or a target on the one or two lines of a heading."""
        name = drawable(self._name(section, orientation))
        tried = [wrapping.lines(name) for wrapping in self._headings[orientation]]
        return next((lines for lines in tried if " ".join(lines) == name), tried[-1])

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
        if role == Qt.ItemDataRole.FontRole and not (row and column):
            return window_font(weight=QFont.Weight.DemiBold)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a speaker or a target."""
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.heading_lines(section, orientation))
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
        if not section:
            return self.tr("All speakers") if is_row else self.tr("All targets")
        return speaker_words(names[section - 1]) if is_row else target_words(names[section - 1])
