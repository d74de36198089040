"""What became of each article of an import, as a table."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.import_words import became_words
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class ResultColumn(IntEnum):
    """The columns in their order."""

    NAME = 0
    TITLE = 1
    BECAME = 2


class ImportResultsModel(QAbstractTableModel):
    """Shows the results of one import: all, or those of which the same has become."""

    def __init__(self, report: ImportReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._shown: list[ImportResult] = []
        self.show_those(frozenset(Became))

    def show_those(self, became: frozenset[Became]) -> None:
        """Show the results of which one of these has become."""
        self.beginResetModel()
        self._shown = [one for one in self._report.results if one.became in became]
        self.endResetModel()

    def result(self, row: int) -> ImportResult:
        """Return the result in a row."""
        return self._shown[row]

    def line(self, row: int) -> str:
        """Return a row as it is copied: its cells with tabs between them."""
        one = self._shown[row]
        return "\t".join(self._words(one, column) for column in ResultColumn)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many results are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(ResultColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell, or its tooltip."""
        if not index.isValid():
            return None
        words = self._words(self._shown[index.row()], ResultColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(words)
        return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole and words else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            ResultColumn.NAME: self.tr("From"),
            ResultColumn.TITLE: self.tr("Title"),
            ResultColumn.BECAME: self.tr("What became of it"),
        }[ResultColumn(section)]

    def _words(self, result: ImportResult, column: ResultColumn) -> str:
        if column is ResultColumn.NAME:
            return shown(result.name)
        return shown(result.title) if column is ResultColumn.TITLE else became_words(result)
