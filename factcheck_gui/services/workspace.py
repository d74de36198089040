"""An open workspace and everything that can be done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck_gui.domain.backups import AUTO, BackupLabel
from factcheck_gui.services.on_demand import ServicesOnDemand
from factcheck_gui.storage.driver import SQLITE_VERSION
from factcheck_gui.storage.patience import USUAL, Patience
from factcheck_gui.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck_gui.services.desk import Desk
    from factcheck_gui.services.restoring_backups import RestoringAside
    from factcheck_gui.services.writing_aside import WritingAside
    from factcheck_gui.storage.damage import Damage
    from factcheck_gui.storage.verification import Finding

SUFFIX = ".factcheck"

__all__ = ["SQLITE_VERSION", "SUFFIX", "Finding", "Workspace"]


class Workspace(ServicesOnDemand):
    """One open file with the services that work on it."""

    @classmethod
    def create(cls, path: Path, desk: Desk) -> Workspace:
        """Create a workspace with the preset scales where nothing stands yet, and open it.

        Raises:
            FileExistsAlreadyError, DiskError.
        """
        from factcheck_gui.services.founding import found

        return cls(found(path, desk), desk)

    @classmethod
    def open(cls, path: Path, desk: Desk, patience: Patience = USUAL) -> Workspace:
        """Open a workspace.

        Raises:
            FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, LockedError, DiskError.
        """
        return cls(Store.open(path, desk.backups, patience), desk)

    @property
    def damage(self) -> Damage:
        """What is known of damage in the file."""
        return self._store.damage

    @property
    def path(self) -> Path:
        """The workspace's file."""
        return self._store.path

    @property
    def is_read_only(self) -> bool:
        """Whether the file stands where it can only be read; that may change while it is open."""
        return self._store.is_read_only

    def writing_aside(self, patience: Patience = USUAL) -> WritingAside:
        """Return a way to write one edit in another thread."""
        from factcheck_gui.services.writing_aside import WritingAside

        return WritingAside(self._store, self.desk, patience)

    def be_patient(self, patience: Patience) -> None:
        """Wait for other programs as long as this says, from now on."""
        self._store.be_patient(patience)

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written the file since this was last asked."""
        return self._store.changed_elsewhere()

    def empty_log(self) -> None:
        """Spare the next edits what SQLite has to do now and then, which takes longer than an edit.

        Raises:
            DiskError: it could not be done; nothing is lost.
        """
        self._store.empty_log()

    def reconnect(self) -> None:
        """Take the file's locks anew, after something in this process may have dropped them."""
        self._store.reconnect()

    def save_copy(self, target: Path) -> None:
        """Write a copy of the workspace, whole or not at all."""
        self._store.save_copy(target)

    def back_up(self, label: BackupLabel = AUTO) -> Path:
        """Make a backup and return its place."""
        return self._store.back_up(label)

    def back_up_beside(self, may_go_on: Callable[[], bool], label: BackupLabel = AUTO) -> Path | None:
        """Make a backup in another thread; None where it might not go on.

        Raises:
            DamagedError, DiskError, LockedError.
        """
        return self._store.back_up_beside(may_go_on, label)

    def restoring(self) -> RestoringAside:
        """Return a way to look in another thread what restoring a backup does."""
        from factcheck_gui.services.restoring_backups import RestoringAside

        return RestoringAside(self._store)

    def is_backed_up(self) -> bool:
        """Tell whether nothing was written since the newest backup."""
        return self._store.is_backed_up()

    def size(self) -> int:
        """Return how large the file is, in bytes."""
        return self._store.size()

    def backups(self) -> tuple[Path, ...]:
        """Return the automatic backups, newest first."""
        return self._store.backups()

    def verify(self) -> tuple[Finding, ...]:
        """Return everything that is wrong with the file, its checksums or its history."""
        from factcheck_gui.storage.verification import verify

        # What others write meanwhile would look like damage.
        with self._store.at_one_moment() as db:
            return verify(db, self._store.backups())

    def close(self) -> None:
        """Close the file."""
        self._store.close()
