"""The articles of the workspace as a list model."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.browsing import ArticleOverview, overview_of
from factcheck_gui.services.listing import ClaimCounts, counts_of_review
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.article_counting import ArticleCounting
from factcheck_gui.ui.models.article_pages import ArticlePages
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What the list tells besides its words."""

    OVERVIEW = Qt.ItemDataRole.UserRole


_ROOT: Final = QModelIndex()
_GATHERED_MS: Final = 150
_READ_AT_ONCE: Final = 24


class ArticleListModel(QAbstractListModel):
    """Has the rows in memory that are looked at, and reads them anew when the session says they changed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: ArticlePages | None = None
        self._shown: range | None = None
        self._is_unreadable = False
        self._counting = ArticleCounting(session, self)
        self._counting.counted.connect(self._on_counted)
        session.articles_changed.connect(self.refresh)
        self._arrived: list[str] = []
        self._gathering = QTimer(self, singleShot=True, interval=_GATHERED_MS)
        self._gathering.timeout.connect(self._on_gathered)
        session.articles_added.connect(self._on_added)
        session.beside.article_changed.connect(self.refresh_article)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew; where the same articles stand, only the rows that differ change.

        Where it cannot be read, the session says why, and the rows stay as they are.
        """
        before, listing = self._pages, self._session.workspace.listing
        try:
            now = ArticlePages(listing) if before is None else before.anew(self._shown)
            now.read(0, 0)
            is_same = before is not None and now.lists_the_same(before)
        except ExpectedError as error:
            self._fail(error)
            return
        self._is_unreadable = False
        self._counting.stop()
        if before is not None and is_same:
            differing = [row for row, overview in now.known() if before.replace(row, overview)]
            self._pages = now
            for row in differing:
                self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._pages = now
            self.endResetModel()
        self._count_rest()

    def show_rows(self, first: int, last: int) -> None:
        """Have the rows in memory that are to be painted next."""
        self._shown = range(first, last + 1)
        if self._pages is None or all(map(self._pages.is_known, {first, last})):
            return
        try:
            self._pages.read(first, last)
        except ExpectedError as error:
            self._fail(error)
        else:
            self._is_unreadable = False
            self._count_rest()

    def refresh_article(self, article_id: str) -> None:
        """Read one article anew, and the whole list where it came or went."""
        try:
            overview = self._read(article_id)
            row = self.row_of(article_id)
        except ExpectedError as error:
            self._fail(error)
            return
        if row is None or overview is None:
            self.refresh()
        else:
            self._replace(row, overview)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of articles."""
        return 0 if self._pages is None or parent.isValid() else self._pages.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article's title, its overview, or the sentence that a screen reader says."""
        overview = self.overview(index.row()) if index.isValid() else None
        if overview is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(overview.article.details.title)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._said(overview))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(overview)
            case ArticleRole.OVERVIEW:
                return overview
        return None

    def _said(self, overview: ArticleOverview) -> str:
        return f"{isolated(one_line(overview.article.details.title))}. {self.progress(overview)}"

    def match(
        self,
        start: Index,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Return the next row whose title begins with what was typed, without reading those between."""
        is_typed = role == Qt.ItemDataRole.DisplayRole and hits == 1 and flags & Qt.MatchFlag.MatchStartsWith
        if not is_typed or self._pages is None or not isinstance(value, str):
            return super().match(start, role, value, hits, flags)
        try:
            row = self._pages.row_of_title(value, start.row())
        except ExpectedError as error:
            self._fail(error)
            return []
        return [] if row is None else [self.index(row)]

    def overview(self, row: int) -> ArticleOverview | None:
        """Return what stands in a row; None where it cannot be read."""
        if self._pages is None or (self._is_unreadable and not self._pages.is_known(row)):
            return None
        try:
            return self._pages.at(row)
        except ExpectedError as error:
            self._fail(error)
            return None

    @property
    def is_behind(self) -> bool:
        """Whether articles that have come in, or counts, are still to be shown."""
        return bool(self._arrived) or self._gathering.isActive() or self._counting.is_busy

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, or None."""
        return None if self._pages is None else self._pages.row_of(article_id)

    def article_id(self, row: int) -> str:
        """Return the id of the article in a row; nothing where it cannot be read."""
        overview = self.overview(row)
        return "" if overview is None else overview.article.id

    def progress(self, overview: ArticleOverview) -> str:
        """Return how far an article has come, in words."""
        if overview.article.is_signed_off:
            return self.tr("signed off")
        if not overview.claims:
            return self.tr("not started") if overview.is_counted else self.tr("counting…")
        words = self.tr("%1 of %2 checked")
        return words.replace("%1", f"{overview.checked:,}").replace("%2", f"{overview.claims:,}")

    def _read(self, article_id: str) -> ArticleOverview | None:
        """Return an article as it is now; of the open one the review has counted the claims."""
        listing, review = self._session.workspace.listing, self._review_of(article_id)
        if review is None:
            return next(iter(listing.overviews([article_id])), None)
        article = listing.article(article_id)
        return None if article is None else overview_of(article, counts_of_review(review))

    def _review_of(self, article_id: str) -> Review | None:
        """Return the review of an article if it is open, in its newest version."""
        review = self._session.review
        is_it = review is not None and review.is_newest and review.article.id == article_id
        return review if is_it else None

    def _on_added(self, article_ids: tuple[str, ...]) -> None:
        self._arrived += article_ids
        if not self._gathering.isActive():
            self._gathering.start()

    def _on_gathered(self) -> None:
        """Read a few of the articles that have come in, and put them at the top."""
        if not self._session.is_open or self._pages is None:
            return
        arrived = self._arrived[:_READ_AT_ONCE]
        del self._arrived[:_READ_AT_ONCE]
        try:
            fresh = self._session.workspace.listing.overviews(arrived)
        except ExpectedError as error:
            self._fail(error)
            return
        if not self._pages.is_above(fresh):
            # Some are in the list already, or somebody else's clock is ahead of ours.
            self.refresh()
        elif fresh:
            self.beginInsertRows(_ROOT, 0, len(fresh) - 1)
            self._pages.add_above(fresh)
            self.endInsertRows()
        if self._arrived:
            self._gathering.start()

    def _replace(self, row: int, overview: ArticleOverview) -> None:
        if self._pages is not None and self._pages.replace(row, overview):
            self.dataChanged.emit(self.index(row), self.index(row))
        if not overview.is_counted:
            self._counting.count(overview.article.id)

    def _count_rest(self) -> None:
        """Have the articles counted that have too many claims for doing so at once."""
        for row, overview in () if self._pages is None else list(self._pages.known()):
            if overview.is_counted or self._counting.is_under_way(overview.article.id):
                continue
            review = self._review_of(overview.article.id)
            if review is None:
                self._counting.count(overview.article.id)
            else:
                self._replace(row, overview_of(overview.article, counts_of_review(review)))

    def _on_counted(self, article_id: str, counts: ClaimCounts) -> None:
        row = None if self._pages is None else self._pages.known_row(article_id)
        overview = None if row is None else self.overview(row)
        if row is not None and overview is not None:
            self._replace(row, overview_of(overview.article, counts))

    def _fail(self, error: ExpectedError) -> None:
        # Painting asks again and again.
        self._is_unreadable = True
        self._session.failed.emit(describe(error))
