"""Writes an edit of very many claims in parts, so that the window stays alive; it is one step to undo."""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.domain.edits import Change, Edit, Entity
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.services.editing import Incoming
from factcheck_gui.ui.held_file import until_free
from factcheck_gui.ui.restoring import back_up_first
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.undoing_imports import UndoingImports

LARGE: Final = 400
"""Changes that take longer to write than anybody should wait in front of a window that stands still."""

_PART: Final = 100
_BEGINNINGS: Final = frozenset({Entity.CLAIM, Entity.LINK})


def write_in_parts(
    session: Session, edit: Edit, incoming: Iterable[Incoming], window: QWidget
) -> Submission | None:
    """Write an edit and put it on the undo stack; None where the session was closed meanwhile.

    What has come in whole stays, should the user cancel it or the disk be full.

    Raises:
        ExpectedError: nothing was written.
    """
    with suppress(ExpectedError):
        # Where there can be no backup, what comes in can be undone all the same.
        back_up_first(session.workspace, BackupLabel.BEFORE_IMPORT, window)
    editing = session.workspace.editing
    parts = parts_of(edit.changes)
    name, arrivals = session.workspace.path.name, tuple(incoming)
    submit = partial(editing.submit, replace(edit, changes=parts[0]), incoming=arrivals)
    first = until_free(submit, name)
    command = session.begin_import(UndoingImports(session).take_back, _nothing_to_stop)
    done: list[Change] = list(first.edit.changes)
    adjusted = first.adjusted
    progress = QProgressDialog(window.tr("Taking claims in…"), window.tr("Cancel"), 0, len(parts), window)
    progress.setWindowTitle(window.windowTitle())
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    for number, changes in enumerate(parts[1:], start=1):
        # Lets the window have its turn.
        progress.setValue(number)
        if progress.wasCanceled() or not session.is_open:
            break
        try:
            submit = partial(editing.submit, replace(edit, changes=changes))
            written = until_free(submit, name)
            done += written.edit.changes
            adjusted += written.adjusted
        except ExpectedError as error:
            session.failed.emit(describe(error))
            break
    progress.reset()
    progress.deleteLater()
    if not session.is_open:
        return None
    whole = replace(edit, changes=tuple(done))
    command.complete(whole, edit_name(whole))
    return replace(first, edit=whole, adjusted=adjusted)


def parts_of(changes: Sequence[Change]) -> list[tuple[Change, ...]]:
    """Return the changes in parts, each claim together with its verdicts and notes.

    Whatever ends the program between two parts leaves no half claim.
    """
    parts: list[list[Change]] = [[]]
    for change in changes:
        if len(parts[-1]) >= _PART and change.entity in _BEGINNINGS:
            parts.append([])
        parts[-1].append(change)
    return [tuple(part) for part in parts]


def as_written(taken: TakenOver, edit: Edit) -> TakenOver:
    """Return what became of the marks where only a part of them was written."""
    made = Counter(change.entity for change in edit.changes)
    return replace(taken, claims=made[Entity.CLAIM], links=made[Entity.LINK])


def _nothing_to_stop() -> None:
    """Nobody can undo while the progress stands before the window."""
