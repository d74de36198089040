"""The claims of the open article that a filter lets through, as rows, under headings if so wished."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_choosing import ClaimChoosing, text_key
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_order import ClaimOrder
from factcheck_gui.ui.models.claim_ordering import Ordering
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.models.claim_rows import ClaimRows, Part, RowKey, group_of
from factcheck_gui.ui.models.claim_survey import ClaimSurvey
from factcheck_gui.ui.models.group_row import GroupRow, group_row
from factcheck_gui.ui.models.made_rows import MadeRows
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `ClaimRow` of a claim, or the `GroupRow` of a heading."""
ID_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The id of a row's claim; None for a heading."""
_MANY: Final = 100
"""Claims that are not put in their places one by one: there, putting all in order takes less time."""


class ClaimListModel(QAbstractListModel):
    """Shows claims in the order asked for; it is told what has changed, and one edit moves only its rows."""

    unreadable = Signal(object)
    """Claims could not be read: the `ExpectedError`, told once for all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._filter = ClaimFilter()
        self._order = ClaimOrder()
        self._first: ClaimKind | None = None
        self._ordering: Ordering | None = None
        self._choosing: ClaimChoosing | None = None
        self._shown = ClaimRows()
        self._text = self._shown
        """All claims in text order, as they are numbered; the same rows where just these are shown."""
        self._made = MadeRows(self.unreadable.emit)
        self.survey = ClaimSurvey(None)
        """What is known of the claims that filters ask for."""

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
        return self._shown.claim_count

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims shown, in their order."""
        return self._shown.ids()

    @property
    def headings(self) -> list[int]:
        """The rows of the headings."""
        return self._shown.headings()

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
        self._review, self._first = review, first
        self.survey = ClaimSurvey(review)
        self._made.show_review(review)
        self._choose(recency)
        self._text = self._in_text()
        self._shown = self._sorted()
        self.endResetModel()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show the claims that fit another filter."""
        if wanted.today != self._filter.today:
            self._made.forget()
        self._filter = wanted
        if self._review is not None and self._ordering is not None:
            self._choosing = ClaimChoosing(self._review, self.survey, wanted, self._ordering)
        self._show(self._sorted())

    def set_order(self, order: ClaimOrder, recency: Mapping[str, int] | None = None) -> None:
        """Show the claims in another order, or under other headings."""
        self._order = order
        self._choose(recency)
        self._show(self._sorted())

    def refresh(self, claim_ids: Iterable[str], recency: Mapping[str, int] | None = None) -> None:
        """Show anew the claims that have changed; rows come, go and move where the change asks for it.

        Those that have changed count as changed last, unless `recency` tells it of all of them.
        """
        touched = frozenset(claim_ids)
        if self._review is None or self._ordering is None or self._choosing is None:
            return
        # Where all may have changed, nobody names those that another program has removed.
        is_all = len(touched) >= len(self._review.claims) or len(touched) > _MANY
        if not is_all and recency is None and not self._ordering.is_outdated:
            self._follow(self._review, self._choosing, self._ordering, touched)
            return
        self._made.forget()
        self.survey.forget()
        if recency is not None or self._ordering.is_outdated:
            self._choose(recency)
        if recency is None:
            self._ordering.change_now(touched)
        self._text = self._in_text()
        self._show(self._sorted())
        self._tell(0, len(self._shown) - 1)

    def learn(self, first: int, last: int) -> None:
        """Read the claims of the rows `[first, last)`, so that painting them reads nothing."""
        rows = range(max(0, first), min(last, len(self._shown)))
        self._made.learn([one for row in rows if (one := self._shown.id_at(row)) is not None])

    def row_of(self, claim_id: str | None) -> int | None:
        """Return the row of a claim, or None where it is not shown."""
        return None if claim_id is None else self._shown.row_of(claim_id)

    def ids_between(self, first: int, last: int) -> list[str]:
        """Return the claims of the rows `[first, last)`."""
        return self._shown.ids_between(first, last)

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a group."""
        return self._shown.is_heading(row)

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
        claim_id = self._shown.id_at(index.row())
        if role == ID_ROLE:
            return claim_id
        if role not in _ROLES:
            return None
        row = self._heading(index.row()) if claim_id is None else self._made.row(claim_id)
        if role == ROW_ROLE or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote
        return tooltip(row.sentence) if role == Qt.ItemDataRole.ToolTipRole else row.sentence

    def _heading(self, row: int) -> GroupRow | ClaimRow | None:
        part = self._shown.part_at(row)
        label = "" if self._ordering is None else self._ordering.label(part)
        return group_row(label, self._shown.members(part))

    def _choose(self, recency: Mapping[str, int] | None) -> None:
        """Take up the order and the filter for the article that is shown."""
        review = self._review
        if review is None:
            self._ordering = self._choosing = None
            return
        self._ordering = Ordering(review, self._order, first=self._first, recency=recency)
        self._choosing = ClaimChoosing(review, self.survey, self._filter, self._ordering)

    def _in_text(self) -> ClaimRows:
        """Return all claims in text order."""
        places = [] if self._review is None else self._review.claims.outlines.keys()
        return self._text if self._text.are_in_text(places) else ClaimRows(places)

    def _sorted(self) -> ClaimRows:
        """Return the claims that are shown, in their order."""
        self._made.today = self._filter.today
        if self._choosing is None or self._choosing.is_whole_text:
            return self._text
        if self._choosing.asks_for_traits:
            self._made.telling(self.survey.complete)
        return ClaimRows(self._choosing.keys(), has_headings=self._order.has_headings)

    def _follow(
        self, review: Review, choosing: ClaimChoosing, ordering: Ordering, touched: frozenset[str]
    ) -> None:
        """Put single claims where they belong now."""
        self.survey.refresh(touched)
        outlines = {one: review.claims.outlines.find(one) for one in touched}
        in_text = {one: None if it is None else text_key(it) for one, it in outlines.items()}
        is_renumbered = any(self._text.key_of(one) != key for one, key in in_text.items())
        self._made.forget(None if is_renumbered else touched)
        ordering.change_now(touched)
        for claim_id, outline in outlines.items():
            if self._text is not self._shown:
                self._text.replace(claim_id, in_text[claim_id])
            self._place(claim_id, choosing.key(outline))
        if is_renumbered or self._shown.has_headings:
            self._tell(0, len(self._shown) - 1)
            return
        for claim_id in touched:
            row = self._shown.row_of(claim_id)
            if row is not None:
                self._tell(row, row)

    def _place(self, claim_id: str, now: RowKey | None) -> None:
        """Let one row come, go or move."""
        shown, was = self._shown, self._shown.key_of(claim_id)
        if was == now:
            return
        if was is not None and now is not None and shown.keeps_headings(was, now):
            self._move(was, now)
            return
        if was is not None:
            row, is_alone = shown.place(was), shown.members(group_of(was)) == 1
            self.beginRemoveRows(QModelIndex(), row - is_alone, row)
            shown.drop(claim_id)
            self.endRemoveRows()
        if now is not None:
            row, is_first = shown.place(now), shown.has_headings and not shown.members(group_of(now))
            self.beginInsertRows(QModelIndex(), row, row + is_first)
            shown.put(now)
            self.endInsertRows()

    def _move(self, was: RowKey, now: RowKey) -> None:
        row, place = self._shown.place(was), self._shown.place(now)
        is_moving = place not in (row, row + 1)
        if is_moving:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place)
        self._shown.replace(was[-1], now)
        if is_moving:
            self.endMoveRows()

    def _show(self, shown: ClaimRows) -> None:
        """Go over to other rows: the same ones change places; else what lies between the equal ends goes."""
        if shown is self._shown:
            return
        old, new = self._shown.names(), shown.names()
        if old == new:
            self._shown = shown
            return
        if len(old) == len(new) and set(old) == set(new):
            self._reorder(old, shown)
            return
        shortest = min(len(old), len(new))
        head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
        tail = next((n for n in range(shortest - head) if old[-1 - n] != new[-1 - n]), shortest - head)
        if head + tail < len(old):
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._shown = self._shown.without(head, len(old) - tail)
            self.endRemoveRows()
        if head + tail < len(new):
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._shown = shown
            self.endInsertRows()
        self._shown = shown

    def _reorder(self, old: list[str | Part], shown: ClaimRows) -> None:
        """Let rows change places, and whoever points at one point at its new place."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {name: row for row, name in enumerate(shown.names())}
        self._shown = shown
        self.changePersistentIndexList(before, [self.index(places[old[one.row()]]) for one in before])
        self.layoutChanged.emit()

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


_ROLES: Final = frozenset({ROW_ROLE, _Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole})
