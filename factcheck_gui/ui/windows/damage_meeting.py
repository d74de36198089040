"""Meets damage: a workspace that cannot be opened because of it, or that turns out to be damaged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt

from factcheck_gui.domain.errors import DamagedError, ExpectedError
from factcheck_gui.services.workspace import SUFFIX
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck_gui.ui.dialogs.damage_dialog import DamageDialog
    from factcheck_gui.ui.opening import Opening
    from factcheck_gui.ui.windows.file_commands import FileCommands
    from factcheck_gui.ui.windows.recover_flow import RecoverFlow
    from factcheck_gui.ui.windows.workbench import Workbench

_RECOVERED: Final = "recovered"


class DamageMeeting(QObject):
    """Says once of each damaged file what can be done about it, and does it."""

    def __init__(
        self,
        workbench: Workbench,
        files: FileCommands,
        opening: Opening,
        show_backups: Callable[[Path], object],
    ) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._files = files
        self._opening = opening
        self._show_backups = show_backups
        self._recovering: RecoverFlow | None = None
        self._looked_at: Path | None = None
        self._error: DamagedError | None = None
        self.dialog: DamageDialog | None = None
        # Queued: whoever has met it goes on to its end first.
        files.damage_met.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)
        workbench.opened.connect(self._on_opened)
        workbench.closed.connect(self._on_closed)
        files.ask_before_leaving(self._is_recovery_over)
        application = QCoreApplication.instance()
        if application is not None:
            # Ended from outside too: no thread may outlive the program.
            application.aboutToQuit.connect(self._on_quitting)

    def _on_opened(self) -> None:
        session = self._workbench.session
        if session is None:
            return
        met = session.workspace.damage.met
        if met is None:
            session.damaged.connect(self._on_damaged, Qt.ConnectionType.QueuedConnection)
        elif self._looked_at != met.path:
            # It was met with the first look at what is shown.
            self._on_damaged(met)
        self._looked_at = None

    def _on_refused(self, error: DamagedError) -> None:
        self._show(error, is_open=False)

    def _on_damaged(self, error: DamagedError) -> None:
        if self._workbench.path == error.path:
            self._offer(error)
            self._show(error, is_open=True)

    def _offer(self, error: DamagedError) -> None:
        """Say it in the message bar, from where the dialog is had again."""
        self._error = error
        words = self.tr("What can be done…")
        self._workbench.window.messages.offer(describe(error), words, self._on_asked)

    def _on_asked(self) -> None:
        if self._error is not None:
            self._show(self._error, is_open=self._workbench.path == self._error.path)

    def _on_closed(self) -> None:
        """What is asked about a workspace goes with it."""
        if self.dialog is not None and self.dialog.is_about_open:
            self.dialog.close()
        self._workbench.window.messages.take_back_offer(self._on_asked)

    def _show(self, error: DamagedError, *, is_open: bool) -> None:
        from factcheck_gui.ui.dialogs.damage_dialog import DamageDialog

        if self.dialog is not None:
            return
        self.dialog = DamageDialog(error, self._workbench.window, is_open=is_open)
        self.dialog.recover_wanted.connect(self._on_recover)
        self.dialog.backups_wanted.connect(self._on_backups)
        self.dialog.look_wanted.connect(self._on_look)
        self.dialog.close_wanted.connect(self._on_close)
        self.dialog.finished.connect(self._on_dialog_finished)
        # Not waited for: what has met the damage may be in the midst of something.
        self.dialog.open()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_recover(self, error: DamagedError) -> None:
        from factcheck_gui.ui.dialogs.where import ask_where, workspace_kinds
        from factcheck_gui.ui.windows.recover_flow import RecoverFlow

        if not self._let_go(error.path):
            return
        window = self._workbench.window
        proposed = error.path.with_name(f"{error.path.stem}-{_RECOVERED}{SUFFIX}")
        target = ask_where(
            window, None, self.tr("Recover into"), proposed, workspace_kinds(window), may_replace=False
        )
        if target is None:
            return
        self._recovering = RecoverFlow(self._opening, error.path, target, window)
        self._recovering.failed.connect(window.messages.fail)
        self._recovering.told.connect(window.messages.tell)
        self._recovering.open_wanted.connect(self._on_recovered)
        self._recovering.start()

    def _on_recovered(self, path: Path) -> None:
        self._files.open_path(path)

    def _on_backups(self, error: DamagedError) -> None:
        if self._let_go(error.path):
            self._show_backups(error.path)

    def _on_look(self, error: DamagedError) -> None:
        """Show the damaged workspace as it is, which may be impossible."""
        if self._workbench.path == error.path or not self._files.may_leave():
            return
        try:
            workspace = self._opening.look_at(error.path, error)
        except ExpectedError as trouble:
            self._workbench.window.messages.fail(describe(trouble))
            return
        self._looked_at = error.path
        self._workbench.show(workspace)
        self._offer(error)

    def _on_close(self, error: DamagedError) -> None:
        self._let_go(error.path)

    def _let_go(self, path: Path) -> bool:
        """Close the damaged workspace where it is open; False where the user wants to stay."""
        if self._workbench.path != path:
            return True
        if not self._files.may_leave():
            return False
        self._workbench.close()
        return True

    def _is_recovery_over(self) -> bool:
        """While it runs its own dialog stands in front, with a way to break it off."""
        return self._recovering is None or not self._recovering.is_running

    def _on_quitting(self) -> None:
        if self._recovering is not None:
            self._recovering.stop()
