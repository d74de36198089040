"""Ends the program properly where the system asks it to: signals, and the end of the user's session."""

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QThread, QTimer
from PySide6.QtWidgets import QApplication

_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_AGAIN_MS: Final = 20
_PATIENCE: Final = 150
"""Looks at whether the dialogs have gone, before the program ends all the same."""


class Ending(QObject):
    """Wakes Qt up when a signal comes, closes what is open, and ends the event loop.

    Python's handlers run only when Python does, which may be never while Qt waits; a byte in a pipe wakes it.
    """

    def __init__(self, close: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        self._looks = 0
        self._out, self._in = os.pipe()
        for end in (self._out, self._in):
            os.set_blocking(end, False)
        # What whoever has started the program has it ignore, as `nohup` does, stays ignored.
        heard = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, _wake) for number in heard}
        self._woken_before = signal.set_wakeup_fd(self._in, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._out, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def stop(self) -> None:
        """Leave signals to the system again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._out)
        os.close(self._in)

    def _on_woken(self) -> None:
        numbers = os.read(self._out, 64)
        if not any(number in numbers for number in self._before):
            return
        for number in self._before:
            # Whoever asks a second time is not asked to wait.
            signal.signal(number, signal.SIG_DFL)
        self._look()

    def _look(self) -> None:
        """Let whatever is waited for go first: what follows a dialog still needs the workspace."""
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            dialog.close()
        self._looks += 1
        if QThread.currentThread().loopLevel() > 1 and self._looks < _PATIENCE:
            QTimer.singleShot(_AGAIN_MS, self._look)
            return
        try:
            self._close()
        finally:
            QCoreApplication.exit(0)


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: that it is called writes the byte."""
