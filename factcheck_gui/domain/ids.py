"""Ids are UUIDs as text that sort by the time of their making (UUIDv7, RFC 9562 section 5.7)."""

import os
import time
from collections.abc import Callable

NewId = Callable[[], str]
"""Makes an id that no other has; passed in, so that tests can count instead."""

_RANDOM_BITS = 74
_RANDOM_BYTES = 10
_DRAWN_TOGETHER = 64
"""How many random numbers are asked of the system at once: each time takes longer than all else."""
_VERSION = 0x7
_VARIANT = 0b10


class IdMaker:
    """Makes ids that ascend even within one millisecond."""

    def __init__(self) -> None:
        self._last = 0
        self._random: list[int] = []

    def __call__(self) -> str:
        """Return the next id."""
        stamp = (time.time_ns() // 1_000_000) << _RANDOM_BITS | self._drawn()
        self._last = stamp if stamp > self._last else self._last + 1
        milliseconds, rest = self._last >> _RANDOM_BITS, self._last & ((1 << _RANDOM_BITS) - 1)
        high, low = rest >> 62, rest & ((1 << 62) - 1)
        # Written by hand: to read in what knows of UUIDs takes longer than the first edit.
        digits = f"{milliseconds << 80 | _VERSION << 76 | high << 64 | _VARIANT << 62 | low:032x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def _drawn(self) -> int:
        """Return a random number that nobody else gets, whichever thread asks."""
        try:
            return self._random.pop()
        except IndexError:
            data = os.urandom(_RANDOM_BYTES * _DRAWN_TOGETHER)
            parts = [data[first : first + _RANDOM_BYTES] for first in range(0, len(data), _RANDOM_BYTES)]
            drawn = [int.from_bytes(part, "big") & ((1 << _RANDOM_BITS) - 1) for part in parts]
            self._random = drawn[1:]
            return drawn[0]
