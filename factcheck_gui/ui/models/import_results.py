"""What became of each article of an import, as a table."""

from enum import IntEnum

from PySide6.QtCore import QObject

from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.text.import_words import became_words
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.plain_text import tooltip


class ResultColumn(IntEnum):
    """The columns in their order."""

    NAME = 0
    TITLE = 1
    BECAME = 2


class ImportResultsModel(WordTableModel):
    """Shows the results of one import: all, or those of which the same has become."""

    def __init__(self, report: ImportReport, parent: QObject | None = None) -> None:
        super().__init__(ResultColumn, parent)
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
        return "\t".join(self._plain(row, column) for column in ResultColumn)

    def row_total(self) -> int:
        """Return how many results are shown."""
        return len(self._shown)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            ResultColumn.NAME: self.tr("From"),
            ResultColumn.TITLE: self.tr("Title"),
            ResultColumn.BECAME: self.tr("What became of it"),
        }[ResultColumn(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        return isolated(self._plain(row, column))

    def tooltip(self, row: int, column: int) -> str:
        """Return the words of a cell whole; nothing where it has none."""
        words = self._plain(row, column)
        return tooltip(words) if words else ""

    def _plain(self, row: int, column: int) -> str:
        result = self._shown[row]
        if column == ResultColumn.NAME:
            return shown(result.name)
        return shown(result.title) if column == ResultColumn.TITLE else became_words(result)
