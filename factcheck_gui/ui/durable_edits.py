"""Makes edits durable: small ones at once, large ones in a thread while the window lives on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import LockedError, StillWritingError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.patience import Patience
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.held_file import HeldFile, until_free
from factcheck_gui.ui.jobs import aside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck_gui.services.editing import Incoming

LARGE: Final = 200
"""Changes that take longer to write than a window may stand still."""

_NOTICED_MS: Final = 300
_PAUSE_SECONDS: Final = 0.05
"""How soon who waits for another program notices that nobody waits on."""


class DurableEdits(QObject):
    """Writes one edit after the other; while one is being written aside, no other is begun."""

    slow = Signal()
    """The edit that is being written takes so long that somebody may wonder."""
    held = Signal()
    """Another program holds the file; the edit is written as soon as it lets go."""
    ended = Signal()
    """What `slow` or `held` was about is over, whatever came of it."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_writing = False
        self.is_outdated = False
        """Whether another program has written while an edit was; whoever reads anew takes it back."""
        self._workspace = workspace

    def write(
        self,
        edit: Edit,
        cause: Cause,
        copies: Iterable[Original] = (),
        incoming: Iterable[Incoming] = (),
        *,
        may_wait: bool = True,
        shown: Review | None = None,
    ) -> Submission:
        """Return an edit once it is durable; what takes long lets the window have its turn, if it may.

        Texts that come in are cut up, sketched and indexed with it: that takes long. So does reading what
        a large edit has changed in the article that is `shown`.

        Raises:
            StillWritingError: the last one is not durable yet; nothing was written.
            ExpectedError: as `Editing.submit` does.
        """
        if self.is_writing:
            raise StillWritingError
        kept, arriving = tuple(copies), tuple(incoming)
        write_aside = partial(self._write_aside, edit, cause, kept, arriving, shown)
        if may_wait and (arriving or len(edit.changes) >= LARGE):
            return write_aside(is_held=False)
        try:
            return self._workspace.editing.submit(edit, cause, incoming=arriving, copies=kept)
        except LockedError:
            if not may_wait:
                raise
            # It was waited for as long as a window may stand still.
            return write_aside(is_held=True)

    def _write_aside(
        self,
        edit: Edit,
        cause: Cause,
        copies: tuple[Original, ...],
        incoming: tuple[Incoming, ...],
        shown: Review | None,
        *,
        is_held: bool,
    ) -> Submission:
        self.is_writing = True
        # It belongs to nobody: whoever it could belong to may be closed and gone while the edit is written.
        timer = QTimer(singleShot=True, interval=_NOTICED_MS)
        timer.timeout.connect(self.held if is_held else self.slow)
        timer.start()
        held = HeldFile(self._workspace.path.name)
        try:
            patience = Patience(pause=_PAUSE_SECONDS, may_wait=held.may_wait)
            writing = until_free(partial(self._workspace.writing_aside, patience), self._workspace.path.name)
            try:
                return aside(partial(writing.write, edit, cause, copies, incoming, shown), held)
            finally:
                self.is_outdated |= writing.end()
        finally:
            timer.stop()
            self.is_writing = False
            if isValid(self):
                self.ended.emit()
