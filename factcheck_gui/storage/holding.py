"""Holds the connection to a workspace, and sees to it that it is one to the file at its place."""

from pathlib import Path

from factcheck_gui.domain.errors import FileMovedError
from factcheck_gui.storage.addresses import has_log, is_writable
from factcheck_gui.storage.connection import reconnect_database
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_header
from factcheck_gui.storage.history_chain import Head, head, seal_at
from factcheck_gui.storage.patience import Patience
from factcheck_gui.storage.rejoining import Rejoining
from factcheck_gui.storage.standing import Standing


class Holding:
    """Renews the connection where that is needed; never one to a file that lacks what ours has shown.

    `is_read_only` tells that nothing can be written there at present.
    """

    def __init__(self, path: Path, db: Database) -> None:
        self._path = path
        self._db = db
        self._end = Head()
        self._is_lost = False
        self._has_come_back = False
        self._rejoining = Rejoining(path)
        # SQLite opens what stands beside the file with the first look into it.
        with told(path):
            db.execute("PRAGMA data_version").fetchone()
            self._standing = Standing(path)
            self.is_read_only = not is_writable(path)

    def db(self, patience: Patience) -> Database:
        """Return the connection; one that could not be renewed is asked for again.

        Raises:
            ExpectedError: there is none, and it cannot be had now either.
        """
        if self._is_lost:
            self._connect_anew(patience)
        return self._db

    @property
    def is_lost(self) -> bool:
        """Whether the last connection was closed, and another could not be had."""
        return self._is_lost

    def last(self) -> Database:
        """Return the connection as it is, to be closed."""
        return self._db

    def check(self) -> None:
        """Refuse to go on where the file is not at its place.

        Raises:
            FileMovedError: it is not.
            OSError: nobody can tell.
        """
        self._standing.check()

    def stay(self, patience: Patience) -> bool:
        """Make sure that the file stands at its place; return whether it had gone and has come back.

        Raises:
            FileMovedError: it is not there, or what is there lacks what was saved.
            OSError: nobody can tell.
        """
        if self._is_lost:
            return False
        if self.is_read_only:
            # Others may have written there, or we can now.
            if not is_writable(self._path) and self._standing.is_untouched() and not has_log(self._path):
                return False
        elif self._standing.is_kept():
            return False
        else:
            self._end = head(self._db)
            self._rejoining.let_go(self._db, self._end, self._standing)
        self._connect_anew(patience)
        self._has_come_back = True
        return True

    def renew(self, patience: Patience) -> None:
        """Take another connection, for the locks of this one may be gone; see `stay` for what it raises."""
        if not self._is_lost and not self.stay(patience):
            self._end = head(self._db)
            self._connect_anew(patience)
        self.db(patience)

    def has_come_back(self) -> bool:
        """Tell whether the file has come back since this was last asked."""
        found, self._has_come_back = self._has_come_back, False
        return found

    def is_safe_to_leave(self, patience: Patience) -> bool:
        """Tell whether all that was saved stands at the file's place, as far as that can be known."""
        if self._is_lost or self.is_read_only:
            return True
        try:
            self.stay(patience)
        except (FileMovedError, OSError):
            return False
        return True

    def _connect_anew(self, patience: Patience) -> None:
        self._is_lost = True
        with told(self._path):
            self._db.close()
            check_header(self._path)
            self._db = reconnect_database(self._db, self._path, patience)
            if self._end.number and seal_at(self._db, self._end.number) != self._end.seal:
                self._db.close()
                raise FileMovedError(path=self._path)
            self._standing = Standing(self._path)
            self.is_read_only = not is_writable(self._path)
        self._is_lost = False
