"""How long the window's thread does not look at its events: as long waits whoever presses a key."""

import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from tests.bench.measuring import SECOND, Samples

_EVERY_MS: Final = 1


class EventLoopDelay(QObject):
    """Measures with a timer of one millisecond, in the window's own thread."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._last = 0.0
        self._gaps: list[float] = []

    def begin(self) -> None:
        """Begin to watch."""
        self._gaps.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def end(self) -> Samples:
        """Return what a key would have waited that is pressed at any moment since the beginning.

        A moment of each millisecond counts: of a pause of a second all waits, from a second down to none.
        """
        self._on_time()
        self._timer.stop()
        waits: list[float] = []
        for gap in self._gaps:
            late = max(0.0, gap - _EVERY_MS)
            waits.extend(late - passed for passed in range(int(late) + 1))
        return Samples.of(waits)

    @property
    def longest(self) -> float:
        """The longest pause until now."""
        return max(self._gaps, default=0.0)

    def _on_time(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._last) * SECOND)
        self._last = now
