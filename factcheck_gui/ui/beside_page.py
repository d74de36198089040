"""Tells what lies beside the page what has become of the article, once the page itself shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class _News:
    """What is still to be told."""

    def __init__(self) -> None:
        self.is_other_article = False
        self.claim_ids: frozenset[str] | None = None
        self.article_ids: list[str] = []
        self.has_moved = False


class BesidePage(QObject):
    """Passes on, a moment later, what the session tells the page at once; several edits and moves as one.

    Whoever presses a key looks at the page. Whoever needs the lists, counts and menus as they are now calls
    `tell` before: every command does. Until somebody says who asks for it, nothing waits.
    """

    article_opened = Signal()
    changed = Signal(frozenset)
    article_changed = Signal(str)
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news = _News()
        self._ask: Callable[[], None] = self.tell

    def wait(self, ask: Callable[[], None]) -> None:
        """Wait from now on until `tell` is called; `ask` sees to it that it is, whenever there is news."""
        self._ask = ask

    def stop(self) -> None:
        """Tell nothing any more, and ask nobody to have it told."""
        self._ask = self._forget
        self._forget()

    def tell(self) -> None:
        """Pass on what is still to be told."""
        news, self._news = self._news, _News()
        if news.is_other_article:
            self.article_opened.emit()
        if news.claim_ids is not None:
            self.changed.emit(news.claim_ids)
        for article_id in news.article_ids:
            self.article_changed.emit(article_id)
        if news.has_moved:
            self.moved.emit()

    def note_other_article(self) -> None:
        """Take note that another article is open; what was changed in the one before concerns nobody."""
        news = self._news
        news.is_other_article, news.claim_ids, news.has_moved = True, None, False
        self._ask()

    def note_change(self, claim_ids: frozenset[str]) -> None:
        """Take note that an edit was about these claims."""
        self._news.claim_ids = claim_ids | (self._news.claim_ids or frozenset())
        self._ask()

    def note_article(self, article_id: str) -> None:
        """Take note that the details or counts of an article have changed."""
        if article_id not in self._news.article_ids:
            self._news.article_ids.append(article_id)
        self._ask()

    def note_move(self) -> None:
        """Take note that the place is another one."""
        self._news.has_moved = True
        self._ask()

    def _forget(self) -> None:
        self._news = _News()
