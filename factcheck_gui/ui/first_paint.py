"""Tells when a window has been seen for the first time."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

_LONGEST_MS: Final = 1_000


class FirstPaint(QObject):
    """Watches a window that is about to be shown.

    A timer without delay is not enough: it runs before the window system has asked for the first paint.
    """

    done = Signal()
    """The window has been painted; or it has not for a second, since it lies under others or is minimised."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_told = False
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST_MS, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through; after the first paint there is nothing more to watch."""
        if isinstance(event, QPaintEvent) and watched is self._window:
            self._window.removeEventFilter(self)
            # What is being painted now reaches the screen once this event is over.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        if not self._is_told:
            self._is_told = True
            self.done.emit()
