"""Finds back to a workspace that was moved, replaced or deleted while it was open."""

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from factcheck_gui.domain.errors import ExpectedError, FileMovedError
from factcheck_gui.storage.connection import close_database
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_header
from factcheck_gui.storage.history_chain import Head, seal_at
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.migrations.shapes import schema_version
from factcheck_gui.storage.standing import Identity, Standing, identity


def abandon(db: Database) -> None:
    """Close a connection and leave the file as it is: others have written there since.

    SQLite puts the log into the file whenever the last connection goes. It stops where it was interrupted, if
    there is anything to put there.
    """
    with suppress(sqlite3.Error):
        db.execute("PRAGMA wal_autocheckpoint = 0")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {int(version)}")
    db.conn.interrupt()
    db.close()


class Rejoining:
    """Tells whether what stands at a place now may take the place of what is open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._refused: Identity | None = None

    def let_go(self, db: Database, end: Head, standing: Standing) -> None:
        """Close a connection once all that was saved by it, up to the end of its history, is at the place.

        Raises:
            FileMovedError: it is not, or nobody can tell.
            OSError: the place cannot be looked at.
        """
        if standing.is_there():
            self._save_log(db, end, standing)
            return
        found = identity(self._path)
        # Whoever opens another file beside our log would take that for its own.
        if standing.has_own_beside() or found is None or found == self._refused:
            raise FileMovedError(path=self._path)
        if not self._holds(end, is_alone=not standing.has_foreign_beside()):
            self._refused = found
            raise FileMovedError(path=self._path)
        db.close()

    def _save_log(self, db: Database, end: Head, standing: Standing) -> None:
        """Put what is in a log that has lost its name into the file, unless another program has done so."""
        if self._holds(end, is_alone=True):
            db.close()
            return
        # Pages of ours must never go over what somebody has written since.
        if standing.has_foreign_beside() or not standing.is_untouched():
            raise FileMovedError(path=self._path)
        if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise FileMovedError(path=self._path)
        close_database(db)

    def _holds(self, end: Head, *, is_alone: bool) -> bool:
        """Tell whether the history there has the event with which ours ends.

        A file that is alone is looked at without its log and without a trace: a second log in this process
        would be mixed up with ours.
        """
        options = "mode=ro&immutable=1" if is_alone else "mode=rw"
        address = f"file:{quote(os.fsencode(self._path))}?{options}"
        try:
            check_header(self._path)
            with told(self._path), Database(sqlite3.connect(address, uri=True)) as there:
                return schema_version(there) == SCHEMA_VERSION and seal_at(there, end.number) == end.seal
        except ExpectedError:
            return False
