"""Lets Python look for garbage only in the window's thread, and never while somebody waits for a key."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOKED_EVERY_MS: Final = 2_000
_YOUNG: Final = 5_000
"""Objects made since the last look that are worth looking at."""
_ALL_EVERY: Final = 150
"""Looks after which one is at all objects: that takes longer the more claims are open."""


class GarbageCollection(QObject):
    """Collects by a timer what Python would collect at any moment and in any thread.

    Python begins whenever enough objects were made, in the thread that made the last one. There it may take
    apart objects of Qt that belong to the window's thread, which ends the program; and in the window's it
    takes some of a key's time. What no other object refers to is freed at once, with or without this.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What has been read in so far stays as long as the program runs.
        gc.freeze()
        self._looks = 0
        self._timer = QTimer(self, interval=_LOOKED_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the young objects if there are many, and from time to time all."""
        self._looks += 1
        if self._looks % _ALL_EVERY == 0:
            gc.collect()
        elif gc.get_count()[0] > _YOUNG:
            gc.collect(1)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
