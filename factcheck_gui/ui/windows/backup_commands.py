"""What the menus do with backups."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.sentences import describe, shown

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck_gui.ui.opening import Opening
    from factcheck_gui.ui.windows.file_commands import FileCommands
    from factcheck_gui.ui.windows.start import Folders
    from factcheck_gui.ui.windows.workbench import Workbench


class BackupCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, files: FileCommands, opening: Opening, folders: Folders) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._files = files
        self._opening = opening
        self._folders = folders

    def show_backups(self) -> None:
        """Show the backups: of the open workspace, or of all where none is open."""
        self._show(None)

    def show_backups_of_damaged(self, path: Path) -> None:
        """Show the backups of a workspace that is damaged and open no more; one can take its place."""
        self._show(path)

    def _show(self, damaged: Path | None) -> None:
        from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
        from factcheck_gui.ui.dialogs.running import run

        if self._workbench.view is not None:
            # What is being typed is in the backup that is made before another is restored.
            self._workbench.view.commit_pending()
        session, window = self._workbench.session, self._workbench.window
        dialog = BackupsDialog(
            self._folders.backups, self._folders.documents, session, window, damaged=damaged
        )
        run(dialog)
        if dialog.restored and session is not None:
            words = self.tr("The workspace is as it was on %1. Undo takes that back.")
            session.told.emit(words.replace("%1", dialog.restored))
        if dialog.put_in_place is not None and damaged is not None:
            self._put_in_place(damaged, dialog.put_in_place.path)
        if dialog.copy_to_open is not None:
            self._files.open_path(dialog.copy_to_open)

    def _put_in_place(self, damaged: Path, backup: Path) -> None:
        """Set a damaged workspace aside, put a backup in its place, and open it."""
        from factcheck_gui.ui.jobs import in_background

        window = self._workbench.window
        wanted = Event()
        wanted.set()
        work = partial(self._opening.put_in_place_of_damaged, damaged, backup, wanted.is_set)
        try:
            aside = in_background(work, self.tr("Checking the backup…"), window)
            wanted.clear()
        except ExpectedError as error:
            window.messages.fail(describe(error))
            return
        if aside is not None and self._files.open_path(damaged):
            words = self.tr("The backup is open. The damaged file is kept as “%1”.")
            window.messages.tell(words.replace("%1", shown(aside.name)))
