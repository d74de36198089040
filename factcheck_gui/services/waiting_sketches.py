"""Gathers the sketches of many articles that come in, and writes them together.

Hashes lie all over their table: those of a few articles touch as many pages of a large file as those of many.
"""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.services.editing import Incoming
from factcheck_gui.storage.likeness import LEAST_SHARED, add_hashes, mark_sketched
from factcheck_gui.storage.store import Store

_MANY: Final = 500
"""Versions whose sketches are written together."""

_AT_ONCE: Final = 2_000
"""Hashes that are written before the window has its turn: in their order they lie close together."""


class WaitingSketches:
    """Sketches that are not in the file yet; what is lost on the way is sketched anew at the next start."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._gathered: list[Incoming] = []
        self._hashes: set[int] = set()
        self._rows: list[tuple[int, str]] = []
        self._versions: list[str] = []

    def add(self, incoming: Iterable[Incoming]) -> None:
        """Take the sketches of versions that have come in without them."""
        for one in incoming:
            self._gathered.append(one)
            self._hashes.update(one.sketch)

    def are_needed_for(self, sketch: Iterable[int]) -> bool:
        """Tell whether an article may be like one whose sketch is still waiting.

        All hashes of that one are here, also where some of them are written already.
        """
        return len(self._hashes.intersection(sketch)) >= LEAST_SHARED

    @property
    def are_there(self) -> bool:
        """Whether any have not been written yet."""
        return bool(self._versions or self._gathered)

    @property
    def are_due(self) -> bool:
        """Whether some should be written."""
        return bool(self._versions) or len(self._gathered) >= _MANY

    def write_some(self) -> None:
        """Write as many as take no longer than a part of an import.

        Raises:
            LockedError, DiskError: nothing was written.
        """
        if not self._versions:
            gathered, self._gathered = self._gathered, []
            self._versions = [one.version_id for one in gathered]
            self._rows = sorted((number, one.version_id) for one in gathered for number in one.sketch)
        with self._store.writing() as db:
            add_hashes(db, self._rows[:_AT_ONCE])
            if len(self._rows) <= _AT_ONCE:
                mark_sketched(db, self._versions)
        del self._rows[:_AT_ONCE]
        if not self._rows:
            self._versions = []
            self._hashes = {number for one in self._gathered for number in one.sketch}

    def write(self) -> None:
        """Write all of them; see `write_some`."""
        while self._versions or self._gathered:
            self.write_some()
