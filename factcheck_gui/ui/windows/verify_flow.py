"""Checks the open workspace in a thread, while the window says how far it has come."""

from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from factcheck_gui.domain.errors import DamagedError, ExpectedError
from factcheck_gui.services.verifying import Check, Verified, verify_file
from factcheck_gui.ui.dialogs.verify_dialog import VerifyDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.check_words import CHECKS, is_damage
from factcheck_gui.ui.text.findings import finding_words
from factcheck_gui.ui.text.sentences import describe

_CHECKS: Final = tuple(Check)
_UNNOTICED_MS: Final = 250
"""What is done sooner shows no progress: it would only flash."""


class VerifyFlow(QObject):
    """One check: it runs beside the window's own connection, and can be broken off."""

    ended = Signal()
    """The check is over, or was broken off, and the outcome was shown."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(session)
        self._session = session
        self._window = window
        workspace = session.workspace
        self._thread = _VerifyThread(workspace.path, workspace.backups(), self)
        self.progress = QProgressDialog(window)
        self.progress.setWindowTitle(self.tr("Checking the workspace"))
        self.progress.setRange(0, len(_CHECKS))
        self.progress.setMinimumDuration(_UNNOTICED_MS)
        self.progress.setMinimumWidth(420)
        self.progress.setWindowModality(Qt.WindowModality.WindowModal)
        # It is not over before the check has ended, whatever the bar shows.
        self.progress.setAutoClose(False)
        self.progress.setAutoReset(False)
        self._on_step(_CHECKS[0])
        self.progress.canceled.connect(self._thread.give_up)
        self._thread.stepped.connect(self._on_step)
        self._thread.finished.connect(self._on_finished)

    @property
    def is_running(self) -> bool:
        """Whether it is not over yet."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Begin."""
        self._thread.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Break it off, and wait until it has let go of the file."""
        self._thread.give_up()
        self._thread.wait()

    def _on_step(self, check: Check) -> None:
        self.progress.setLabelText(QCoreApplication.translate("checks", CHECKS[check]))
        self.progress.setValue(_CHECKS.index(check))

    def _on_finished(self) -> None:
        was_given_up = self.progress.wasCanceled()
        self.progress.reset()
        self.progress.deleteLater()
        if self._session.is_open and not was_given_up:
            self._show()
        self.ended.emit()

    def _show(self) -> None:
        outcome = self._thread.outcome
        if isinstance(outcome, DamagedError):
            self._session.workspace.damage.meet(outcome)
        elif isinstance(outcome, ExpectedError):
            self._session.failed.emit(describe(outcome))
        elif outcome is not None:
            dialog = VerifyDialog(self._session.workspace.path.name, outcome, self._window)
            dialog.finished.connect(self._on_read)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_read(self) -> None:
        """What is damaged is not written to any more; that is told once the findings have been read."""
        outcome, workspace = self._thread.outcome, self._session.workspace
        if isinstance(outcome, Verified) and self._session.is_open:
            damaged = next(filter(is_damage, outcome.findings), None)
            if damaged is not None:
                workspace.damage.meet(DamagedError(path=workspace.path, finding=finding_words(damaged)))


class _VerifyThread(QThread):
    """Checks by a connection of its own."""

    stepped = Signal(object)
    """A check begins."""

    def __init__(self, path: Path, backups: tuple[Path, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._backups = backups
        self._is_given_up = Event()
        self.outcome: Verified | ExpectedError | None = None

    def give_up(self) -> None:
        """End soon."""
        self._is_given_up.set()

    def run(self) -> None:
        """Check the workspace."""
        try:
            self.outcome = verify_file(
                self._path, self._backups, on_check=self.stepped.emit, may_go_on=self._may_go_on
            )
        except ExpectedError as error:
            self.outcome = error

    def _may_go_on(self) -> bool:
        return not self._is_given_up.is_set()
