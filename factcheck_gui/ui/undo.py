"""Undo commands over edits that are durable already."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QUndoCommand, QUndoStack

from factcheck_gui.domain.edits import Action, Cause, Change, Edit
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.wait_cursor import wait_cursor

Resubmit = Callable[[Edit, Cause], bool]
"""Makes an edit durable again, or says why not and returns False."""

TakeBack = Callable[[Edit], Edit | None]
"""Takes back as much of an edit as it can, says what stays, and returns what was taken back, if anything."""

_TYPING_ID: Final = 1
# So many changes are written before anybody notices.
_LARGE: Final = 100


class EditCommand(QUndoCommand):
    """One durable edit; undo submits its inverse as a new edit.

    The edit was made before the command is pushed: a command whose `redo()` fails inside `push()` would stay
    on the stack all the same.
    """

    def __init__(self, edit: Edit, name: str, resubmit: Resubmit, stay: Stay | None = None) -> None:
        super().__init__(name)
        self.edit = edit
        self._resubmit = resubmit
        self.stay = stay
        self._is_done = True
        self._prepared: bool | None = None

    def redo(self) -> None:
        """Submit the edit again, unless it has only just been made; a refused redo is dropped."""
        if self._is_done:
            self._is_done = False
            return
        if not self._is_made(Cause.REDO):
            self.setObsolete(True)

    def undo(self) -> None:
        """Submit the inverse, unless that was done; a refused undo is dropped."""
        if not self._is_made(Cause.UNDO):
            self.setObsolete(True)

    def prepare(self, cause: Cause) -> None:
        """Submit before the stack is told: while a large step is written it must not be within one."""
        self._prepared = None
        self._prepared = self._is_made(cause)

    def put_off(self) -> None:
        """Forget what became of the preparation; the step stays where it is."""
        self._prepared = None

    def _is_made(self, cause: Cause) -> bool:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            return prepared
        with wait_cursor(is_shown=self._is_large):
            return self._made(cause)

    def _made(self, cause: Cause) -> bool:
        return self._resubmit(self.edit.inverse() if cause is Cause.UNDO else self.edit, cause)

    @property
    def _is_large(self) -> bool:
        """Whether so much changes that whoever waits should be told."""
        return len(self.edit.changes) > _LARGE

    def id(self) -> int:
        """Return what Qt compares before it offers two commands for merging."""
        return -1 if self.stay is None else _TYPING_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next saving of the same stay in a field."""
        if not isinstance(other, EditCommand) or self.stay is None or other.stay is not self.stay:
            return False
        if other.edit.action is not self.edit.action:
            return False
        merged = _merged(self.edit.changes, other.edit.changes)
        if merged is None:
            return False
        self.edit = Edit(action=self.edit.action, changes=(merged,), detail=other.edit.detail)
        # Typing that ended where it began leaves nothing to undo.
        self.setObsolete(merged.old == merged.new)
        return True


class ImportCommand(EditCommand):
    """An import that may still be running: what comes in later belongs to the same step.

    It is pushed when the first articles are in, so that whatever is done with them meanwhile lies above it.
    """

    def __init__(self, name: str, resubmit: Resubmit, take_back: TakeBack, stop: Callable[[], None]) -> None:
        super().__init__(Edit(action=Action.IMPORT_ARTICLES, changes=()), name, resubmit)
        self._take_back = take_back
        self._stop = stop
        self._is_running = True

    def complete(self, edit: Edit, name: str) -> None:
        """Take in all that has come in, once no more is to come."""
        self._is_running = False
        self.edit = edit
        self.setText(name)

    def _made(self, cause: Cause) -> bool:
        """Stop the import, if it is still running, and take back what nobody has changed meanwhile."""
        if cause is not Cause.UNDO:
            return super()._made(cause)
        if self._is_running:
            self._stop()
        taken = self._take_back(self.edit)
        if taken is None:
            return False
        self.edit = taken
        self.setText(edit_name(taken))
        return True


def take_step(stack: QUndoStack, cause: Cause, may_go_on: Callable[[], bool]) -> None:
    """Undo or redo the next command; it is made durable before, and the stack is told if it `may_go_on`.

    It may not where all is closed by then, or where the step only has to be tried again: it stays.
    """
    is_undo = cause is Cause.UNDO
    if not (stack.canUndo() if is_undo else stack.canRedo()):
        return
    command = stack.command(stack.index() - is_undo)
    if isinstance(command, EditCommand):
        command.prepare(cause)
    if may_go_on():
        (stack.undo if is_undo else stack.redo)()
    elif isinstance(command, EditCommand):
        command.put_off()


def _merged(first: tuple[Change, ...], second: tuple[Change, ...]) -> Change | None:
    """Return one change for two on the same fields of the same thing, or None."""
    if len(first) != 1 or len(second) != 1:
        return None
    before, after = first[0], second[0]
    if (before.entity, before.entity_id) != (after.entity, after.entity_id):
        return None
    if before.new is None or after.new is None or after.old is None:
        return None
    if before.old is None and None in after.old.values():
        # What is typed next is in another field than the one it came into being with.
        return None
    # Where somebody else has written in between, one step would take that back as well.
    is_next = all(before.new.get(name) == value for name, value in after.old.items())
    if not is_next or (before.old is not None and before.new.keys() != after.new.keys()):
        return None
    new = {**before.new, **after.new}
    return Change(entity=before.entity, entity_id=before.entity_id, old=before.old, new=new)
