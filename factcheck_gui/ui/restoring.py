"""Restores a backup in the open workspace, as one step that can be undone."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.restoring_backups import Restoration
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import describe

_CONTEXT: Final = "restoring"
_COMPARING: Final = QT_TRANSLATE_NOOP("restoring", "Comparing the backup with what is here…")
_BACKING_UP: Final = QT_TRANSLATE_NOOP("restoring", "Making a backup of how it is now…")


def compose_restoration(session: Session, backup: Path, name: str, window: QWidget) -> Restoration | None:
    """Return what restoring a backup does; None where the user does not want to wait for that.

    Raises:
        ExpectedError: see `RestoringAside.compose`.
    """
    work = partial(session.workspace.restoring().compose, backup, name)
    return in_background(work, _said(_COMPARING), window)


def restore(session: Session, restoration: Restoration, window: QWidget) -> bool:
    """Back up how it is now, and make the restoration durable; what hinders it is told by the session.

    Without that backup nothing is restored; nor where the user does not want to wait for it.
    """
    try:
        if back_up_first(session.workspace, BackupLabel.BEFORE_RESTORE, window) is None:
            return False
        if not restoration.incoming:
            return session.submit(restoration.edit, restoration.copies)
        submission = session.durable.write(
            restoration.edit, Cause.EDIT, restoration.copies, restoration.incoming
        )
    except ExpectedError as error:
        if session.is_open:
            session.failed.emit(describe(error))
        return False
    if session.is_open:
        # Closed meanwhile it is durable, and there is nobody to show it to.
        session.accept(submission)
    return session.is_open


def back_up_first(workspace: Workspace, label: BackupLabel, window: QWidget) -> Path | None:
    """Make a backup before a large step, and return its place; None where the user waits no longer.

    Raises:
        ExpectedError: it cannot be made.
    """
    is_given_up = Event()
    work = partial(workspace.back_up_beside, partial(_may_go_on, is_given_up), label)
    try:
        return in_background(work, _said(_BACKING_UP), window)
    finally:
        is_given_up.set()


def _may_go_on(is_given_up: Event) -> bool:
    return not is_given_up.is_set()


def _said(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
