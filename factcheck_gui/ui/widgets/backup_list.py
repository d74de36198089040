"""The backups of one workspace, or of all, in a table; looks into one after the other while it is shown."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.domain.backups import Backup, BackupFacts
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.backups import is_of, list_backups, read_facts
from factcheck_gui.ui.models.backup_table import BackupColumn, BackupTable
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.row_table import RowTable, head_of_table

_WIDTHS: Final = (
    (BackupColumn.MADE, 150),
    (BackupColumn.AGE, 125),
    (BackupColumn.REASON, 210),
    (BackupColumn.SIZE, 80),
    (BackupColumn.CONTENTS, 190),
)
_OURS: Final = "ours"
_ALL: Final = "all"


class BackupList(QWidget):
    """Shows the backups in a folder: those of the workspace at `path`, or all."""

    chosen_changed = Signal()
    activated = Signal()
    """A backup was double-clicked."""

    def __init__(
        self, folder: Path, path: Path | None, session: Session | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path = path
        self._session = session
        self.backups: tuple[Backup, ...] = ()
        self._unread: list[Backup] = []
        self._origin: str | None = None
        self._same: set[Path] = set()
        self._looking = QTimer(self)
        self._looking.timeout.connect(self.look_on)
        self.model = BackupTable(datetime.now(UTC), self)
        self._build()
        self.which_field.activated.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self.chosen_changed)
        self.table.doubleClicked.connect(self.activated)
        self.setFocusProxy(self.table)

    @property
    def chosen(self) -> Backup | None:
        """The selected backup."""
        index = self.table.currentIndex()
        return self.model.backup(index.row()) if index.isValid() else None

    @property
    def is_chosen_good(self) -> bool:
        """Whether one is selected, and nothing is known to be wrong with it."""
        chosen = self.chosen
        return chosen is not None and not isinstance(self.model.look(chosen), ExpectedError)

    def refresh(self) -> None:
        """List what is there now.

        Raises:
            DiskError: the folder cannot be read.
        """
        self.backups = ()
        try:
            self.backups = list_backups(self._folder)
        finally:
            self._unread = [one for one in self.backups if self.model.look(one) is None]
            self._show()
            self._looking.start(0)

    def choose(self, path: Path | None) -> None:
        """Select a backup; where it is not shown, the first."""
        row = None if path is None else self.model.row_of(path)
        if self.model.row_total():
            self.table.choose_row(row or 0)
        self.chosen_changed.emit()

    def look_on(self) -> bool:
        """Look into the next backup, and tell whether there was one; the live file is never opened again."""
        if not self._unread:
            self._looking.stop()
            return False
        backup = self._unread.pop(0)
        if self._path is not None and backup.path.resolve() == self._path.resolve():
            return True
        try:
            look: BackupFacts | ExpectedError = read_facts(backup.path)
        except ExpectedError as error:
            look = error
        self.model.note(backup, look)
        self._note_origin(backup, look)
        if backup == self.chosen:
            self.chosen_changed.emit()
        return True

    def _build(self) -> None:
        head, self.which_field = head_of_table(self.tr("Show"), self.tr("Whose backups"), self)
        self.table = RowTable(self.model, self.tr("Backups, the newest first"), _WIDTHS, self)
        self.empty_line = text_label("", "mute", self)
        self.empty_line.setWordWrap(True)
        self.empty_line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty_line, 1)

    def _ours(self) -> list[Backup]:
        """Return the backups of the workspace, also those of when it had another name or place."""
        if self._path is None:
            return []
        return [one for one in self.backups if is_of(one, self._path) or one.path in self._same]

    def _show(self) -> None:
        """Show those that are wanted, and stay with the selected one."""
        chosen, ours = self.chosen, self._ours()
        is_all = self._path is None or self.which_field.currentData() == _ALL
        self.which_field.clear()
        if self._path is not None:
            self.which_field.addItem(self.tr("This workspace (%1)").replace("%1", f"{len(ours):,}"), _OURS)
        words = self.tr("All workspaces (%1)").replace("%1", f"{len(self.backups):,}")
        self.which_field.addItem(words, _ALL)
        self.which_field.setCurrentIndex(self.which_field.findData(_ALL if is_all else _OURS))
        self.model.show_those(self.backups if is_all else ours, datetime.now(UTC))
        self.table.setColumnHidden(BackupColumn.WORKSPACE, not is_all)
        self.empty_line.setVisible(not self.model.row_total())
        self.table.setVisible(bool(self.model.row_total()))
        self.empty_line.setText(self._nothing_words())
        self.choose(None if chosen is None else chosen.path)

    def _nothing_words(self) -> str:
        if self._session is not None:
            return self.tr("There is no backup of this workspace yet. “Back up now” makes one.")
        if self._path is not None:
            return self.tr("There is no backup of this workspace. Look among those of all workspaces.")
        return self.tr("There is no backup yet. The first is made while you work on a workspace.")

    def _note_origin(self, backup: Backup, look: BackupFacts | ExpectedError) -> None:
        """Take a backup for one of this workspace where both began with the same step."""
        if self._path is None or not isinstance(look, BackupFacts) or look.workspace is None:
            return
        if self._origin is None:
            self._origin = self._find_origin(backup, look)
        if look.workspace == self._origin and not is_of(backup, self._path):
            self._same.add(backup.path)
            self._show()

    def _find_origin(self, backup: Backup, look: BackupFacts) -> str | None:
        if self._session is None:
            # A damaged workspace is not asked.
            return look.workspace if self._path is not None and is_of(backup, self._path) else None
        try:
            return self._session.workspace.restoring().origin()
        except ExpectedError:
            # What is wrong with it is told where it is worked on.
            return None
