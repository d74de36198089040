"""One backup of a large workspace, made in a thread."""

from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.workspace import Workspace


class BackupThread(QThread):
    """Copies by a connection of its own; the window and its connection are not touched."""

    ended = Signal(object, bool)
    """It is done: the error that it ended with or None, and whether there is a backup.

    With neither it was a bug. Not said where it was stopped.
    """

    def __init__(self, workspace: Workspace, parent: QObject, label: BackupLabel = BackupLabel.AUTO) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._label = label
        self._is_stopped = Event()
        self._error: ExpectedError | None = None
        self._is_made = False
        self.finished.connect(self._on_finished)

    def stop(self) -> None:
        """Give the copy up, and wait for the end of the step that is being taken."""
        self._is_stopped.set()
        self.wait()

    def run(self) -> None:
        """Make the backup."""
        try:
            self._is_made = self._workspace.back_up_beside(self._may_go_on, self._label) is not None
        except ExpectedError as error:
            self._error = error

    def _may_go_on(self) -> bool:
        return not self._is_stopped.is_set()

    def _on_finished(self) -> None:
        if not self._is_stopped.is_set():
            self.ended.emit(self._error, self._is_made)
        self.deleteLater()
