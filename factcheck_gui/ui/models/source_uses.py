"""Where one source is used, as a table of articles and claims."""

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QObject

from factcheck_gui.services.noting import SourceUse
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.widgets.plain_text import tooltip


class UseColumn(IntEnum):
    """The columns in their order."""

    ARTICLE = 0
    CLAIM = 1


class SourceUsesModel(WordTableModel):
    """Shows uses; nothing in it can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(UseColumn, parent)
        self._uses: tuple[SourceUse, ...] = ()

    def show_uses(self, uses: Iterable[SourceUse]) -> None:
        """Show other uses."""
        self.beginResetModel()
        self._uses = tuple(uses)
        self.endResetModel()

    def use(self, row: int) -> SourceUse:
        """Return the use of a row."""
        return self._uses[row]

    def row_total(self) -> int:
        """Return how many uses are shown."""
        return len(self._uses)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return self.tr("Article") if column == UseColumn.ARTICLE else self.tr("Claim")

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        use = self._uses[row]
        return " ".join((use.article_title if column == UseColumn.ARTICLE else use.claim_quote).split())

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell may have no room for."""
        return tooltip(self.words(row, column))
