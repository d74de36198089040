"""Lets the notes on the running program follow what is open, saved and typed."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.services.runs import Run
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.typed_words import UnsavedTyping
from factcheck_gui.ui.windows.workbench import Workbench

_EVERY_MS: Final = 60_000


class KeptRun(QObject):
    """Writes a few bytes with each edit, once a minute, and when somebody types."""

    def __init__(self, run: Run, workbench: Workbench, application: QApplication) -> None:
        super().__init__(workbench)
        self._run = run
        self._workbench = workbench
        self._session: Session | None = None
        self.typing = UnsavedTyping(run.keep_typed, application)
        self._alive = QTimer(self, interval=_EVERY_MS)
        self._alive.timeout.connect(run.note_alive)
        self._alive.start()
        workbench.opened.connect(self._on_opened)
        workbench.closed.connect(self._on_closed)
        application.commitDataRequest.connect(self.leave)
        if workbench.session is not None:
            self._on_opened()

    def save_typed(self) -> None:
        """Save what is being typed, or keep it where it cannot be saved."""
        self.typing.keep_now()
        if self._workbench.view is not None:
            self._workbench.view.save_pending()
            self.typing.keep_now()

    def leave(self) -> None:
        """Save what is being typed: the system is about to end the program."""
        self.save_typed()
        self._run.note_leaving()

    def let_go(self) -> None:
        """Save what is typed, and close the workspace without a question; what cannot be saved stays kept."""
        self.save_typed()
        self.typing.stop()
        self._workbench.close()

    def end(self) -> None:
        """Note that the program came to its end."""
        self._alive.stop()
        self.typing.keep_now()
        self._run.end()

    def _on_opened(self) -> None:
        self._session = self._workbench.session
        if self._session is not None:
            self._run.note_workspace(self._session.workspace.path)
            self._session.saved.connect(self._on_saved)

    def _on_closed(self) -> None:
        self._session = None
        self._run.note_workspace(None)

    def _on_saved(self) -> None:
        if self._session is not None:
            self._run.note_saved(self._session.last_edit_id)
