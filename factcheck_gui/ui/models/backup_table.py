"""Backups as a table, the newest first; what is in them is filled in as it is read."""

from collections.abc import Iterable
from datetime import datetime
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from factcheck_gui.domain.backups import Backup, BackupFacts
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.text.backup_words import (
    CONTEXT,
    age_words,
    contents_words,
    moment_words,
    reason_words,
    trouble_words,
)
from factcheck_gui.ui.text.moments import size_words
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.widgets.plain_text import tooltip

Look = BackupFacts | ExpectedError
"""What a look into a backup has told, or why it could not be read."""

_TRANSLATE: Final = partial(QCoreApplication.translate, CONTEXT)


class BackupColumn(IntEnum):
    """The columns in their order."""

    MADE = 0
    AGE = 1
    REASON = 2
    SIZE = 3
    CONTENTS = 4
    WORKSPACE = 5


class BackupTable(WordTableModel):
    """Shows some backups, and what is known of them."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(BackupColumn, parent)
        self._now = now
        self._shown: list[Backup] = []
        self._looks: dict[Path, Look] = {}

    def show_those(self, backups: Iterable[Backup], now: datetime) -> None:
        """Show these, and how old they are by now."""
        self.beginResetModel()
        self._now = now
        self._shown = list(backups)
        self.endResetModel()

    def note(self, backup: Backup, look: Look) -> None:
        """Fill in what a look into a backup has told."""
        self._looks[backup.path] = look
        if backup in self._shown:
            row = self._shown.index(backup)
            self.dataChanged.emit(
                self.index(row, BackupColumn.CONTENTS), self.index(row, BackupColumn.CONTENTS)
            )

    def look(self, backup: Backup) -> Look | None:
        """Return what is known of what is in a backup; None while nobody has looked."""
        return self._looks.get(backup.path)

    def backup(self, row: int) -> Backup:
        """Return the backup in a row."""
        return self._shown[row]

    def row_of(self, path: Path) -> int | None:
        """Return the row in which a backup is shown."""
        return next((row for row, backup in enumerate(self._shown) if backup.path == path), None)

    def row_total(self) -> int:
        """Return how many backups are shown."""
        return len(self._shown)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            BackupColumn.MADE: self.tr("Made"),
            BackupColumn.AGE: self.tr("Age"),
            BackupColumn.REASON: self.tr("Why"),
            BackupColumn.SIZE: self.tr("Size"),
            BackupColumn.CONTENTS: self.tr("What it holds"),
            BackupColumn.WORKSPACE: self.tr("Workspace"),
        }[BackupColumn(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        return isolated(self._plain(self._shown[row], BackupColumn(column)))

    def tooltip(self, row: int, column: int) -> str:
        """Return where a backup lies, and otherwise the words of a cell whole."""
        backup = self._shown[row]
        look = self.look(backup)
        words = self._plain(backup, BackupColumn(column))
        if column == BackupColumn.WORKSPACE:
            words = shown(backup.path)
        elif column == BackupColumn.CONTENTS and isinstance(look, ExpectedError):
            words = describe(look)
        return tooltip(words) if words else ""

    def _plain(self, backup: Backup, column: BackupColumn) -> str:
        if column is BackupColumn.MADE:
            return moment_words(backup.made_at)
        if column is BackupColumn.AGE:
            return age_words(backup.made_at, self._now, _TRANSLATE)
        if column is BackupColumn.REASON:
            return reason_words(backup.label, _TRANSLATE)
        if column is BackupColumn.SIZE:
            return size_words(backup.size)
        return self._contents(backup) if column is BackupColumn.CONTENTS else shown(backup.name)

    def _contents(self, backup: Backup) -> str:
        look = self.look(backup)
        if look is None:
            return "…"
        if isinstance(look, ExpectedError):
            return trouble_words(look, _TRANSLATE)
        return contents_words(look, _TRANSLATE)
