"""Opens, creates and closes the workspace file: one writing connection, durable commits."""

import unicodedata
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.errors import DamagedError, FileExistsAlreadyError, NewerSchemaError
from factcheck_gui.storage.backup import backup_before_migration
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import APPLICATION_ID, check_header
from factcheck_gui.storage.migrations import MIGRATIONS, SCHEMA_VERSION

_BUSY_SECONDS: Final = 5.0
# Versions 3.7.0 to 3.51.2 can corrupt a file when the write-ahead log is reset.
_SAFE_WAL: Final = (3, 51, 3)
_QUICK_CHECK_LIMIT: Final = 64 * 1024 * 1024
_TRIGGERS: Final = frozenset(
    {
        "events_are_never_changed",
        "events_are_never_deleted",
        "texts_are_never_changed",
        "texts_are_never_deleted",
    }
)


def create_database(path: Path) -> Database:
    """Create an empty workspace at a place where nothing stands yet, and open it.

    Raises:
        FileExistsAlreadyError: something stands there.
        DiskError: the place cannot be written.
    """
    with told(path):
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise FileExistsAlreadyError(path=path) from error
        db = _connect(path)
        try:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _choose_journal(db)
            MIGRATIONS.apply(db)
        except BaseException:
            db.close()
            path.unlink(missing_ok=True)
            raise
        return db


def open_database(path: Path, backups: Path) -> Database:
    """Open a workspace, after a copy was made of one that must be migrated.

    Raises:
        FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, LockedError, DiskError.
    """
    with told(path):
        check_header(path)
        db = _connect(path)
        try:
            _check(db, path)
            if MIGRATIONS.pending(db):
                backup_before_migration(db, path, backups)
                MIGRATIONS.apply(db)
            _choose_journal(db)
        except BaseException:
            db.close()
            raise
        return db


def close_database(db: Database) -> None:
    """Close the connection and put the write-ahead log into the file: a closed workspace is one file."""
    if db.conn is None:
        return
    if not db.conn.in_transaction:
        # Where another program is at work the log stays with it: closing never waits.
        db.conn.execute("PRAGMA busy_timeout = 0")
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _connect(path: Path) -> Database:
    # Autocommit: every transaction is one that `writing` or a migration has begun.
    connection = sqlite3.connect(str(path), timeout=_BUSY_SECONDS, isolation_level=None)
    db = Database(connection)
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("folded", 1, fold, deterministic=True)
    return db


def _choose_journal(db: Database) -> None:
    safe = sqlite3.sqlite_version_info >= _SAFE_WAL
    db.conn.execute("PRAGMA journal_mode = WAL" if safe else "PRAGMA journal_mode = TRUNCATE")


def _check(db: Database, path: Path) -> None:
    found = db.conn.execute("PRAGMA user_version").fetchone()[0]
    if found > SCHEMA_VERSION:
        raise NewerSchemaError(path=path, found=found, known=SCHEMA_VERSION)
    if path.stat().st_size <= _QUICK_CHECK_LIMIT:
        finding = db.conn.execute("PRAGMA quick_check(1)").fetchone()[0]
        if finding != "ok":
            raise DamagedError(path=path, finding=finding)
    missing = _TRIGGERS - {trigger.name for trigger in db.triggers}
    if found == SCHEMA_VERSION and missing:
        raise DamagedError(path=path, finding="missing triggers: " + ", ".join(sorted(missing)))


def fold(text: str | None) -> str | None:
    """Return a text as searches compare it: compatibility forms and case away; `folded(x)` in SQL."""
    return None if text is None else unicodedata.normalize("NFKC", text).casefold()
