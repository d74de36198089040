"""Waits for the window while it works, without taking the processor away from it."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.bench.driving.painted import NotPaintedError

_LOOK_MS: Final = 5
_PATIENCE: Final = 600.0


def wait_until(is_done: Callable[[], bool], what: str) -> None:
    """Let the window work until something is so.

    Raises:
        NotPaintedError: it took too long; `what` names it.
    """
    until = time.monotonic() + _PATIENCE
    while not is_done():
        if time.monotonic() > until:
            message = f"{what} did not end within {_PATIENCE:g} seconds"
            raise NotPaintedError(message)
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_MS, loop.quit)
        loop.exec()


class Agreeing:
    """Agrees to the next question, as soon as it is asked."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Leave further questions to others."""
        self._timer.stop()

    def _look(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QMessageBox):
            asked.defaultButton().click()
            self._timer.stop()
