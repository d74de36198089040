"""Reads many articles in a thread of its own, no faster than somebody takes them."""

import threading
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from queue import Empty, Full, Queue
from typing import Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader, StoppedError
from factcheck_gui.services.reading.requests import Request

Item = ArticleDraft | Failure
"""An article as it was read, or why one could not be."""

_WAITING_AT_MOST: Final = 16
"""A draft holds its original: more of them would fill the memory while somebody looks at the first."""

_ROOM_SECONDS: Final = 0.05


class DraftStream(QObject):
    """Asks a reader for one request after the other; whoever makes a stream stops it in the end."""

    arrived = Signal()
    """Something has come, or nothing more will; it comes from the reading thread."""

    def __init__(self, reader: Reader, requests: Iterable[Request]) -> None:
        super().__init__()
        self.is_finished = False
        self._reader = reader
        self._stopping = threading.Event()
        self._queue: Queue[Item | None] = Queue(maxsize=_WAITING_AT_MOST)
        self._ahead: deque[Item] = deque()
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._future: Future[None] = executor.submit(self._read, tuple(requests))
        executor.shutdown(wait=False)

    def is_ready(self) -> bool:
        """Tell whether something can be taken, or is known to come no more."""
        return self.peek() is not None or self.is_finished

    def peek(self) -> Item | None:
        """Return what is next, where it is there already, and leave it there."""
        if not self._ahead and not self.is_finished:
            try:
                item = self._queue.get_nowait()
            except Empty:
                return None
            if item is None:
                self.is_finished = True
                # A bug in the reading thread comes out here, where it is told.
                self._future.result()
            else:
                self._ahead.append(item)
        return self._ahead[0] if self._ahead else None

    def take(self) -> Item | None:
        """Return what is next; None where it is not there yet, or where nothing more comes."""
        return None if self.peek() is None else self._ahead.popleft()

    def put_first(self, item: Item) -> None:
        """Let an article be the next one, before all that is still to come."""
        self._ahead.appendleft(item)

    def stop(self) -> None:
        """End the reading at once; no thread and no process is left."""
        self._stopping.set()
        self._reader.stop()
        wait([self._future])
        self._ahead.clear()
        self.is_finished = True

    def _read(self, requests: tuple[Request, ...]) -> None:
        try:
            for request in requests:
                for answer in self._reader.read(request):
                    self._put(answer)
        except StoppedError:
            return
        finally:
            self._reader.close()
            with suppress(StoppedError):
                self._put(None)

    def _put(self, item: Item | None) -> None:
        while not self._stopping.is_set():
            try:
                self._queue.put(item, timeout=_ROOM_SECONDS)
            except Full:
                continue
            self.arrived.emit()
            return
        raise StoppedError
