"""An open workspace and everything that can be done in it."""

from pathlib import Path

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.bulk import Bulk
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.copies import Copies
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.dividing import Dividing
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.exporting import Exporting
from factcheck_gui.services.importing import Importing
from factcheck_gui.services.naming import Naming
from factcheck_gui.services.noting import Noting
from factcheck_gui.services.originals import Originals
from factcheck_gui.services.overview import Overview
from factcheck_gui.services.placing import Placing
from factcheck_gui.services.quoted_claims import QuotedTaking
from factcheck_gui.services.recognising import Recognising
from factcheck_gui.services.ruling import Ruling
from factcheck_gui.services.scales import first_scales
from factcheck_gui.services.scaling import Scaling
from factcheck_gui.services.signing import Signing
from factcheck_gui.services.sources import Sources
from factcheck_gui.services.taking_over import TakingOver
from factcheck_gui.services.timeline import Timeline
from factcheck_gui.services.versioning import Versioning
from factcheck_gui.storage.driver import SQLITE_VERSION
from factcheck_gui.storage.store import Store, files_of
from factcheck_gui.storage.verification import Finding, verify

SUFFIX = ".factcheck"

__all__ = ["SQLITE_VERSION", "SUFFIX", "Finding", "Workspace"]


class Workspace:
    """One open file with the services that work on it."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.desk = desk
        self.browsing = Browsing(store)
        self.composer = Composer(desk)
        self.bulk = Bulk(self.composer)
        self.noting = Noting(store, self.composer)
        self.naming = Naming(store, self.composer)
        self.sources = Sources(store)
        self.copies = Copies(store)
        self.scaling = Scaling(store, self.composer, desk.resources)
        self.dividing = Dividing(self.composer)
        self.editing = Editing(store, desk)
        self.taking_over = TakingOver(store, self.composer)
        self.quoted = QuotedTaking(store, self.taking_over)
        self.importing = Importing(desk, self.editing, self.taking_over)
        self.recognising = Recognising(store)
        self.versioning = Versioning(store, desk)
        self.placing = Placing(desk)
        self.ruling = Ruling(desk)
        self.signing = Signing(desk)
        self.originals = Originals(store)
        self.timeline = Timeline(store)
        self.overview = Overview(store, desk)
        self.exporting = Exporting(store, desk, self.browsing, self.versioning)

    @classmethod
    def create(cls, path: Path, desk: Desk) -> "Workspace":
        """Create a workspace with the preset scales where nothing stands yet, and open it.

        Raises:
            FileExistsAlreadyError, DiskError.
        """
        composer = Composer(desk)
        scales = first_scales(desk.resources, composer)
        store = Store.create(path, desk.backups)
        try:
            changes = (change for scale in scales for change in composer.add_scale(scale).changes)
            founding = Edit(action=Action.CREATE_WORKSPACE, changes=tuple(changes), detail=path.stem)
            Editing(store, desk).submit(founding)
        except BaseException:
            store.close()
            for leftover in files_of(path):
                leftover.unlink(missing_ok=True)
            raise
        return cls(store, desk)

    @classmethod
    def open(cls, path: Path, desk: Desk) -> "Workspace":
        """Open a workspace.

        Raises:
            FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, LockedError, DiskError.
        """
        return cls(Store.open(path, desk.backups), desk)

    @property
    def path(self) -> Path:
        """The workspace's file."""
        return self._store.path

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written the file since this was last asked."""
        return self._store.changed_elsewhere()

    def reconnect(self) -> None:
        """Take the file's locks anew, after something in this process may have dropped them."""
        self._store.reconnect()

    def save_copy(self, target: Path) -> None:
        """Write a copy of the workspace, whole or not at all."""
        self._store.save_copy(target)

    def back_up(self) -> Path:
        """Make an automatic backup and return its place."""
        return self._store.back_up()

    def backups(self) -> tuple[Path, ...]:
        """Return the automatic backups, newest first."""
        return self._store.backups()

    def verify(self) -> tuple[Finding, ...]:
        """Return everything that is wrong with the file, its checksums or its history."""
        with self._store.reading() as db:
            return verify(db)

    def close(self) -> None:
        """Close the file."""
        self._store.close()
