"""An open workspace file: its connection, its place, and the one way to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import FileExistsAlreadyError
from factcheck_gui.storage.background_backup import back_up_beside
from factcheck_gui.storage.backup import MayGoOn, back_up, list_backups, save_copy
from factcheck_gui.storage.connection import (
    close_database,
    connect_beside,
    create_database,
    open_database,
    reconnect_database,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.transaction import writing

_ENDINGS: Final = ("", "-wal", "-shm", "-journal")


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the file of a workspace and those that SQLite may keep beside it."""
    return tuple(path.with_name(path.name + ending) for ending in _ENDINGS)


class Store:
    """Owns the one connection to a workspace file."""

    def __init__(self, path: Path, db: Database, backups: Path) -> None:
        self.path = path
        self.db = db
        self._backups = backups
        self._is_open = True
        self._seen = self._data_version()

    @classmethod
    def create(cls, path: Path, backups: Path, schema: int | None = None) -> "Store":
        """Create an empty workspace file where none stands yet; an older schema is still to be migrated."""
        return cls(path, create_database(path, schema), backups)

    @classmethod
    def open(cls, path: Path, backups: Path) -> "Store":
        """Open a workspace file; see `open_database` for what it refuses."""
        return cls(path, open_database(path, backups), backups)

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Hold the write lock; commit durably at the end, roll back on any error."""
        with told(self.path), writing(self.db):
            yield self.db

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Read, with what goes wrong told as expected errors."""
        with told(self.path):
            yield self.db

    @contextmanager
    def at_one_moment(self) -> Iterator[Database]:
        """Read in one transaction: what others commit meanwhile is in all that is read, or in none."""
        with told(self.path):
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                self.db.execute("ROLLBACK")

    def migrate(self) -> None:
        """Bring a file that was created with an older schema to today's."""
        from factcheck_gui.storage.migrating import migrate_database

        with told(self.path):
            migrate_database(self.db)

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written the file since this was last asked."""
        before, self._seen = self._seen, self._data_version()
        return before != self._seen

    def reconnect(self) -> None:
        """Take the file's locks anew, after something in this process may have dropped them."""
        self.db = reconnect_database(self.db, self.path)
        with told(self.path):
            self._seen = self._data_version()

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed the file."""
        return self._is_open

    def beside(self) -> "Store":
        """Return the same file with a connection of its own, for a thread that writes; `leave` it later."""
        return Store(self.path, connect_beside(self.path), self._backups)

    def leave(self) -> None:
        """Let the connection go; the write-ahead log stays with whoever has the file open still."""
        self._is_open = False
        with told(self.path):
            self.db.close()

    def save_copy(self, target: Path) -> None:
        """Write a copy, whole or not at all.

        Raises:
            FileExistsAlreadyError: the target is this very file; what is written later would be lost with it.
            DiskError: the copy cannot be written.
        """
        with told(target):
            if target.exists() and target.samefile(self.path):
                raise FileExistsAlreadyError(path=target)
        save_copy(self.db, target)

    def back_up(self) -> Path:
        """Make an automatic backup and return its place."""
        return back_up(self.db, self.path, self._backups)

    def back_up_beside(self, may_go_on: MayGoOn) -> Path | None:
        """Make an automatic backup by a connection of its own, in whichever thread; see `back_up_beside`."""
        return back_up_beside(self.path, self._backups, may_go_on)

    def is_backed_up(self) -> bool:
        """Tell whether nothing was written since the newest backup, by the times of the files."""
        made = [one.stat().st_mtime_ns for one in self.backups()[:1] if one.exists()]
        with told(self.path):
            written = [one.stat().st_mtime_ns for one in files_of(self.path) if one.exists()]
        return bool(made) and max(made) >= max(written)

    def size(self) -> int:
        """Return how large the file is, in bytes."""
        with told(self.path):
            return self.path.stat().st_size

    def backups(self) -> tuple[Path, ...]:
        """Return the backups of this workspace, newest first."""
        return list_backups(self.path, self._backups)

    def close(self) -> None:
        """Close the file; a closed workspace is one file."""
        if self._is_open:
            self._is_open = False
            with told(self.path):
                close_database(self.db)

    def _data_version(self) -> int:
        # Changes when another connection commits, or empties the write-ahead log.
        with told(self.path):
            return int(self.db.conn.execute("PRAGMA data_version").fetchone()[0])
