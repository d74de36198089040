"""Writes an edit of very many claims in parts, so that the window stays alive; it is one step to undo."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from factcheck_gui.domain.edits import Change, Edit, Entity
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.services.editing import Incoming
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.undoing_imports import UndoingImports

LARGE: Final = 400
"""Changes that take longer to write than anybody should wait in front of a window that stands still."""

_PART: Final = 100


def write_in_parts(
    session: Session, edit: Edit, incoming: Iterable[Incoming], window: QWidget
) -> Submission | None:
    """Write an edit and put it on the undo stack; None where the session was closed meanwhile.

    What has come in whole stays, should the user cancel it or the disk be full.

    Raises:
        ExpectedError: nothing was written.
    """
    editing = session.workspace.editing
    parts = [edit.changes[start : start + _PART] for start in range(0, len(edit.changes), _PART)]
    first = editing.submit(replace(edit, changes=parts[0]), incoming=incoming)
    command = session.begin_import(UndoingImports(session).take_back, _nothing_to_stop)
    done: list[Change] = list(first.edit.changes)
    progress = QProgressDialog(window.tr("Taking claims in…"), window.tr("Cancel"), 0, len(parts), window)
    progress.setWindowTitle(window.windowTitle())
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    for number, changes in enumerate(parts[1:], start=1):
        # Lets the window have its turn.
        progress.setValue(number)
        if progress.wasCanceled() or not session.is_open:
            break
        try:
            done += editing.submit(replace(edit, changes=changes)).edit.changes
        except ExpectedError as error:
            session.failed.emit(describe(error))
            break
    progress.reset()
    progress.deleteLater()
    if not session.is_open:
        return None
    whole = replace(edit, changes=tuple(done))
    command.complete(whole, edit_name(whole))
    return replace(first, edit=whole)


def as_written(taken: TakenOver, edit: Edit) -> TakenOver:
    """Return what became of the marks where only a part of them was written."""
    made = Counter(change.entity for change in edit.changes)
    return replace(taken, claims=made[Entity.CLAIM], links=made[Entity.LINK])


def _nothing_to_stop() -> None:
    """Nobody can undo while the progress stands before the window."""
