"""What is done with whole files: workspaces opened and made, reports let out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.backup_errors import KeptBackupError
from factcheck_gui.domain.errors import DamagedError, DiskError, ExpectedError
from factcheck_gui.services.workspace import SUFFIX, Workspace
from factcheck_gui.ui.held_file import until_free
from factcheck_gui.ui.opening import Opening
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from factcheck_gui.ui.export_process import ExportProcess
    from factcheck_gui.ui.models.claim_filter import Wanted
    from factcheck_gui.ui.running_exports import RunningExports
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.windows.workbench import Workbench

_SAMPLE_NAME: Final = "sample"
_FIRST_NAME: Final = "my-checks"


class FileCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    damage_met = Signal(object)
    """A workspace was not opened, for it is damaged; the `DamagedError`."""

    def __init__(
        self, workbench: Workbench, opening: Opening, documents: Path, system_user: Callable[[], str]
    ) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._opening = opening
        self._documents = documents
        self._system_user = system_user
        self._asked_before_leaving: list[Callable[[], bool]] = []
        workbench.window.ask_before_closing(self._close_window)
        self._exports: RunningExports | None = None
        self.ask_before_leaving(self._may_stop_exports)

    def new_workspace(self) -> None:
        """Make an empty workspace at a place that the user chooses."""
        self._make(self.tr("New workspace"), _FIRST_NAME, self._opening.create)

    def open_sample(self) -> None:
        """Open the sample workspace; the first time it is made."""
        path = self._documents / f"{_SAMPLE_NAME}{SUFFIX}"
        if path.exists():
            self.open_path(path)
        elif self._make_folder(path.parent) and self._knows_reviewer():
            self._show(self._opening.create_sample, path)

    def open_workspace(self) -> None:
        """Open a workspace that the user chooses."""
        for path in self._ask_workspace(self.tr("Open workspace")):
            self._workbench.settings.remember_folder("workspace", path.parent)
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open a workspace, or say why not and keep the open one."""
        # The live file must not be opened a second time, by whatever name it goes.
        path = path.absolute()
        if self._workbench.path is not None and self._workbench.path.resolve() == path.resolve():
            return True
        if self._opening.is_backup(path):
            self._fail(describe(KeptBackupError(path=path)))
            return False
        return self._knows_reviewer() and self._show(self._opening.open, path)

    def locate(self, missing: Path) -> None:
        """Find a workspace that is no longer at its place."""
        for path in self._ask_workspace(self.tr("Where is %1 now?").replace("%1", missing.name)):
            if self.open_path(path):
                self._workbench.settings.forget_recent(missing)

    def restore_workspace(self) -> None:
        """Make a workspace from a JSON export."""
        from factcheck_gui.ui.dialogs.where import ask_which

        title, kinds = self.tr("JSON export of a workspace"), self.tr("JSON (*.json)")
        for source in ask_which(
            self._workbench.window, self._workbench.session, title, self._folder("export"), kinds
        ):
            restore = partial(self._opening.restore, source)
            self._make(self.tr("New workspace from JSON"), source.stem, restore)

    def close_workspace(self) -> None:
        """Let the open workspace go and show the welcome page."""
        if self.may_leave():
            self._workbench.close()

    def may_leave(self) -> bool:
        """Ask about whatever is unfinished in the open workspace; False where it is to stay open."""
        return all(may() for may in self._asked_before_leaving) and self._workbench.may_leave()

    def ask_before_leaving(self, may_leave: Callable[[], bool]) -> None:
        """Have somebody asked before the open workspace is let go."""
        self._asked_before_leaving.append(may_leave)

    def quit(self) -> None:
        """Close the window."""
        self._workbench.window.close()

    def export_report(self) -> None:
        """Let a report or a table out."""
        from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
        from factcheck_gui.ui.dialogs.running import run

        if self._workbench.session is not None and self._workbench.view is not None:
            self._workbench.view.save_pending()
            bench = self._workbench
            dialog = ExportDialog(
                self._session(), bench.settings, bench.theme, bench.window, exports=self._known_exports()
            )
            dialog.show_wanted.connect(self._on_lacking_wanted)
            run(dialog)

    def save_copy(self) -> None:
        """Write a copy of the workspace."""
        from factcheck_gui.ui.dialogs.where import ask_where, workspace_kinds

        session = self._session()
        path = session.workspace.path
        proposed = self._folder("copy") / f"{path.stem}-copy{SUFFIX}"
        window = self._workbench.window
        target = ask_where(window, session, self.tr("Save a copy"), proposed, workspace_kinds(window))
        if target is None:
            return
        if target.resolve() == path.resolve():
            self._fail(self.tr("A copy cannot take the place of the open workspace. Choose another name."))
            return
        try:
            session.workspace.save_copy(target)
        except ExpectedError as error:
            self._fail(describe(error))
        else:
            self._workbench.settings.remember_folder("copy", target.parent)
            session.told.emit(self.tr("A copy was saved as %1.").replace("%1", target.name))

    def change_reviewer(self) -> None:
        """Ask for the name that goes with what is noted from now on."""
        if self.may_leave() and self._ask_reviewer() and self._workbench.path is not None:
            path = self._workbench.path
            self._workbench.close()
            self._show(self._opening.open, path)

    def _make(self, title: str, name: str, make: Callable[[Path], Workspace]) -> bool:
        from factcheck_gui.ui.dialogs.where import ask_where, workspace_kinds

        if not self._knows_reviewer():
            return False
        folder = self._folder("workspace")
        self._make_folder(folder)
        proposed, window = folder / f"{name}{SUFFIX}", self._workbench.window
        path = ask_where(
            window, self._workbench.session, title, proposed, workspace_kinds(window), may_replace=False
        )
        if path is None:
            return False
        self._workbench.settings.remember_folder("workspace", path.parent)
        return self._show(make, path)

    def _show(self, get: Callable[[Path], Workspace], path: Path) -> bool:
        # The open workspace stays open until the other one is: a refusal leaves everything as it was.
        if not self.may_leave():
            return False
        try:
            workspace = until_free(partial(get, path), path.name)
        except ExpectedError as error:
            self._fail(describe(error))
            if isinstance(error, DamagedError):
                self.damage_met.emit(error)
            return False
        self._workbench.show(workspace)
        return True

    def has_workspace(self) -> bool:
        """Tell whether a workspace is open; where none is, offer to make one."""
        return self._workbench.session is not None or self._make(
            self.tr("Where shall your checks be kept?"), _FIRST_NAME, self._opening.create
        )

    def _known_exports(self) -> RunningExports:
        """Return what knows the exports that run."""
        if self._exports is None:
            from factcheck_gui.ui.running_exports import RunningExports

            self._exports = RunningExports(self)
            self._exports.ended_unseen.connect(self._on_export_ended)
            # Closed by force too: no process may outlive the window.
            self._workbench.closed.connect(self._exports.stop)
        return self._exports

    def _may_stop_exports(self) -> bool:
        """Ask whether an export that still runs is to be stopped."""
        if self._exports is None:
            return True
        from factcheck_gui.ui.windows.export_questions import may_stop

        return may_stop(self._exports, self._workbench.window)

    def _on_lacking_wanted(self, wanted: Wanted) -> None:
        """Show the claims of the open article that lack something."""
        from factcheck_gui.ui.models.claim_filter import ClaimFilter

        if self._workbench.view is not None:
            self._workbench.view.claims.filter_bar.ask(ClaimFilter(wanted=frozenset({wanted})))

    def _on_export_ended(self, process: ExportProcess) -> None:
        from factcheck_gui.ui.text.export_words import exported_words

        if process.trouble:
            self._fail(process.trouble)
        else:
            self._workbench.window.messages.tell(exported_words(process.target, process.files))

    def _close_window(self) -> bool:
        if not self.may_leave():
            return False
        self._workbench.close()
        return True

    def _session(self) -> Session:
        if self._workbench.session is None:
            raise LookupError
        return self._workbench.session

    def _knows_reviewer(self) -> bool:
        from factcheck_gui.ui.text.reviewer_names import is_reviewer_name

        # What is remembered may be a file that somebody else has written.
        return is_reviewer_name(self._workbench.settings.reviewer) or self._ask_reviewer()

    def _ask_reviewer(self) -> bool:
        from factcheck_gui.ui.dialogs.reviewer_dialog import ReviewerDialog
        from factcheck_gui.ui.dialogs.running import run

        settings = self._workbench.settings
        dialog = ReviewerDialog(settings.reviewer or self._system_user(), self._workbench.window)
        if not run(dialog):
            return False
        try:
            settings.reviewer = dialog.name
        except ExpectedError as error:
            # It holds until the program ends.
            self._fail(describe(error))
        return True

    def _make_folder(self, folder: Path) -> bool:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(describe(DiskError.of(folder, error)))
            return False
        return True

    def _ask_workspace(self, title: str) -> list[Path]:
        from factcheck_gui.ui.dialogs.where import ask_which, workspace_kinds

        window = self._workbench.window
        folder = self._folder("workspace")
        return ask_which(window, self._workbench.session, title, folder, workspace_kinds(window))

    def _folder(self, purpose: str) -> Path:
        return Path(self._workbench.settings.folder(purpose) or self._documents)

    def _fail(self, sentence: str) -> None:
        self._workbench.window.messages.fail(sentence)
