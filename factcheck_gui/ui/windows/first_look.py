"""Has the rest of a long article read before more of it is seen than its top."""

from PySide6.QtCore import QObject

from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session


class FirstLook(QObject):
    """Follows the page, which itself reads nothing: it paints the claims that are known."""

    def __init__(self, session: Session, page: ArticlePage) -> None:
        super().__init__(session)
        self._session, self._page = session, page
        page.scrolled.connect(self._on_scrolled)
        session.beside.article_opened.connect(self._on_completed)

    def _on_scrolled(self) -> None:
        # At the top stand the claims that are read first.
        if self._session.is_open and self._page.verticalScrollBar().value():
            self._session.complete()

    def _on_completed(self) -> None:
        """Paint what has come further down; where that is out of sight, nothing is painted."""
        self._page.show_claims()
