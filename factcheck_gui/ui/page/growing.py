"""Lets a document grow in slices, between which the window answers."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.ui.page.document import PageDocument

_AFTER_PAINT_MS: Final = 15
"""Keys that have been pressed meanwhile come first."""
_AT_LATEST_MS: Final = 100
"""Where nothing is painted, nothing is waited for."""
_SLICE: Final = 0.008
_AT_ONCE: Final = 150_000
"""Code points that are appended while somebody waits: about 30 milliseconds."""


class Growing(QObject):
    """Appends to one document until it is whole, and does then what waited for words of it."""

    grown = Signal()
    """The document has become longer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: PageDocument | None = None
        self._waiting: list[tuple[int, Callable[[], None]]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._on_painted)

    @property
    def is_on(self) -> bool:
        """Whether a document is still growing."""
        return self._timer.isActive() or self._painted.isActive()

    def start(self, page: PageDocument) -> None:
        """Let a document grow; another one stays as it is, and nothing waits any more."""
        self.stop()
        self._page = page
        if not page.is_whole:
            self._timer.start(_AT_LATEST_MS)

    def go_on(self) -> None:
        """Begin to grow a moment later: what is there already is being painted."""
        if self._timer.interval() == _AT_LATEST_MS and self._timer.isActive():
            # What stands beside it is painted in the same event, and takes longer.
            self._timer.stop()
            self._painted.start()

    def stop(self) -> None:
        """Let nothing grow, and nothing wait."""
        self._timer.stop()
        self._painted.stop()
        self._waiting.clear()
        self._page = None

    def forget(self) -> None:
        """Let nothing wait any more; the document grows on."""
        self._waiting.clear()

    def when_reached(self, code_point: int, then: Callable[[], None]) -> None:
        """Do something as soon as the words at a code point are there: now, unless they are far away."""
        page = self._page
        if page is None:
            return
        if code_point - page.end < _AT_ONCE:
            page.grow_to(code_point)
        if page.reaches(code_point):
            page.tell_size()
            then()
        else:
            self._waiting.append((code_point, then))

    def _on_painted(self) -> None:
        self._timer.start(_AFTER_PAINT_MS)

    def _on_timeout(self) -> None:
        page = self._page
        if page is None:
            return
        self._timer.setInterval(0)
        page.grow_for(_SLICE)
        if page.is_whole:
            self._timer.stop()
        due = [one for one in self._waiting if page.reaches(one[0])]
        self._waiting = [one for one in self._waiting if not page.reaches(one[0])]
        if due:
            page.tell_size()
        for _, then in due:
            then()
        self.grown.emit()
