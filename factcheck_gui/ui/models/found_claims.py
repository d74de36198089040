"""Claims of any article that a search has found, as rows."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.ui.models.claim_list import ID_ROLE, ROW_ROLE
from factcheck_gui.ui.models.claim_row import ClaimRow, one_line
from factcheck_gui.ui.models.claim_words import kind_word, translated
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex

_SENTENCE: Final = QT_TRANSLATE_NOOP("claim words", "Claim %1, %2: “%3” %4.")


class FoundClaims(QAbstractListModel):
    """Shows what it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ClaimRow], ...] = ()

    def show_found(self, found: Iterable[ForeignClaim]) -> None:
        """Show other claims."""
        self.beginResetModel()
        self._rows = tuple((one.claim.id, found_row(one)) for one in found)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many claims were found."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role asks of a claim."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        claim_id, row = self._rows[index.row()]
        values: dict[int, object] = {
            ID_ROLE: claim_id,
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole: row.quote,
            Qt.ItemDataRole.ToolTipRole: tooltip(row.sentence),
            Qt.ItemDataRole.AccessibleTextRole: row.sentence,
        }
        return values.get(role)


def found_row(found: ForeignClaim) -> ClaimRow:
    """Return the row of a claim with its article in place of what else is known of it."""
    claim, number, quote = found.claim, found.number or 0, one_line(found.claim.quote)
    who = [isolated(one_line(claim.speaker))] if claim.speaker else []
    line = " · ".join((*who, isolated(one_line(found.article_title))))
    words = translated(_SENTENCE).replace("%1", str(number), 1).replace("%2", kind_word(claim.kind), 1)
    return ClaimRow(
        number=number,
        kind=claim.kind,
        kind_word=kind_word(claim.kind),
        value=None,
        verdict_word="",
        trouble="",
        quote=quote,
        line=line,
        sentence=words.replace("%4", line, 1).replace("%3", isolated(quote), 1),
    )
