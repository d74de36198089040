"""Opens, creates and closes the workspace file: one writing connection, durable commits."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.errors import DamagedError, FileExistsAlreadyError, NewerSchemaError
from factcheck_gui.storage.backup import backup_before_migration
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import DamagedRowError, is_about_sql, told
from factcheck_gui.storage.file_checks import APPLICATION_ID, check_header
from factcheck_gui.storage.migrations import MIGRATIONS, SCHEMA_VERSION, STEPS
from factcheck_gui.storage.transaction import writing

_BUSY_SECONDS: Final = 5.0
# Versions 3.7.0 to 3.51.2 can corrupt a file when the write-ahead log is reset.
_SAFE_WAL: Final = (3, 51, 3)
_QUICK_CHECK_LIMIT: Final = 64 * 1024 * 1024
# The tables that SQLite and sqlite-utils keep for themselves.
_NOT_OURS: Final = ("sqlite_", "_sqlite_")


def create_database(path: Path, schema: int | None = None) -> Database:
    """Create an empty workspace at a place where nothing stands yet, and open it.

    An older schema than today's is for rows that an older program has written; see `migrate_database`.

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
            migrate_database(db, schema)
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
            if _check(db, path) < SCHEMA_VERSION:
                backup_before_migration(db, path, backups)
                migrate_database(db)
            _choose_journal(db)
        except BaseException:
            db.close()
            raise
        return db


def reconnect_database(db: Database, path: Path) -> Database:
    """Return a new connection in the place of one whose locks may be gone.

    Whoever opens and closes the file in this process, a file dialog for one, drops all of the process's locks
    on it (POSIX). SQLite does not notice, and the next program to close the file would take the write-ahead
    log away from under us.
    """
    with told(path):
        db.close()
        fresh = _connect(path)
        _choose_journal(fresh)
        return fresh


def close_database(db: Database) -> None:
    """Close the connection and put the write-ahead log into the file: a closed workspace is one file."""
    try:
        # Who has written nothing leaves the log alone: emptying it would look to others like news.
        if not db.conn.in_transaction and db.conn.total_changes:
            # Where another program is at work the log stays with it: closing never waits. A full disk, or a
            # query left half read, does not matter either: what is in the log is as durable as in the file.
            with suppress(sqlite3.OperationalError):
                db.conn.execute("PRAGMA busy_timeout = 0")
                db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        db.close()


def _connect(path: Path) -> Database:
    # Autocommit: every transaction is one that `writing` or a migration has begun.
    connection = sqlite3.connect(str(path), timeout=_BUSY_SECONDS, isolation_level=None)
    db = Database(connection)
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return db


def migrate_database(db: Database, schema: int | None = None) -> None:
    """Take the steps that a file lacks up to a schema, alone: another program may be about to take them too.

    Foreign keys are off meanwhile, so that tables can be replaced; views that others have made over such a
    table do not stand in the way then either.
    """
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("PRAGMA legacy_alter_table = ON")
    try:
        with writing(db):
            wanted = SCHEMA_VERSION if schema is None else schema
            if _schema_version(db) < wanted:
                MIGRATIONS.apply(db, stop_before=STEPS[wanted:])
    except sqlite3.OperationalError as error:
        if is_about_sql(error):
            # What others have added to the file does not fit with the step; nothing of it was taken.
            raise DamagedRowError(str(error)) from error
        raise
    finally:
        db.conn.execute("PRAGMA legacy_alter_table = OFF")
        db.conn.execute("PRAGMA foreign_keys = ON")


def _schema_version(db: Database) -> int:
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def _choose_journal(db: Database) -> None:
    safe = sqlite3.sqlite_version_info >= _SAFE_WAL
    db.conn.execute("PRAGMA journal_mode = WAL" if safe else "PRAGMA journal_mode = TRUNCATE")


def _check(db: Database, path: Path) -> int:
    """Return the schema version of a file that this program may open."""
    found = _schema_version(db)
    if found > SCHEMA_VERSION:
        raise NewerSchemaError(path=path, found=found, known=SCHEMA_VERSION)
    if found == SCHEMA_VERSION:
        _check_schema(db, path)
    if path.stat().st_size <= _QUICK_CHECK_LIMIT:
        finding = db.conn.execute("PRAGMA quick_check(1)").fetchone()[0]
        if finding != "ok":
            raise DamagedError(path=path, finding=finding)
    return found


def _check_schema(db: Database, path: Path) -> None:
    """Refuse a file without all our tables, triggers and views, word by word: the file check misses them."""
    whole = Database(memory=True)
    try:
        migrate_database(whole)
        missing = _schema(whole) - _schema(db)
    finally:
        whole.close()
    if missing:
        names = ", ".join(sorted(name for name, _ in missing))
        raise DamagedError(path=path, finding=f"missing or changed in the schema: {names}")


def _schema(db: Database) -> set[tuple[str, str]]:
    rows = db.conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, sql) for name, sql in rows if not name.startswith(_NOT_OURS)}
