"""A workspace opened for nothing but exports, without the services that they do not need."""

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import Exporting
from factcheck_gui.storage.patience import USUAL, Patience
from factcheck_gui.storage.store import Store

if TYPE_CHECKING:
    from factcheck_gui.domain.differences import Row
    from factcheck_gui.services.versioning import Versioning


class HandingOut:
    """Browses and exports; it is there in a fraction of the time that the whole workspace takes."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.browsing = Browsing(store)
        self.exporting = Exporting(store, desk, self.browsing, _LateVersioning(store, desk))

    @classmethod
    def open(cls, path: Path, desk: Desk, patience: Patience = USUAL) -> "HandingOut":
        """Open a workspace.

        Raises:
            FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, LockedError, DiskError.
        """
        return cls(Store.open(path, desk.backups, patience), desk)

    def close(self) -> None:
        """Close the file."""
        self._store.close()


class _LateVersioning:
    """Compares versions; what does it is read in only where somebody asks."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the versions of an article, the oldest first."""
        return self._versioning().versions(article_id)

    def compare(self, older_id: str, newer_id: str) -> "tuple[VersionText, VersionText, tuple[Row, ...]]":
        """Return the texts of two versions and how their blocks differ."""
        return self._versioning().compare(older_id, newer_id)

    def _versioning(self) -> "Versioning":
        from factcheck_gui.services.versioning import Versioning

        return Versioning(self._store, self._desk)
