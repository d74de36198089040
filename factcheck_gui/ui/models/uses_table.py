"""The claims that bear a name, as a table."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject

from factcheck_gui.domain.parties import Part
from factcheck_gui.services.naming import NamedClaim
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.widgets.plain_text import tooltip

_LONGEST: Final = 300


class UseColumn(IntEnum):
    """The columns in their order."""

    PART = 0
    CLAIM = 1
    ARTICLE = 2


class UsesModel(WordTableModel):
    """Shows claims; nothing in it can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(UseColumn, parent)
        self._uses: tuple[NamedClaim, ...] = ()

    def show_uses(self, uses: Iterable[NamedClaim]) -> None:
        """Show these claims."""
        self.beginResetModel()
        self._uses = tuple(uses)
        self.endResetModel()

    def use(self, row: int) -> NamedClaim:
        """Return the claim of a row."""
        return self._uses[row]

    def row_total(self) -> int:
        """Return how many claims are shown."""
        return len(self._uses)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            UseColumn.PART: self.tr("As"),
            UseColumn.CLAIM: self.tr("Claim"),
            UseColumn.ARTICLE: self.tr("Article"),
        }[UseColumn(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        use = self._uses[row]
        if column == UseColumn.ARTICLE:
            return " ".join(use.article_title.split())
        if column == UseColumn.CLAIM:
            quote = " ".join(use.claim.quote[:_LONGEST].split())
            if use.number is None:
                return self.tr("Not in the newest version: “%1”").replace("%1", quote)
            return self.tr("%2: “%1”").replace("%2", str(use.number)).replace("%1", quote, 1)
        return ", ".join(self._part(part) for part in use.parts)

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell has no room for."""
        return tooltip(self.words(row, column))

    def _part(self, part: Part) -> str:
        return {
            Part.SPEAKER: self.tr("says it"),
            Part.TARGET: self.tr("spoken of"),
            Part.REPORTER: self.tr("reports it"),
        }[part]
