"""Copies of a live workspace, by SQLite's backup API only: a file copy could catch half a commit."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_pages

_PAGES_PER_STEP: Final = 4096
_SYNCED_TOGETHER: Final = 32 * 1024 * 1024
KEPT: Final = 12
"""Automatic backups kept of one workspace."""
_KEPT_AT_LEAST: Final = 3
_KEPT_BYTES: Final = 2 * 1024**3
"""What the backups of one workspace may take together; the newest few are kept whatever they take."""

MayGoOn = Callable[[], bool]


class CopyStoppedError(Exception):
    """Nobody wants the copy any more; nothing is left behind of it."""


def save_copy(
    db: Database, target: Path, may_go_on: MayGoOn | None = None, *, is_checked: bool = False
) -> None:
    """Write a copy of the workspace, whole or not at all; it replaces what stands at the target.

    Raises:
        DamagedError: the copy `is_checked`, and its pages do not fit together.
        CopyStoppedError: it may not go on.
        DiskError: the copy cannot be written; nothing is left behind.
    """
    with told(target):
        handle, name = tempfile.mkstemp(prefix=".factcheck-", suffix=".part", dir=target.parent)
        os.close(handle)
        part = Path(name)
        try:
            copy = sqlite3.connect(name)
            try:
                with _Syncing(part, may_go_on) as syncing:
                    db.conn.backup(copy, pages=_PAGES_PER_STEP, progress=syncing.look)
                    copy.execute("PRAGMA journal_mode = DELETE")
                if is_checked:
                    check_pages(copy, target)
            finally:
                copy.close()
            sync(part)
            part.replace(target)
            sync(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def backup_before_migration(db: Database, path: Path, backups: Path) -> Path:
    """Copy a workspace that is about to be migrated and return where the copy stands."""
    return back_up(db, path, backups, label="before-migration")


def back_up(
    db: Database,
    path: Path,
    backups: Path,
    *,
    label: str = "auto",
    may_go_on: MayGoOn | None = None,
    is_checked: bool = False,
) -> Path:
    """Copy a workspace into the folder of backups, let the oldest go, and return the copy's place.

    Raises:
        DiskError, DamagedError, CopyStoppedError: as `save_copy` does.
    """
    with told(backups):
        backups.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = backups / f"{_prefix(path)}{moment}-{label}.factcheck"
    save_copy(db, target, may_go_on, is_checked=is_checked)
    for old in _too_many(list_backups(path, backups)):
        old.unlink(missing_ok=True)
    return target


def list_backups(path: Path, backups: Path) -> tuple[Path, ...]:
    """Return the backups of a workspace, newest first."""
    if not backups.is_dir():
        return ()
    prefix = _prefix(path)
    found = [copy for copy in backups.glob("*.factcheck") if copy.name.startswith(prefix)]
    return tuple(sorted(found, reverse=True))


def _too_many(backups: tuple[Path, ...]) -> list[Path]:
    """Return the backups to let go: there are enough newer ones, or those take up enough room."""
    going, taken = list(backups[KEPT:]), 0
    for place, backup in enumerate(backups[:KEPT]):
        taken += backup.stat().st_size
        if place >= _KEPT_AT_LEAST and taken > _KEPT_BYTES:
            going.append(backup)
    return going


def _prefix(path: Path) -> str:
    """Return how the backups of a workspace begin: workspaces of one name in two folders are kept apart."""
    folder = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:8]
    return f"{path.stem}-{folder}-"


def sync(path: Path) -> None:
    """Wait until a file's, or a folder's, content is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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

    def look(self, _status: int, _remaining: int, _total: int) -> None:
        """Do what is due after each step of the copy."""
        if self._may_go_on is not None and not self._may_go_on():
            raise CopyStoppedError
        size = os.fstat(self._handle).st_size
        if size - self._synced >= _SYNCED_TOGETHER:
            os.fsync(self._handle)
            self._synced = size
