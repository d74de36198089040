"""What all tables of words have in common: rows that can only be read, under columns with names."""

import re
from abc import abstractmethod
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.ui.text.revealing import contained

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_SOMETHING_SAID: Final = re.compile(r"\w")


class WordTableModel(QAbstractTableModel):
    """Shows words in columns; nothing in it can be changed."""

    def __init__(self, columns: type[IntEnum], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns

    @abstractmethod
    def row_total(self) -> int:
        """Return how many rows are shown."""

    @abstractmethod
    def heading(self, column: int) -> str:
        """Return the name of a column."""

    @abstractmethod
    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""

    @abstractmethod
    def tooltip(self, row: int, column: int) -> str:
        """Return the tooltip of a cell; empty where it has none."""

    def nothing(self, column: int) -> str:
        """Return what screen readers say of a cell without words."""
        words = self.tr("%1: nothing")
        return words.replace("%1", self.heading(column)) if self.heading(column) else self.tr("nothing")

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else self.row_total()

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell, what is said of it, or its tooltip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return contained(self.words(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = contained(self.words(index.row(), index.column()))
            return words if _SOMETHING_SAID.search(words) else self.nothing(index.column())
        return (
            self.tooltip(index.row(), index.column()) or None if role == Qt.ItemDataRole.ToolTipRole else None
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.heading(section)
