"""Writes one edit through a connection of its own, so that it can be done in another thread."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Editing, Incoming
from factcheck_gui.services.review import Review
from factcheck_gui.storage.patience import USUAL, Patience
from factcheck_gui.storage.store import Store


class WritingAside:
    """One edit on its way: made and ended by one thread, written by another.

    Meanwhile whoever reads from the workspace sees what was there before. To its own connection what comes
    in by this one looks like the work of another program; `end` tells the two apart.
    """

    def __init__(self, store: Store, desk: Desk, patience: Patience = USUAL) -> None:
        self._store = store
        # In this order: what another program commits in between is seen by both.
        self._beside = store.beside(patience)
        self._was_changed = store.changed_elsewhere()
        # The maker of ids stays with the thread that uses it for all else.
        self._desk = replace(desk, new_id=iter((desk.new_id(),)).__next__)

    def write(
        self,
        edit: Edit,
        cause: Cause,
        copies: Iterable[Original] = (),
        incoming: Iterable[Incoming] = (),
        shown: Review | None = None,
    ) -> Submission:
        """Make the edit durable; see `Editing.submit` for what it takes and raises.

        What `shown` has to read of it afterwards is read here: in its own thread the window would stand
        still meanwhile.
        """
        submission = Editing(self._beside, self._desk).submit(edit, cause, incoming=incoming, copies=copies)
        if shown is not None:
            shown.read_ahead(self._beside, submission.edit.changes)
        return submission

    def end(self) -> bool:
        """Close the connection, and tell whether another program may have written meanwhile."""
        try:
            if self._store.is_open:
                self._store.changed_elsewhere()
            return self._beside.changed_elsewhere() or self._was_changed
        except ExpectedError:
            # What was written is durable, whatever can be read now.
            return True
        finally:
            with suppress(ExpectedError):
                self._beside.leave()
