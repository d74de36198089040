"""Opens, creates and closes the workspace file: one writing connection, durable commits."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import DamagedError, FileExistsAlreadyError, NewerSchemaError
from factcheck_gui.storage.backup import backup_before_migration
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import GUARDS, IS_NEW, sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import APPLICATION_ID, check_header, check_pages
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.migrations.fingerprints import SHAPES
from factcheck_gui.storage.migrations.shapes import schema_version, shapes

_BUSY_SECONDS: Final = 5.0
_LOG_PAGES: Final = 4000
"""Pages after which the write-ahead log goes into the file: seldom, for imports feel it."""
# It takes some 7 ms for each megabyte. Larger files are checked where a backup of them is made, in a thread.
_QUICK_CHECK_LIMIT: Final = 4 * 1024 * 1024


def create_database(path: Path, schema: int | None = None) -> Database:
    """Create an empty workspace at a place where nothing stands yet, and open it.

    An older schema than today's is for rows that an older program has written; see `Store.migrate`.

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
            _migrate(db, schema)
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
                _migrate(db)
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


def connect_beside(path: Path) -> Database:
    """Return a second connection to an open workspace, for a thread that writes while others read.

    One thread after the other may use it, never two at once.
    """
    with told(path):
        db = _connect(path, is_handed_on=True)
        # Pages that overflow into the file before the commit would keep all readers out until then.
        db.execute("PRAGMA cache_spill = OFF")
        return db


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


def _connect(path: Path, *, is_handed_on: bool = False) -> Database:
    # Autocommit: every transaction is one that `writing` or a migration has begun.
    connection = sqlite3.connect(
        str(path), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=not is_handed_on
    )
    db = Database(connection)
    for pragma in ("foreign_keys = ON", "synchronous = FULL", f"wal_autocheckpoint = {_LOG_PAGES}", *GUARDS):
        connection.execute(f"PRAGMA {pragma}")
    return db


def _migrate(db: Database, schema: int | None = None) -> None:
    # Nothing else at opening takes so long to read in, and most files need no step.
    from factcheck_gui.storage.migrating import migrate_database

    migrate_database(db, schema)


def _choose_journal(db: Database) -> None:
    # Versions 3.7.0 to 3.51.2 can corrupt a file when the write-ahead log is reset.
    db.conn.execute("PRAGMA journal_mode = WAL" if IS_NEW else "PRAGMA journal_mode = TRUNCATE")


def _check(db: Database, path: Path) -> int:
    """Return the schema version of a file that this program may open."""
    found = schema_version(db)
    if found > SCHEMA_VERSION:
        raise NewerSchemaError(path=path, found=found, known=SCHEMA_VERSION)
    if found == SCHEMA_VERSION:
        _check_schema(db, path)
    if path.stat().st_size <= _QUICK_CHECK_LIMIT:
        check_pages(db.conn, path)
    return found


def _check_schema(db: Database, path: Path) -> None:
    """Refuse a file without all our tables, triggers and views, word by word: the file check misses them."""
    found = shapes(db)
    missing = sorted(name for name, shape in SHAPES.items() if found.get(name) != shape)
    if missing:
        raise DamagedError(path=path, finding=f"missing or changed in the schema: {', '.join(missing)}")
