"""The claims of the open article that a filter lets through, as rows."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter, words_of
from factcheck_gui.ui.models.claim_row import ClaimRow, claim_row
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `ClaimRow` of a row."""
ID_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The id of a row's claim."""


class ClaimListModel(QAbstractListModel):
    """Shows claims in text order, or those of one kind first; it is told what has changed and asks nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._filter = ClaimFilter()
        self._wanted_words: tuple[str, ...] = ()
        self._first: ClaimKind | None = None
        self._shown: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, ClaimRow] = {}
        self._words: dict[str, str] = {}

    @property
    def filter(self) -> ClaimFilter:
        """What the shown claims have."""
        return self._filter

    def show_review(self, review: Review | None, *, first: ClaimKind | None = None) -> None:
        """Show another article, or none; claims of the kind `first` come before the others."""
        self.beginResetModel()
        self._review, self._first = review, first
        self._rows.clear()
        self._words.clear()
        self._take(self._fitting())
        self.endResetModel()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show the claims that fit another filter."""
        self._filter, self._wanted_words = wanted, wanted.folded_words()
        self._move_to(self._fitting())

    def refresh(self, claim_ids: Iterable[str]) -> None:
        """Show anew the claims that have changed; rows come and go where the change asks for it."""
        touched = set(claim_ids)
        for claim_id in touched:
            self._words.pop(claim_id, None)
        fitting = self._fitting(touched)
        if fitting == self._shown:
            for claim_id in touched & self._places.keys():
                self._rows.pop(claim_id, None)
                self._tell(self._places[claim_id], self._places[claim_id])
        else:
            self._rows.clear()
            self._move_to(fitting)
            self._tell(0, len(self._shown) - 1)

    def row_of(self, claim_id: str | None) -> int | None:
        """Return the row of a claim, or None where it is not shown."""
        return None if claim_id is None else self._places.get(claim_id)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many claims are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role asks of a claim."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        claim_id = self._shown[index.row()]
        if role == ID_ROLE:
            return claim_id
        row = self._row(claim_id)
        if role == ROW_ROLE:
            return row
        if row is None:
            return None
        texts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: row.quote,
            Qt.ItemDataRole.ToolTipRole: tooltip(row.sentence),
            Qt.ItemDataRole.AccessibleTextRole: row.sentence,
        }
        return texts.get(role)

    def _row(self, claim_id: str) -> ClaimRow | None:
        """Return a row; made when it is first looked at, so that only visible ones cost anything."""
        if claim_id not in self._rows:
            reviewed = None if self._review is None else self._review.claim(claim_id)
            if self._review is None or reviewed is None:
                return None
            self._rows[claim_id] = claim_row(self._review, reviewed)
        return self._rows[claim_id]

    def _fitting(self, touched: set[str] | None = None) -> list[str]:
        """Return the ids of all claims that fit; those not touched fit as they did before."""
        if self._review is None:
            return []
        claims = self._review.claims
        if self._first is not None:
            claims = sorted(claims, key=self._is_later)
        if not self._filter.is_on:
            return [one.claim.id for one in claims]
        if touched is None:
            return [one.claim.id for one in claims if self._fits(one)]
        known = self._places
        return [
            one.claim.id
            for one in claims
            if (self._fits(one) if one.claim.id in touched else one.claim.id in known)
        ]

    def _fits(self, reviewed: ReviewedClaim) -> bool:
        if not self._filter.fits(reviewed):
            return False
        wanted = self._wanted_words
        if not wanted:
            return True
        claim_id = reviewed.claim.id
        if claim_id not in self._words:
            self._words[claim_id] = words_of(reviewed)
        number = "" if self._review is None else str(self._review.number(claim_id))
        return wanted == (number,) or all(word in self._words[claim_id] for word in wanted)

    def _is_later(self, reviewed: ReviewedClaim) -> bool:
        return reviewed.claim.kind is not self._first

    def _move_to(self, fitting: list[str]) -> None:
        """Go over to other rows by taking out and putting in only what lies between the equal ends."""
        old, shortest = self._shown, min(len(self._shown), len(fitting))
        head = next((n for n in range(shortest) if old[n] != fitting[n]), shortest)
        tail = next(
            (n for n in range(shortest - head) if old[len(old) - 1 - n] != fitting[len(fitting) - 1 - n]),
            shortest - head,
        )
        if head + tail < len(old):
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._take([*old[:head], *old[len(old) - tail :]])
            self.endRemoveRows()
        if head + tail < len(fitting):
            self.beginInsertRows(QModelIndex(), head, len(fitting) - tail - 1)
            self._take(fitting)
            self.endInsertRows()

    def _take(self, shown: list[str]) -> None:
        self._shown = shown
        self._places = {claim_id: place for place, claim_id in enumerate(shown)}

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))
