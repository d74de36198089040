"""The articles of the workspace as a list model."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What the list tells besides its words."""

    OVERVIEW = Qt.ItemDataRole.UserRole


_ROOT: Final = QModelIndex()


class ArticleListModel(QAbstractListModel):
    """Reads the overviews from the browsing service whenever the session says that they changed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._overviews: tuple[ArticleOverview, ...] = ()
        session.articles_changed.connect(self.refresh)
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
            self._overviews = now
            self.endResetModel()
            return
        for row, overview in enumerate(now):
            self._replace(row, overview)

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
        ids = [one.article.id for one in self._overviews]
        return ids.index(article_id) if article_id in ids else None

    def article_id(self, row: int) -> str:
        """Return the id of the article in a row."""
        return self._overviews[row].article.id

    def progress(self, overview: ArticleOverview) -> str:
        """Return how far an article has come, in words."""
        if not overview.claims:
            return self.tr("not started")
        words = self.tr("%1 of %2 checked")
        return words.replace("%1", str(overview.checked)).replace("%2", str(overview.claims))

    def _replace(self, row: int, overview: ArticleOverview) -> None:
        if self._overviews[row] != overview:
            self._overviews = (*self._overviews[:row], overview, *self._overviews[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))
