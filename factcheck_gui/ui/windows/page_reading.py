"""Reads a large workspace from end to end once it is open, in a thread that nobody waits for."""

from threading import Event
from typing import Final

from PySide6.QtCore import QObject, QThread, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session

_AFTER_OPENING_MS: Final = 10_000
"""What comes with opening, the pages of the article and the first look around, is over by then."""


class PageReading(QObject):
    """Looks for damage that opening a large file does not look for, once while it is open."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._thread: _ReadingThread | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER_OPENING_MS)
        self._waiting.timeout.connect(self.run)
        self._waiting.start()

    @property
    def is_running(self) -> bool:
        """Whether the file is being read."""
        return self._thread is not None and self._thread.isRunning()

    def run(self) -> None:
        """Read the file, where it was not read when it was opened."""
        from factcheck_gui.services.damaged import WAS_READ_UP_TO

        workspace = self._session.workspace
        try:
            is_due = workspace.size() > WAS_READ_UP_TO and workspace.damage.met is None
        except ExpectedError:
            # Whoever works on it will hear.
            return
        if is_due and self._thread is None:
            self._thread = _ReadingThread(workspace, self)
            # Not idle: where all processors are busy it gets no turn, and may have Python's lock meanwhile.
            self._thread.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Read no further."""
        self._waiting.stop()
        if self._thread is not None:
            self._thread.stop()


class _ReadingThread(QThread):
    """Reads by a connection of its own; the damage that it finds is known to the workspace at once."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._path = workspace.path
        self._damage = workspace.damage
        self._is_stopped = Event()

    def stop(self) -> None:
        """Give up, and wait for the end of the step that is being taken."""
        self._is_stopped.set()
        self.wait()

    def run(self) -> None:
        """Read the file."""
        from factcheck_gui.services.damaged import find_damage

        try:
            found = find_damage(self._path, self._may_go_on)
        except ExpectedError:
            # It cannot be read now, which is no damage.
            return
        if found is not None and self._may_go_on():
            self._damage.meet(found)

    def _may_go_on(self) -> bool:
        return not self._is_stopped.is_set()
