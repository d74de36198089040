"""What a search has found as a list: articles under one heading, claims under another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, SearchResults
from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.ui.models.search_words import article_sentence, claim_sentence

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

FOUND_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `SearchHeading`, `FoundArticle` or `FoundClaim` of a row."""

VALUE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The `RatingValue` of a claim, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHeading:
    """Stands above articles or claims, with how many there are."""

    words: str
    count: str


Row = SearchHeading | FoundArticle | FoundClaim


class SearchListModel(QAbstractListModel):
    """Shows what was found; headings cannot be chosen."""

    def __init__(self, scales: Iterable[RatingScale], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, RatingValue] = {
            value.id: value for scale in scales for value in scale.values
        }
        self._rows: tuple[Row, ...] = ()

    def show_results(self, results: SearchResults) -> None:
        """Show what was found instead of what is shown."""
        self.beginResetModel()
        rows: list[Row] = []
        if results.articles:
            count = _count(len(results.articles), is_more=results.more_articles)
            rows += [SearchHeading(words=self.tr("Articles"), count=count), *results.articles]
        if results.claims:
            count = _count(len(results.claims), is_more=results.more_claims)
            rows += [SearchHeading(words=self.tr("Claims"), count=count), *results.claims]
        self._rows = tuple(rows)
        self.endResetModel()

    def found(self, index: Index) -> FoundArticle | FoundClaim | None:
        """Return what a row leads to; None for a heading."""
        row = index.data(FOUND_ROLE)
        return row if isinstance(row, (FoundArticle, FoundClaim)) else None

    def place_of(self, found: FoundArticle | FoundClaim | None) -> QModelIndex:
        """Return the row of what was found before, or the first that can be chosen."""
        places = (row for row, one in enumerate(self._rows) if found is not None and _same(one, found))
        return self.index(next(places, 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rows there are, with the headings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings not be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], SearchHeading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role asks of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == FOUND_ROLE:
            return row
        if role == VALUE_ROLE:
            return self._value(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def _value(self, row: Row) -> RatingValue | None:
        return self._values.get(row.value_id or "") if isinstance(row, FoundClaim) else None

    def _words(self, row: Row) -> str:
        if isinstance(row, SearchHeading):
            return f"{row.words} {row.count}"
        if isinstance(row, FoundArticle):
            return article_sentence(row)
        return claim_sentence(row, self._value(row))


def _same(one: Row, other: FoundArticle | FoundClaim) -> bool:
    if isinstance(one, FoundClaim) and isinstance(other, FoundClaim):
        return one.claim_id == other.claim_id
    if isinstance(one, FoundArticle) and isinstance(other, FoundArticle):
        return one.article_id == other.article_id
    return False


def _count(number: int, *, is_more: bool) -> str:
    return f"{number:,}+" if is_more else f"{number:,}"
