"""The articles that can be exported; many are read when somebody wants them, in a thread."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.largeness import is_large
from factcheck_gui.ui.session import Session


class ExportOffer:
    """Knows how many there are; all of them are read once, which may take a while.

    Raises:
        ExpectedError: they cannot be read now.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        self._workspace = session.workspace
        self._window = window
        self._all: tuple[ArticleOverview, ...] | None = None
        self._found: dict[str, tuple[ArticleOverview, ...]] = {}
        self.count = self._workspace.listing.survey().count

    def one(self, article_id: str) -> tuple[ArticleOverview, ...]:
        """Return one article; nothing where it is gone."""
        if article_id not in self._found:
            found = self._workspace.browsing.article(article_id)
            self._found[article_id] = () if found is None else (found,)
        return self._found[article_id]

    @property
    def must_wait(self) -> bool:
        """Whether it takes a while to read all of them."""
        return self._all is None and is_large(self._workspace)

    def read(self) -> bool:
        """Read all articles, once; False where the user did not want to wait for them."""
        if self._all is None and not is_large(self._workspace):
            self._all = self._workspace.browsing.articles()
        elif self._all is None:
            words = QCoreApplication.translate("export", "Reading the list of articles…")
            self._all = in_background(self._workspace.browsing.articles_aside(), words, self._window)
        return self._all is not None

    def all(self) -> tuple[ArticleOverview, ...]:
        """Return all articles, as read."""
        return self._all or ()
