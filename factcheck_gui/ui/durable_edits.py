"""Makes edits durable: small ones at once, large ones in a thread while the window lives on."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import StillWritingError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.jobs import aside

LARGE: Final = 200
"""Changes that take longer to write than a window may stand still."""

_NOTICED_MS: Final = 300


class DurableEdits(QObject):
    """Writes one edit after the other; while a large one is being written, no other is begun."""

    slow = Signal()
    """The edit that is being written takes so long that somebody may wonder."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_writing = False
        self.is_outdated = False
        """Whether another program has written while an edit was; whoever reads anew takes it back."""
        self._workspace = workspace

    def write(
        self, edit: Edit, cause: Cause, copies: Iterable[Original] = (), *, may_wait: bool = True
    ) -> Submission:
        """Return an edit once it is durable; a large one lets the window have its turn, if it may.

        Raises:
            StillWritingError: the last one is not durable yet; nothing was written.
            ExpectedError: as `Editing.submit` does.
        """
        if self.is_writing:
            raise StillWritingError
        if not may_wait or len(edit.changes) < LARGE:
            return self._workspace.editing.submit(edit, cause, copies=copies)
        self.is_writing = True
        # It belongs to nobody: whoever it could belong to may be closed and gone while the edit is written.
        timer = QTimer(singleShot=True, interval=_NOTICED_MS)
        timer.timeout.connect(self.slow)
        timer.start()
        try:
            writing = self._workspace.writing_aside()
            try:
                return aside(partial(writing.write, edit, cause, tuple(copies)))
            finally:
                self.is_outdated |= writing.end()
        finally:
            timer.stop()
            self.is_writing = False
