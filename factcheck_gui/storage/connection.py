"""Opens, creates and closes the workspace file: one writing connection, durable commits."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import (
    DamagedError,
    FileExistsAlreadyError,
    NewerSchemaError,
    OlderSchemaError,
    TamperedError,
)
from factcheck_gui.storage.addresses import address, is_writable
from factcheck_gui.storage.backup import backup_before_migration
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import GUARDS, IS_NEW, sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import (
    APPLICATION_ID,
    check_header,
    check_pages,
    check_references,
    check_sequel,
)
from factcheck_gui.storage.log_checks import check_log
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.migrations.fingerprints import SHAPES
from factcheck_gui.storage.migrations.shapes import schema_version, shapes
from factcheck_gui.storage.network_places import network_of
from factcheck_gui.storage.patience import USUAL, Patience, is_held
from factcheck_gui.storage.strange_parts import strange_parts
from factcheck_gui.storage.transaction import at_one_moment
from factcheck_gui.storage.untouched import close_untouched, connect_to_look, has_log

_LOG_PAGES: Final = 4000
"""Pages after which the write-ahead log goes into the file: seldom, for imports feel it."""
_CACHE_KIB: Final = 65_536
# It takes some 2 ms for each megabyte. Larger files are checked in a thread, once they are open.
QUICK_CHECK_LIMIT: Final = 16 * 1024 * 1024
"""Bytes up to which a file is read from end to end before it is open."""


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
        try:
            return _created(path, schema)
        except BaseException:
            for ending in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            raise


def open_database(path: Path, backups: Path, patience: Patience = USUAL) -> Database:
    """Open a workspace, after a copy was made of one that must be migrated.

    Raises:
        FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, LockedError, DiskError.
        OlderSchemaError: it must be migrated, and cannot be written.
    """
    with told(path):
        check_header(path)
        was_left = has_log(path)
        if was_left:
            check_log(path)
        db = _connect(path, patience)
        try:
            found = _check(db, path)
            if found < SCHEMA_VERSION:
                if not is_writable(path):
                    raise OlderSchemaError(path=path, found=found, known=SCHEMA_VERSION)
                backup_before_migration(db, path, backups, patience)
                _migrate(db)
                _check_strangers(db, path)
            elif was_left:
                with at_one_moment(db):
                    check_sequel(db, path)
            _choose_journal(db, path)
        except BaseException:
            # Who closes it in the usual way puts its log into it, also where it is damaged.
            close_untouched(db, path)
            raise
        return db


def open_as_it_is(path: Path) -> Database:
    """Open a workspace that may be damaged, only to be looked at: nothing can be written.

    Raises:
        FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, DiskError: it cannot even be
            looked at, or was written by an older program.
    """
    with told(path):
        check_header(path)
        db = connect_to_look(path)
        try:
            if _known_schema(db, path) < SCHEMA_VERSION:
                raise DamagedError(path=path, finding="an older program has written it")
            _check_schema(db, path)
        except BaseException:
            close_untouched(db, path)
            raise
        return db


def reconnect_database(db: Database, path: Path, patience: Patience = USUAL) -> Database:
    """Return a new connection in the place of one whose locks may be gone.

    Whoever opens and closes the file in this process, a file dialog for one, drops all of the process's locks
    on it (POSIX). SQLite does not notice, and the next program to close the file would take the write-ahead
    log away from under us.
    """
    with told(path):
        db.close()
        fresh = _connect(path, patience)
        _choose_journal_again(fresh, path)
        return fresh


def connect_beside(path: Path, patience: Patience = USUAL) -> Database:
    """Return a second connection to an open workspace, for a thread that writes while others read.

    One thread after the other may use it, never two at once.
    """
    with told(path):
        db = _connect(path, patience, is_handed_on=True)
        _choose_journal_again(db, path)
        # Pages that overflow into the file before the commit would keep all readers out until then.
        db.execute("PRAGMA cache_spill = OFF")
        # Beyond this SQLite looks through all that is to be written for each page that it reads.
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
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


def _connect(path: Path, patience: Patience = USUAL, *, is_handed_on: bool = False) -> Database:
    # Autocommit: every transaction is one that `writing` or a migration has begun.
    connection = sqlite3.connect(
        address(path),
        uri=True,
        timeout=patience.pause,
        isolation_level=None,
        check_same_thread=not is_handed_on,
    )
    db = Database(connection)
    try:
        log = f"wal_autocheckpoint = {_LOG_PAGES}"
        # EXTRA is FULL, and syncs the folder too where a journal is deleted: a power cut would bring it back,
        # and with it what was there before the last commit.
        for pragma in ("foreign_keys = ON", "synchronous = EXTRA", log, *GUARDS):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        db.close()
        raise
    return db


def _created(path: Path, schema: int | None) -> Database:
    db = _connect(path)
    try:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _choose_journal(db, path)
        _migrate(db, schema)
    except BaseException:
        db.close()
        raise
    return db


def _migrate(db: Database, schema: int | None = None) -> None:
    # Nothing else at opening takes so long to read in, and most files need no step.
    from factcheck_gui.storage.migrating import migrate_database

    migrate_database(db, schema)


def _choose_journal(db: Database, path: Path) -> None:
    if not is_writable(path):
        return
    # Versions 3.7.0 to 3.51.2 can corrupt a file when the write-ahead log is reset. And the log needs memory
    # that programs share, which those on several machines cannot.
    is_shared = network_of(path) is not None
    try:
        db.conn.execute("PRAGMA journal_mode = " + ("WAL" if IS_NEW and not is_shared else "TRUNCATE"))
    except sqlite3.OperationalError as error:
        if not IS_NEW or not is_held(error):
            raise
        # Somebody reads it at length, in the mode that it is in.
        if db.conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            db.conn.execute("PRAGMA journal_mode = TRUNCATE")


def _choose_journal_again(db: Database, path: Path) -> None:
    """Choose for another connection what was chosen for the file when it was opened."""
    # Only the log is the file's own; without it each connection begins with a journal that it deletes.
    with suppress(sqlite3.OperationalError):
        _choose_journal(db, path)


def _check(db: Database, path: Path) -> int:
    """Return the schema version of a file that this program may open."""
    with at_one_moment(db):
        found = _known_schema(db, path)
        if path.stat().st_size <= QUICK_CHECK_LIMIT:
            check_pages(db.conn, path)
            check_references(db.conn, path)
        if found == SCHEMA_VERSION:
            _check_schema(db, path)
            _check_strangers(db, path)
        else:
            _check_older_schema(db, path, found)
    return found


def _known_schema(db: Database, path: Path) -> int:
    found = schema_version(db)
    if found > SCHEMA_VERSION:
        raise NewerSchemaError(path=path, found=found, known=SCHEMA_VERSION)
    return found


def _check_schema(db: Database, path: Path) -> None:
    """Refuse a file without all our tables, triggers and views, word by word: the file check misses them."""
    found = shapes(db)
    _refuse_missing(path, (name for name, shape in SHAPES.items() if found.get(name) != shape))


def _check_older_schema(db: Database, path: Path, schema: int) -> None:
    """Refuse an older file without all that its own schema has, before anything of it is changed."""
    from factcheck_gui.storage.migrating import missing_in_older

    _refuse_missing(path, missing_in_older(db, schema))


def _refuse_missing(path: Path, names: Iterable[str]) -> None:
    missing = ", ".join(sorted(names))
    if missing:
        raise DamagedError(path=path, finding=f"missing or changed in the schema: {missing}")


def _check_strangers(db: Database, path: Path) -> None:
    for name in strange_parts(db):
        raise TamperedError(path=path, finding=name)
