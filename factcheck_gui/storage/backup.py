"""Copies of a live workspace, by SQLite's backup API only: a file copy could catch half a commit."""

import hashlib
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told

_PAGES_PER_STEP: Final = 4096
KEPT: Final = 12
"""Automatic backups kept of one workspace."""


def save_copy(db: Database, target: Path) -> None:
    """Write a copy of the workspace, whole or not at all; it replaces what stands at the target.

    Raises:
        DiskError: the copy cannot be written; nothing is left behind.
    """
    with told(target):
        handle, name = tempfile.mkstemp(prefix=".factcheck-", suffix=".part", dir=target.parent)
        os.close(handle)
        part = Path(name)
        try:
            copy = sqlite3.connect(name)
            try:
                db.conn.backup(copy, pages=_PAGES_PER_STEP)
                copy.execute("PRAGMA journal_mode = DELETE")
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


def back_up(db: Database, path: Path, backups: Path, *, label: str = "auto") -> Path:
    """Copy a workspace into the folder of backups, let the oldest go, and return the copy's place."""
    with told(backups):
        backups.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = backups / f"{_prefix(path)}{moment}-{label}.factcheck"
    save_copy(db, target)
    for old in list_backups(path, backups)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def list_backups(path: Path, backups: Path) -> tuple[Path, ...]:
    """Return the backups of a workspace, newest first."""
    if not backups.is_dir():
        return ()
    prefix = _prefix(path)
    found = [copy for copy in backups.glob("*.factcheck") if copy.name.startswith(prefix)]
    return tuple(sorted(found, reverse=True))


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
