"""Counts the claims of articles with very many of them, a part at a time while nobody waits."""

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.listing import Counting
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe


class ArticleCounting(QObject):
    """Takes one article after the other; one that has changed is counted from the start."""

    counted = Signal(str, object)
    """An article's id and its `ClaimCounts`."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[Counting] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_busy(self) -> bool:
        """Whether articles wait to be counted."""
        return bool(self._waiting)

    def count(self, article_id: str) -> None:
        """Have an article counted, the one asked for last first: it is what is looked at."""
        listing = self._session.workspace.listing
        others = [one for one in self._waiting if one.article_id != article_id]
        self._waiting = [*others, listing.begin_counting(article_id)]
        self._timer.start()

    def is_under_way(self, article_id: str) -> bool:
        """Tell whether an article is being counted or waits for it."""
        return any(one.article_id == article_id for one in self._waiting)

    def stop(self) -> None:
        """Count nothing more."""
        self._waiting.clear()
        self._timer.stop()

    def _on_time(self) -> None:
        if not self._waiting or not self._session.is_open:
            self.stop()
            return
        counting = self._waiting[-1]
        try:
            counts = self._session.workspace.listing.count_some(counting)
        except ExpectedError as error:
            self.stop()
            self._session.failed.emit(describe(error))
            return
        if counts is not None:
            self._waiting.pop()
            self.counted.emit(counting.article_id, counts)
