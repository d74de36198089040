"""An open workspace file: its connection, its place, and the one way to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.domain.errors import DamagedError, FileExistsAlreadyError, LeftBehindError
from factcheck_gui.storage.background_backup import back_up_beside
from factcheck_gui.storage.backup import MayGoOn, back_up, list_backups, save_copy
from factcheck_gui.storage.connection import (
    close_database,
    connect_beside,
    create_database,
    open_as_it_is,
    open_database,
)
from factcheck_gui.storage.damage import Damage
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.holding import Holding
from factcheck_gui.storage.patience import USUAL, Patience, pausing, read_patiently
from factcheck_gui.storage.rejoining import abandon
from factcheck_gui.storage.standing import is_one_of
from factcheck_gui.storage.transaction import writing
from factcheck_gui.storage.untouched import close_untouched

_ENDINGS: Final = ("", "-wal", "-shm", "-journal")


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the file of a workspace and those that SQLite may keep beside it."""
    return tuple(path.with_name(path.name + ending) for ending in _ENDINGS)


class Store:
    """Owns the one connection to a workspace file."""

    def __init__(
        self,
        path: Path,
        db: Database,
        backups: Path,
        patience: Patience = USUAL,
        damage: Damage | None = None,
    ) -> None:
        self.path = path
        self.damage = Damage(path) if damage is None else damage
        self._holding = Holding(path, db)
        self._patience = patience
        self._backups = backups
        self._is_open = True
        self._seen = self._data_version()

    @property
    def db(self) -> Database:
        """The connection; one that could not be renewed is asked for again.

        Raises:
            ExpectedError: there is none, and it cannot be had now either.
        """
        return self._holding.db(self._patience)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written there at present."""
        return self._holding.is_read_only

    @classmethod
    def create(cls, path: Path, backups: Path, schema: int | None = None) -> "Store":
        """Create an empty workspace file where none stands yet; an older schema is still to be migrated."""
        return cls(path, create_database(path, schema), backups)

    @classmethod
    def open(cls, path: Path, backups: Path, patience: Patience = USUAL) -> "Store":
        """Open a workspace file; see `open_database` for what it refuses."""
        db = patience.until_free(partial(open_database, path, backups, patience))
        read_patiently(db, patience)
        return cls(path, db, backups, patience)

    @classmethod
    def open_damaged(cls, path: Path, backups: Path, known: DamagedError) -> "Store":
        """Open a file that is known to be damaged, to look at it; see `open_as_it_is`."""
        store = cls(path, open_as_it_is(path), backups)
        store.damage.meet(known)
        return store

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Hold the write lock; commit durably at the end, roll back on any error.

        Raises:
            DamagedError: the file was found to be damaged, now or before.
        """
        self.damage.refuse()
        with self.damage.noticed(), told(self.path):
            self._holding.stay(self._patience)
            with writing(self.db, self._patience):
                yield self.db
                # What is written into a file without a name is lost, however durable SQLite calls it.
                self._holding.check()
            self._holding.check()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Read, with what goes wrong told as expected errors."""
        with self.damage.noticed(), told(self.path):
            yield self.db

    @contextmanager
    def at_one_moment(self) -> Iterator[Database]:
        """Read in one transaction: what others commit meanwhile is in all that is read, or in none."""
        with self.damage.noticed(), told(self.path):
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

    def be_patient(self, patience: Patience) -> None:
        """Wait for other programs as long as this says, from now on."""
        self._patience = patience
        with told(self.path):
            read_patiently(self.db, patience)

    def empty_log(self) -> None:
        """Put what is in the write-ahead log into the file, before SQLite does it in the middle of an edit.

        Raises:
            DiskError: the file could not be written; what is in the log is as durable.
        """
        with self.damage.noticed(), told(self.path):
            self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written the file since this was last asked, or it has come back.

        Raises:
            FileMovedError: it does not stand at its place any more.
        """
        if self.damage.met is not None:
            return False
        with self.damage.noticed(), told(self.path):
            self._holding.stay(self._patience)
            has_come_back = self._holding.has_come_back()
            before, self._seen = self._seen, self._data_version()
        return has_come_back or before != self._seen

    def reconnect(self) -> None:
        """Take the file's locks anew, after something in this process may have dropped them.

        Raises:
            FileMovedError: the connection has what no file at this place has, and is kept.
            ExpectedError: it cannot be had now; who uses `db` asks for it again.
        """
        if self.damage.met is not None:
            # Nothing will be written any more that a lock would have to guard.
            return
        with self.damage.noticed(), told(self.path):
            self._holding.renew(self._patience)
            self._seen = self._data_version()

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed the file."""
        return self._is_open

    def beside(self, patience: Patience = USUAL) -> "Store":
        """Return the same file with a connection of its own, for another thread; `leave` it later.

        Only the thread of this connection may ask: it looks whether the file stands at its place.
        """
        with told(self.path):
            self._holding.stay(self._patience)
            db = connect_beside(self.path, patience)
            other = Store(self.path, db, self._backups, patience, self.damage)
            try:
                # Both have the same file.
                self._holding.check()
            except BaseException:
                other.leave()
                raise
        return other

    def beside_to_read(self) -> "Store":
        """Return the same for a thread that only reads, as patiently as one reads by this connection."""
        own = self._patience
        return self.beside(own if own.reading is None else replace(own, pause=own.reading))

    def leave(self) -> None:
        """Let the connection go; the write-ahead log stays with whoever has the file open still."""
        self._is_open = False
        with told(self.path):
            if self.damage.met is not None:
                close_untouched(self._holding.last(), self.path)
            self._holding.last().close()

    def save_copy(self, target: Path) -> None:
        """Write a copy, whole or not at all.

        Raises:
            FileExistsAlreadyError: the target is this very file; what is written later would be lost with it.
            DiskError: the copy cannot be written.
        """
        with told(target):
            if is_one_of(target, files_of(self.path)):
                raise FileExistsAlreadyError(path=target)
        self.damage.refuse()
        save_copy(self.db, target, patience=self._patience, source=self.path)

    def back_up(self, label: BackupLabel = BackupLabel.AUTO) -> Path:
        """Make a backup, look it through, and return its place; of a damaged file there is none."""
        self.damage.refuse()
        with self.damage.noticed(in_copy=True):
            return back_up(
                self.db, self.path, self._backups, label=label, is_checked=True, patience=self._patience
            )

    def back_up_beside(self, may_go_on: MayGoOn, label: BackupLabel = BackupLabel.AUTO) -> Path | None:
        """Make a backup by a connection of its own, in whichever thread; see `back_up_beside`."""
        self.damage.refuse()
        with told(self.path):
            self._holding.check()
        with self.damage.noticed(in_copy=True):
            return back_up_beside(self.path, self._backups, may_go_on, label)

    def is_backed_up(self) -> bool:
        """Tell whether nothing was written since the newest backup, by the times of the files."""
        # Not the newest by its name: the clock may have been set back since.
        made = [one.stat().st_mtime_ns for one in self.backups() if one.exists()]
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
        """Close the file; a closed workspace is one file.

        Raises:
            LeftBehindError: it does not stand at its place any more; a backup has what was open.
        """
        if self._is_open:
            self._is_open = False
            with told(self.path):
                if self.damage.met is not None:
                    close_untouched(self._holding.last(), self.path)
                    return
                if self._holding.is_lost:
                    return
                if self._holding.is_safe_to_leave(self._patience):
                    close_database(self._holding.last())
                    return
                try:
                    # Nowhere else is what was saved.
                    copy = self.back_up()
                finally:
                    abandon(self._holding.last())
                raise LeftBehindError(path=self.path, copy=copy)

    def _data_version(self) -> int:
        # Changes when another connection commits, or empties the write-ahead log.
        with told(self.path), pausing(self.db, self._patience):
            return int(self.db.conn.execute("PRAGMA data_version").fetchone()[0])
