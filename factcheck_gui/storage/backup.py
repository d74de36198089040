"""Copies of a live workspace, by SQLite's backup API only: a file copy could catch half a commit."""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from errno import EACCES, EINVAL, ENOTSUP, EPERM
from pathlib import Path
from typing import Final, Self

from factcheck_gui.domain.backups import BackupLabel, going
from factcheck_gui.domain.errors import DamagedError, LockedError
from factcheck_gui.storage.backup_names import is_of, list_all, new_place
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import looks_whole
from factcheck_gui.storage.left_overs import clear_unfinished, remove_log
from factcheck_gui.storage.patience import LOCKED, USUAL, Patience, pausing

_PAGES_PER_STEP: Final = 4096
_REST: Final = 0.02
"""Seconds between two looks at a file that another program holds for itself."""
_NOT_FOR_FOLDERS: Final = frozenset({EACCES, EINVAL, ENOTSUP, EPERM})
"""What a system says that cannot wait for a folder, or not for whoever may only write in it."""
_SYNCED_TOGETHER: Final = 32 * 1024 * 1024

MayGoOn = Callable[[], bool]


class CopyStoppedError(Exception):
    """Nobody wants the copy any more; nothing is left behind of it."""


def save_copy(
    db: Database,
    target: Path,
    may_go_on: MayGoOn | None = None,
    *,
    is_checked: bool = False,
    patience: Patience = USUAL,
    source: Path | None = None,
) -> None:
    """Write a copy of the workspace, whole or not at all; it replaces what stands at the target.

    Where the workspace stands is only needed to say that another program holds it: then SQLite does not tell.

    Raises:
        DamagedError: the copy `is_checked`, and its pages do not fit together.
        CopyStoppedError: it may not go on.
        LockedError: another program holds the workspace, and `patience` is at its end.
        DiskError: the copy cannot be written; nothing is left behind.
    """
    with told(target):
        handle, name = tempfile.mkstemp(prefix=".factcheck-", suffix=".part", dir=target.parent)
        os.close(handle)
        part = Path(name)
        try:
            copy = sqlite3.connect(name)
            try:
                with _Syncing(part, may_go_on) as syncing, pausing(db, patience):
                    waiting = _Waiting(source or target, patience, syncing.look)
                    # By itself it would try without end to read what another program holds.
                    db.conn.backup(copy, pages=_PAGES_PER_STEP, progress=waiting.look, sleep=_REST)
                    copy.execute("PRAGMA journal_mode = DELETE")
                if is_checked:
                    # Opening a workspace does not need it.
                    from factcheck_gui.storage.copy_checks import check_copy

                    check_copy(copy, target, part.stat().st_size)
            finally:
                copy.close()
            sync(part)
            if remove_log(target):
                # Should it come back, SQLite would read it into the copy.
                sync(target.parent)
            part.replace(target)
            sync(target.parent)
        except BaseException:
            # SQLite leaves its journal behind where the disk refuses to take it back.
            for left in (part, part.with_name(f"{part.name}-journal"), part.with_name(f"{part.name}-wal")):
                left.unlink(missing_ok=True)
            raise


def backup_before_migration(db: Database, path: Path, backups: Path, patience: Patience = USUAL) -> Path:
    """Copy a workspace that is about to be migrated and return where the copy stands."""
    return back_up(db, path, backups, label=BackupLabel.BEFORE_MIGRATION, patience=patience)


def back_up(
    db: Database,
    path: Path,
    backups: Path,
    *,
    label: BackupLabel = BackupLabel.AUTO,
    may_go_on: MayGoOn | None = None,
    is_checked: bool = False,
    patience: Patience = USUAL,
) -> Path:
    """Copy a workspace into the folder of backups and return the copy's place.

    Only one that `is_checked` lets older ones go: a damaged file drives no good one out.

    Raises:
        DiskError, DamagedError, LockedError, CopyStoppedError: as `save_copy` does.
    """
    now = datetime.now(UTC)
    with told(backups):
        _make_folder(backups)
        clear_unfinished(backups)
        clear_unfinished(path.parent)
        target = new_place(path, backups, label, now)
    try:
        save_copy(db, target, may_go_on, is_checked=is_checked, patience=patience, source=path)
    except DamagedError as error:
        # What is wrong with the copy is wrong with what it was made of.
        raise DamagedError(path=path, finding=error.finding) from error
    if is_checked:
        _let_go(path, backups, max(now, _moment_of(target, backups, now)))
    return target


def list_backups(path: Path, backups: Path) -> tuple[Path, ...]:
    """Return the backups that were made of the workspace at a place, newest first."""
    with told(backups):
        return tuple(one.path for one in list_all(backups) if is_of(one, path))


def _let_go(path: Path, backups: Path, now: datetime) -> None:
    """Delete what is not to be kept; what cannot be read any more counts for nothing, and stays."""
    with told(backups):
        good = [one for one in list_all(backups) if is_of(one, path) and looks_whole(one.path)]
    for backup in going(good, now):
        # Another program may be at it too; and what cannot be deleted now can be the next time.
        with suppress(OSError):
            backup.path.unlink()


def _moment_of(target: Path, backups: Path, otherwise: datetime) -> datetime:
    """Return the moment in the name of a backup, which is later than now where that name was taken."""
    return next((one.made_at for one in list_all(backups) if one.path == target), otherwise)


def _make_folder(folder: Path) -> None:
    """Make a folder that a power cut does not take with all that is in it."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in new:
        sync(one.parent)


def sync(path: Path) -> None:
    """Wait until a file's content is on the disk, or a folder's as far as the system can do that."""
    try:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS or not path.is_dir():
            raise


class _Waiting:
    """Waits for whoever holds the workspace while it is copied, as long as that may last."""

    def __init__(self, path: Path, patience: Patience, look: Callable[[], object]) -> None:
        self._path = path
        self._patience = patience
        self._look = look
        self._held_since: float | None = None

    def look(self, status: int, _remaining: int, _total: int) -> None:
        """Do what is due after each step of the copy, and after each that could not be taken."""
        self._look()
        if status & 0xFF not in LOCKED:
            self._held_since = None
            return
        now = time.monotonic()
        if self._held_since is None:
            self._held_since = now - self._patience.pause
        if not self._patience.may_wait(now - self._held_since):
            raise LockedError(path=self._path)


class _Syncing:
    """Brings a copy to the disk while it is written: all at once at its end would hold up whoever saves."""

    def __init__(self, part: Path, may_go_on: MayGoOn | None) -> None:
        self._may_go_on = may_go_on
        self._handle = os.open(part, os.O_RDONLY)
        self._synced = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)

    def look(self) -> None:
        """Do what is due after each step of the copy."""
        if self._may_go_on is not None and not self._may_go_on():
            raise CopyStoppedError
        size = os.fstat(self._handle).st_size
        if size - self._synced >= _SYNCED_TOGETHER:
            os.fsync(self._handle)
            self._synced = size
