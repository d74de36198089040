"""Knows when something that a user waits for stands on the screen."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer

from tests.bench.measuring import SECOND

_PATIENCE: Final = 20.0
_QUIET: Final = 0.012
"""Seconds; Qt itself waits for 5 ms before it paints what somebody has put off."""


class NotPaintedError(RuntimeError):
    """Something was never painted."""


class Paints(QObject):
    """Watches widgets be painted."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: set[int] = set()

    def watch(self, *widgets: QWidget) -> None:
        """Watch these widgets from now on."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is about to be painted."""
        if event.type() == QEvent.Type.Paint:
            self._painted.add(_address(watched))
        return False

    def timed(
        self, act: Callable[[], object], *shown: QWidget, until: Callable[[], bool] | None = None
    ) -> float:
        """Return how many milliseconds pass until all that is to be shown has been painted after an act.

        `until` tells whether it has happened at all, where a widget may be painted before that.

        Raises:
            NotPaintedError: it was not painted for a long time.
        """
        self.settle()
        self._painted.clear()
        wanted = set(map(_address, shown))
        begun = time.perf_counter()
        act()
        while True:
            if until is not None and not until():
                self._painted.clear()
            QCoreApplication.processEvents()
            if wanted <= self._painted and (until is None or until()):
                return (time.perf_counter() - begun) * SECOND
            if time.perf_counter() - begun > _PATIENCE:
                names = ", ".join(type(widget.parent() or widget).__name__ for widget in shown)
                message = f"{names} was not painted within {_PATIENCE:g} seconds"
                raise NotPaintedError(message)

    def settle(self) -> None:
        """Let the window do what it has put off until nobody waits."""
        quiet_since = time.perf_counter()
        while time.perf_counter() - quiet_since < _QUIET:
            self._painted.clear()
            QCoreApplication.processEvents()
            if self._painted:
                quiet_since = time.perf_counter()
        # Only an event loop that runs does this by itself; what is left over would work on.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _address(thing: QObject) -> int:
    """Return where Qt has it: in Python it may be another object each time that it is asked for."""
    return int(getCppPointer(thing)[0])
