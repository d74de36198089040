"""Connections that leave a file as it is: they read it, and put nothing of its write-ahead log into it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.storage.addresses import address
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import GUARDS, sqlite3

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection

MayGoOn = Callable[[], bool]

_STEPS_BETWEEN_LOOKS: Final = 20_000
"""Steps of SQLite's machine between two questions whether to go on: some milliseconds."""
_MILLISECONDS: Final = 5_000
_INTERRUPTED: Final = 9  # SQLITE_INTERRUPT


def connect_to_read(path: Path, may_go_on: MayGoOn | None = None) -> Database:
    """Return a connection that cannot write; whichever thread has made it uses it alone.

    Where it may not go on, what it does ends with SQLite's own error for that; see `is_interrupted`.
    """
    place = address(path).replace("mode=rw", "mode=ro")
    connection = sqlite3.connect(place, uri=True, isolation_level=None)
    db = _guarded(connection)
    if may_go_on is not None:

        def is_to_end() -> int:
            return not may_go_on()

        connection.set_progress_handler(is_to_end, _STEPS_BETWEEN_LOOKS)
    return db


def connect_to_look(path: Path) -> Database:
    """Return a connection to read a file that nobody has open; where it can, it leaves nothing beside it.

    One that cannot write at all would leave an empty log behind.
    """
    if has_log(path):
        return connect_to_read(path)
    connection = sqlite3.connect(address(path), uri=True, isolation_level=None)
    return _guarded(connection, "query_only = ON")


def close_untouched(db: Database, path: Path) -> None:
    """Close a connection, and leave the write-ahead log and the file as they are.

    The last connection to let a file go puts its log into it. One that cannot write does not, so such a one
    goes last. An empty log is taken away, as always.
    """
    if not has_log(path):
        db.close()
        return
    try:
        last = connect_to_read(path)
    except sqlite3.Error:
        # Nobody can read it, so there is no log to be put into it either.
        db.close()
        return
    try:
        last.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        # It has the file and its log open all the same.
        pass
    finally:
        db.close()
        last.close()


def _guarded(connection: "Connection", *settings: str) -> Database:
    try:
        for setting in (f"busy_timeout = {_MILLISECONDS}", *settings, *GUARDS):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return Database(connection)


def has_log(path: Path) -> bool:
    """Tell whether something waits in a write-ahead log beside a file."""
    with suppress(OSError):
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    return False


def is_interrupted(error: Exception) -> bool:
    """Tell whether SQLite has ended because nobody wants the answer any more."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == _INTERRUPTED
