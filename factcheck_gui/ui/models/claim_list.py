"""The claims of the open article that a filter lets through, as rows, under headings if so wished."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter, words_of
from factcheck_gui.ui.models.claim_order import ClaimOrder, SortBy
from factcheck_gui.ui.models.claim_ordering import Entry, Heading, Ordering
from factcheck_gui.ui.models.claim_row import ClaimRow, claim_row
from factcheck_gui.ui.models.group_row import group_row
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `ClaimRow` of a claim, or the `GroupRow` of a heading."""
ID_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The id of a row's claim; None for a heading."""


class ClaimListModel(QAbstractListModel):
    """Shows claims in the order asked for; it is told what has changed and asks nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._filter = ClaimFilter()
        self._order = ClaimOrder()
        self._recency: dict[str, int] = {}
        self._wanted_words: tuple[str, ...] = ()
        self._first: ClaimKind | None = None
        self._shown: list[Entry] = []
        self._places: dict[Entry, int] = {}
        self._counts: dict[Heading, int] = {}
        self._rows: dict[str, ClaimRow] = {}
        self._words: dict[str, str] = {}
        self._ordering = Ordering()
        self._numbered: list[str] = []

    @property
    def filter(self) -> ClaimFilter:
        """What the shown claims have."""
        return self._filter

    @property
    def order(self) -> ClaimOrder:
        """How the claims are sorted and grouped."""
        return self._order

    @property
    def claim_count(self) -> int:
        """How many claims are shown."""
        return len(self._shown) - len(self._counts)

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims shown, in their order."""
        return tuple(one for one in self._shown if isinstance(one, str))

    def show_review(
        self,
        review: Review | None,
        *,
        first: ClaimKind | None = None,
        recency: Mapping[str, int] | None = None,
    ) -> None:
        """Show another article, or none; claims of the kind `first` come before the others.

        `recency` holds the number of each claim's last change, where the order asks for it.
        """
        self.beginResetModel()
        self._review, self._first, self._recency = review, first, dict(recency or {})
        self._rows.clear()
        self._words.clear()
        self._ordering.forget()
        self._numbered = self._in_text()
        self._take(self._fitting())
        self.endResetModel()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show the claims that fit another filter."""
        self._filter, self._wanted_words = wanted, wanted.folded_words()
        self._move_to(self._fitting())

    def set_order(self, order: ClaimOrder, recency: Mapping[str, int] | None = None) -> None:
        """Show the claims in another order, or under other headings."""
        self._order, self._recency = order, dict(recency or {})
        self._ordering.forget()
        self._move_to(self._fitting())

    def refresh(self, claim_ids: Iterable[str], recency: Mapping[str, int] | None = None) -> None:
        """Show anew the claims that have changed; rows come, go and move where the change asks for it.

        Those that have changed count as changed last, unless `recency` tells it of all of them.
        """
        touched = set(claim_ids)
        for claim_id in touched:
            self._words.pop(claim_id, None)
        self._ordering.forget(touched)
        if recency is not None:
            self._recency = dict(recency)
            self._ordering.forget()
        elif self._order.sort is SortBy.CHANGED:
            latest = max(self._recency.values(), default=0) + 1
            self._recency |= dict.fromkeys(touched, latest)
        numbered = self._in_text()
        is_renumbered, self._numbered = numbered != self._numbered, numbered
        for claim_id in tuple(self._rows) if is_renumbered else touched:
            self._rows.pop(claim_id, None)
        fitting = self._fitting(touched)
        if is_renumbered or fitting != self._shown:
            self._move_to(fitting)
            self._tell(0, len(self._shown) - 1)
        else:
            for claim_id in touched & self._places.keys():
                self._tell(self._places[claim_id], self._places[claim_id])

    def row_of(self, claim_id: str | None) -> int | None:
        """Return the row of a claim, or None where it is not shown."""
        return None if claim_id is None else self._places.get(claim_id)

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a group."""
        return 0 <= row < len(self._shown) and not isinstance(self._shown[row], str)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let claims be chosen, and headings not."""
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role asks of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        entry = self._shown[index.row()]
        if role == ID_ROLE:
            return entry if isinstance(entry, str) else None
        row = self._row(entry) if isinstance(entry, str) else group_row(entry.label, self._counts[entry])
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
            self._rows[claim_id] = claim_row(self._review, reviewed, today=self._filter.today)
        return self._rows[claim_id]

    def _in_text(self) -> list[str]:
        """Return all claims in text order, as they are numbered."""
        return [] if self._review is None else [one.claim.id for one in self._review.claims]

    def _fitting(self, touched: set[str] | None = None) -> list[Entry]:
        """Return the rows of all claims that fit; those not touched fit as they did before."""
        if self._review is None:
            return []
        claims: Iterable[ReviewedClaim] = self._review.claims
        if self._first is not None:
            claims = sorted(claims, key=self._is_later)
        if self._filter.is_on:
            known = self._places
            claims = [
                one
                for one in claims
                if (self._fits(one) if touched is None or one.claim.id in touched else one.claim.id in known)
            ]
        return self._ordering.entries(self._review, self._order, self._recency, claims)

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

    def _move_to(self, fitting: list[Entry]) -> None:
        """Go over to other rows: the same ones change places; else what lies between the equal ends goes."""
        old, shortest = self._shown, min(len(self._shown), len(fitting))
        if len(old) == len(fitting) and self._places.keys() == set(fitting):
            self._reorder(fitting)
            return
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

    def _reorder(self, fitting: list[Entry]) -> None:
        """Let rows change places, and whoever points at one point at its new place."""
        if fitting == self._shown:
            self._take(fitting)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        entries = [self._shown[index.row()] for index in before]
        self._take(fitting)
        self.changePersistentIndexList(before, [self.index(self._places[entry]) for entry in entries])
        self.layoutChanged.emit()

    def _take(self, shown: list[Entry]) -> None:
        self._shown = shown
        self._places = {entry: place for place, entry in enumerate(shown)}
        headings = [place for place, one in enumerate(shown) if not isinstance(one, str)]
        ends = [*headings[1:], len(shown)]
        self._counts = {
            one: end - place - 1
            for place, end in zip(headings, ends, strict=bool(headings))
            if isinstance(one := shown[place], Heading)
        }

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))
