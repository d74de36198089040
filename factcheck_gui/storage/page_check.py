"""Reads an open workspace from end to end beside its owner: a large one is not checked when it is opened."""

from pathlib import Path

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_pages, check_references
from factcheck_gui.storage.untouched import MayGoOn, connect_to_read, is_interrupted


def find_damage(path: Path, may_go_on: MayGoOn) -> DamagedError | None:
    """Return the damage that is found first; None where there is none, or where it may not go on.

    It reads by a connection of its own, which belongs to the thread that calls this.

    Raises:
        DiskError, LockedError: it cannot be read now.
    """
    try:
        with told(path), connect_to_read(path, may_go_on) as db:
            if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                # Without a log nobody could write meanwhile. What is wrong is found with the next backup.
                return None
            check_pages(db.conn, path)
            check_references(db.conn, path)
    except DamagedError as error:
        return error
    except sqlite3.OperationalError as error:
        if not is_interrupted(error):
            raise
    return None
