"""Counts through the whole workspace for a dialog, which stands there meanwhile."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QTimer
from shiboken6 import isValid

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.largeness import is_large
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe

Counted = TypeVar("Counted")


class Counting:
    """Counts at once in a small workspace, in a thread in a large one; the dialog says what went wrong."""

    def __init__(self, session: Session, dialog: FramedDialog, words: str) -> None:
        """Count for a dialog; `words` say what is counted."""
        self._session = session
        self._dialog = dialog
        self._words = words
        self._is_counting = False

    def begin(self, show: Callable[[], None]) -> None:
        """Count and show for the first time."""
        if is_large(self._session.workspace):
            # Shown first: what is counted meanwhile is said over it.
            QTimer.singleShot(0, self._dialog, show)
        else:
            show()

    def count(
        self, at_once: Callable[[], Counted], aside: Callable[[], Callable[[], Counted]]
    ) -> Counted | None:
        """Return what was counted; None where nothing can be shown, of which all is said here.

        Args:
            at_once: Counts here.
            aside: Makes what counts in another thread, with a connection of its own.
        """
        if self._is_counting or not self._session.is_open:
            return None
        self._is_counting = True
        try:
            counted = self._counted(at_once, aside)
        except ExpectedError as error:
            if isValid(self._dialog):
                self._dialog.say(describe(error), "error")
            return None
        finally:
            self._is_counting = False
        # Meanwhile the window lived on: the dialog may be gone, and the file be closed.
        if not isValid(self._dialog) or not self._session.is_open:
            return None
        if counted is None:
            self._dialog.say(QCoreApplication.translate("counting", "The counting was stopped."))
        return counted

    def _counted(
        self, at_once: Callable[[], Counted], aside: Callable[[], Callable[[], Counted]]
    ) -> Counted | None:
        if not is_large(self._session.workspace):
            return at_once()
        return in_background(aside(), self._words, self._dialog)
