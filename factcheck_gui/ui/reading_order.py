"""Keeps what several threads read at once in the order in which it was asked for, as far as there is room."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from typing import Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import StoppedError
from factcheck_gui.services.reading.requests import Request

Item = ArticleDraft | Failure
"""An article as it was read, or why one could not be."""

_ROOM: Final = 1_500_000
"""How much may wait: drafts hold their originals, and would fill the memory while somebody looks at one."""

_AT_LEAST: Final = 10_000
"""How much room an item takes at least: about a hundred short articles wait."""

_ENOUGH: Final = _ROOM // 4
"""How much must be free before those who wait for room go on: each time they take turns costs something."""

_PORTION: Final = 8
"""Requests that one thread takes at a time: its process goes on from one to the next by itself."""


class Portion:
    """Some requests that follow one another, and what one thread has read of them already."""

    def __init__(self, requests: Sequence[Request]) -> None:
        self.requests = requests
        self.read: deque[Item] = deque()
        self.is_read = False


class ReadingOrder:
    """Hands requests out to some threads that read, and what they read to the one that takes it."""

    def __init__(self, requests: Sequence[Request], threads: int) -> None:
        self._requests = requests
        self._threads = threads
        self._handed_out = 0
        self._portions: deque[Portion] = deque()
        self._room = _ROOM
        self._changed = threading.Condition()
        self._is_stopped = False

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes: all threads have left, and what they read was taken."""
        with self._changed:
            return not self._threads and self._first() is None

    def next_portion(self) -> Portion | None:
        """Return what is to be read next; None where all is being read.

        Raises:
            StoppedError: nobody wants it any more.
        """
        with self._changed:
            self._changed.wait_for(self._may_begin)
            self._refuse_if_stopped()
            requests = self._requests[self._handed_out : self._handed_out + _PORTION]
            self._handed_out += len(requests)
            if not requests:
                return None
            self._portions.append(Portion(requests))
            return self._portions[-1]

    def put(self, portion: Portion, item: Item) -> None:
        """Add what was read, once there is room for it.

        Raises:
            StoppedError: nobody wants it any more.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._may_put(portion))
            self._refuse_if_stopped()
            self._room -= _size(item)
            portion.read.append(item)

    def end(self, portion: Portion) -> None:
        """Note that a portion is read to its end; where all of it was taken, the next one is wanted now."""
        with self._changed:
            portion.is_read = True
            self._first()

    def leave(self) -> None:
        """Note that a thread reads no more."""
        with self._changed:
            self._threads -= 1

    def take(self) -> Item | None:
        """Return what is next; None where it is not there yet, or where nothing more comes."""
        with self._changed:
            portion = self._first()
            if portion is None:
                return None
            item = portion.read.popleft()
            self._room += _size(item)
            if self._room >= _ENOUGH or not portion.read:
                self._changed.notify_all()
            return item

    def stop(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def _first(self) -> Portion | None:
        """Return the portion that the next item is in; None where that is not there yet."""
        while self._portions and self._portions[0].is_read and not self._portions[0].read:
            self._portions.popleft()
            self._changed.notify_all()
        return self._portions[0] if self._portions and self._portions[0].read else None

    def _may_begin(self) -> bool:
        return self._is_stopped or self._room > 0

    def _may_put(self, portion: Portion) -> bool:
        # What is taken next never waits for what comes after it.
        is_wanted = self._portions[0] is portion and not portion.read
        return self._is_stopped or self._room > 0 or is_wanted

    def _refuse_if_stopped(self) -> None:
        if self._is_stopped:
            raise StoppedError


def _size(item: Item) -> int:
    if isinstance(item, Failure):
        return _AT_LEAST
    packed = 0 if item.original is None else len(item.original.packed)
    return _AT_LEAST + len(item.text) + packed
