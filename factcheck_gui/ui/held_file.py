"""Waits for a workspace file that another program holds; the window is drawn, and one can give up."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QProgressDialog, QPushButton, QWidget
from shiboken6 import isValid

from factcheck_gui.domain.errors import LockedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.caption import text_label

Result = TypeVar("Result")

WAITED_SECONDS: Final = 60.0
"""After that, whoever wants something written is told to try again."""
ASKED_SECONDS: Final = 3.0
"""After that, the user may give up; before, keys and clicks wait their turn."""
_BETWEEN_MS: Final = 100
_QUITTING: Final = -1
"""What an event loop returns that is not run, because the program ends."""

_CONTEXT: Final = "held files"
_WORDS: Final = QT_TRANSLATE_NOOP(
    "held files",
    "Another program is writing to “%1”. This goes on as soon as it has finished; nothing is lost.",
)
_GIVE_UP: Final = QT_TRANSLATE_NOOP("held files", "Do not wait")


class HeldFileDialog(QProgressDialog):
    """Stands before the window while another program holds the file, and lets the user give up."""

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        words = QCoreApplication.translate(_CONTEXT, _WORDS)
        self.setLabel(text_label(words.replace("%1", shown(name)), "", self))
        self.setWindowTitle(window.windowTitle())
        self.setRange(0, 0)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # Whoever goes on typing presses Enter and the space bar: only Esc and a click are meant.
        button = QPushButton(QCoreApplication.translate(_CONTEXT, _GIVE_UP), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        self.setCancelButton(button)


class HeldFile:
    """One wait for a file, a moment at a time."""

    def __init__(self, name: str) -> None:
        self.is_given_up = False
        """Whether nobody waits on."""
        self._is_held = False
        self._name = name
        self._begun = time.monotonic()
        self._dialog: HeldFileDialog | None = None

    def may_wait(self, seconds: float) -> bool:
        """Tell whether to wait on after so many seconds; a thread may ask, too."""
        self._is_held = True
        return not self.is_given_up and seconds < WAITED_SECONDS

    def pause(self, loop: QEventLoop | None = None) -> None:
        """Let the window have its turn for a moment, or until somebody ends the loop."""
        running = QEventLoop() if loop is None else loop
        timer = QTimer(running, singleShot=True, interval=_BETWEEN_MS)
        timer.timeout.connect(running.quit)
        timer.start()
        self._ask()
        # Keys and clicks wait until somebody can see what they are for.
        flag = QEventLoop.ProcessEventsFlag
        code = running.exec(flag.ExcludeUserInputEvents if self._dialog is None else flag.AllEvents)
        timer.stop()
        timer.deleteLater()
        gone = self._dialog is not None and (not isValid(self._dialog) or self._dialog.wasCanceled())
        self.is_given_up = self.is_given_up or gone or code == _QUITTING

    def end(self) -> None:
        """Take the dialog away."""
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.reset()
            self._dialog.deleteLater()
        self._dialog = None

    def _ask(self) -> None:
        is_early = time.monotonic() - self._begun < ASKED_SECONDS
        if is_early or not self._is_held or self._dialog is not None:
            return
        window = QApplication.activeModalWidget() or QApplication.activeWindow() or _main_window()
        if window is not None:
            self._dialog = HeldFileDialog(self._name, window)
            self._dialog.show()


def _main_window() -> QWidget | None:
    """Return the window of the program, where somebody looks at another program's now."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)), None)


def until_free(work: Callable[[], Result], name: str) -> Result:
    """Return what the work returns; while another program holds the file, it is tried again and again.

    It must leave nothing half done, and be done with in a moment where the file is held.

    Raises:
        LockedError: the file was held for too long, or the user has given up.
    """
    held, begun = HeldFile(name), time.monotonic()
    try:
        while True:
            try:
                return work()
            except LockedError:
                if not held.may_wait(time.monotonic() - begun):
                    raise
            held.pause()
    finally:
        held.end()
