"""The articles of the workspace as a list model."""

import time
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What the list tells besides its words."""

    OVERVIEW = Qt.ItemDataRole.UserRole


_ROOT: Final = QModelIndex()
_GATHERED_MS: Final = 150
_READ_AT_ONCE: Final = 24
_SECONDS_PER_ROW: Final = 0.0001


class ArticleListModel(QAbstractListModel):
    """Reads the overviews from the browsing service whenever the session says that they changed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._overviews: list[ArticleOverview] = []
        # Counted from the foot of the list, where nothing moves when others come in at its top.
        self._places: dict[str, int] = {}
        session.articles_changed.connect(self.refresh)
        self._arrived: list[str] = []
        self._fresh: list[ArticleOverview] = []
        self._inserted_at = 0.0
        self._gathering = QTimer(self, singleShot=True, interval=_GATHERED_MS)
        self._gathering.timeout.connect(self._on_gathered)
        session.articles_added.connect(self._on_added)
        session.article_changed.connect(self.refresh_article)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew; where the same articles stand, only the rows that differ change.

        Where it cannot be read, the session says why, and the rows stay as they are.
        """
        try:
            now = self._session.workspace.browsing.articles()
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        before = self._overviews
        if [one.article.id for one in before] != [one.article.id for one in now]:
            self.beginResetModel()
            self._overviews = list(now)
            self._places = {one.article.id: place for place, one in enumerate(reversed(now))}
            self.endResetModel()
            return
        for row, overview in enumerate(now):
            self._replace(row, overview)

    def _on_added(self, article_ids: tuple[str, ...]) -> None:
        self._arrived += article_ids
        if not self._gathering.isActive():
            self._gathering.start()

    def _on_gathered(self) -> None:
        """Read a few of the articles that have come in, and put them at the top from time to time."""
        if not self._session.is_open:
            return
        arrived = [one for one in self._arrived[:_READ_AT_ONCE] if one not in self._places]
        del self._arrived[:_READ_AT_ONCE]
        try:
            read = [self._session.workspace.browsing.article(one) for one in arrived]
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        self._fresh += [one for one in read if one is not None]
        # A view lays all its rows out anew for every insertion: the more there are, the longer it takes.
        if time.monotonic() - self._inserted_at > _SECONDS_PER_ROW * len(self._overviews):
            self._insert_fresh()
            self._inserted_at = time.monotonic()
        if self._arrived or self._fresh:
            self._gathering.start()

    def _insert_fresh(self) -> None:
        fresh = [one for one in self._fresh if one.article.id not in self._places]
        self._fresh.clear()
        if not fresh:
            return
        fresh.sort(key=_age, reverse=True)
        if self._overviews and _age(fresh[-1]) < _age(self._overviews[0]):
            # Somebody else's clock is ahead of ours: then the top is not the place for all of them.
            self.refresh()
            return
        self.beginInsertRows(_ROOT, 0, len(fresh) - 1)
        foot = len(self._overviews)
        self._overviews[:0] = fresh
        self._places |= {one.article.id: foot + place for place, one in enumerate(reversed(fresh))}
        self.endInsertRows()

    def refresh_article(self, article_id: str) -> None:
        """Read one article anew, and the whole list where it came or went."""
        try:
            overview = self._session.workspace.browsing.article(article_id)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        row = self.row_of(article_id)
        if row is None or overview is None:
            self.refresh()
        else:
            self._replace(row, overview)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self._overviews)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article's title, its overview, or the sentence that a screen reader says."""
        if not index.isValid():
            return None
        overview = self._overviews[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return overview.article.details.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{overview.article.details.title}. {self.progress(overview)}"
            case ArticleRole.OVERVIEW:
                return overview
        return None

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, or None."""
        place = self._places.get(article_id)
        return None if place is None else len(self._overviews) - 1 - place

    def article_id(self, row: int) -> str:
        """Return the id of the article in a row."""
        return self._overviews[row].article.id

    def progress(self, overview: ArticleOverview) -> str:
        """Return how far an article has come, in words."""
        if overview.article.is_signed_off:
            return self.tr("signed off")
        if not overview.claims:
            return self.tr("not started")
        words = self.tr("%1 of %2 checked")
        return words.replace("%1", f"{overview.checked:,}").replace("%2", f"{overview.claims:,}")

    def _replace(self, row: int, overview: ArticleOverview) -> None:
        if self._overviews[row] != overview:
            self._overviews[row] = overview
            self.dataChanged.emit(self.index(row), self.index(row))


def _age(overview: ArticleOverview) -> tuple[str, str]:
    """Return what the list is sorted by: when an article came in."""
    return overview.article.created_at, overview.article.id
