"""Reads many articles in threads of its own, no faster than somebody takes them."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, Signal

from factcheck_gui.services.reading.reader import Reader, StoppedError
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.reading_order import Item, ReadingOrder

__all__ = ["DraftStream", "Item"]


class DraftStream(QObject):
    """Asks readers for one request after the other; whoever makes a stream stops it in the end.

    However many of them read at once, the articles come in the order of the requests.
    """

    arrived = Signal()
    """Something has come, or nothing more will; it comes from a reading thread."""

    def __init__(self, reader: Reader, requests: Iterable[Request], others: Iterable[Reader] = ()) -> None:
        super().__init__()
        self.is_finished = False
        self._readers = (reader, *others)
        self._order = ReadingOrder(tuple(requests), len(self._readers))
        self._ahead: deque[Item] = deque()
        executor = ThreadPoolExecutor(max_workers=len(self._readers), thread_name_prefix="reading")
        self._futures: list[Future[None]] = [executor.submit(self._read, one) for one in self._readers]
        executor.shutdown(wait=False)

    def is_ready(self) -> bool:
        """Tell whether something can be taken, or is known to come no more."""
        return self.peek() is not None or self.is_finished

    def peek(self) -> Item | None:
        """Return what is next, where it is there already, and leave it there."""
        if not self._ahead and not self.is_finished:
            # In this order: what is read last is taken before it is over.
            is_over, item = self._order.is_over, self._order.take()
            if item is not None:
                self._ahead.append(item)
            elif is_over:
                self.is_finished = True
                for future in self._futures:
                    # A bug in a reading thread comes out here, where it is told.
                    future.result()
        return self._ahead[0] if self._ahead else None

    def take(self) -> Item | None:
        """Return what is next; None where it is not there yet, or where nothing more comes."""
        return None if self.peek() is None else self._ahead.popleft()

    def put_first(self, item: Item) -> None:
        """Let an article be the next one, before all that is still to come."""
        self._ahead.appendleft(item)

    def stop(self) -> None:
        """End the reading at once; no thread and no process is left."""
        self._order.stop()
        for reader in self._readers:
            reader.stop()
        wait(self._futures)
        self._ahead.clear()
        self.is_finished = True

    def _read(self, reader: Reader) -> None:
        is_whole = False
        try:
            while (portion := self._order.next_portion()) is not None:
                for number, request in enumerate(portion.requests):
                    for item in reader.read(request, portion.requests[number + 1 :]):
                        self._order.put(portion, item)
                        self.arrived.emit()
                self._order.end(portion)
                # What comes next may have been there before.
                self.arrived.emit()
            is_whole = True
        except StoppedError:
            return
        finally:
            reader.close()
            if not is_whole:
                # After a bug the others end as well.
                self._order.stop()
            self._order.leave()
            self.arrived.emit()
