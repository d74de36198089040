"""Searches the workspace in a thread of its own; what is typed on cancels what was looked for before."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.searching import (
    PAGE,
    SOON,
    Query,
    RunningSearch,
    SearchCancelledError,
    Searching,
    SearchResults,
)
from factcheck_gui.ui.text.sentences import describe


class WordSearch(QObject):
    """Runs one search at a time, always the last one that was asked for."""

    found = Signal(object)
    """The `SearchResults` of the last search."""
    failed = Signal(str)
    _ended = Signal(object, object)

    def __init__(self, searching: Searching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        self._executor = ThreadPoolExecutor(max_workers=1)
        self._running: RunningSearch | None = None
        self._ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def look_for(self, query: Query, *, most: int = PAGE, seconds: float = SOON) -> None:
        """Begin a search; the one before is given up."""
        self.give_up()
        search = self._searching.begin(query, most=most, seconds=seconds)
        self._running = search
        self._executor.submit(search.run).add_done_callback(self._telling(search))

    def give_up(self) -> None:
        """Stop what is running; nothing more comes of it."""
        if self._running is not None:
            self._running.stop()
            self._running = None

    def close(self) -> None:
        """Stop, and let the thread and its connection go."""
        self.give_up()
        self._executor.shutdown(wait=True)

    def _telling(self, search: RunningSearch) -> Callable[["Future[SearchResults]"], None]:
        def tell(future: "Future[SearchResults]") -> None:
            # In the other thread: Qt brings it to the window's.
            self._ended.emit(search, future)

        return tell

    def _on_ended(self, search: RunningSearch, future: "Future[SearchResults]") -> None:
        if search is not self._running:
            return
        self._running = None
        try:
            self.found.emit(future.result())
        except SearchCancelledError:
            return
        except ExpectedError as error:
            self.failed.emit(describe(error))
