"""Makes versions findable by most of their words that came in before there were sketches."""

from collections import deque
from collections.abc import Generator
from time import monotonic
from typing import Final

from factcheck_gui.storage.articles import find_version, read_text
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.likeness import add_hashes, mark_sketched, unsketched_versions
from factcheck_gui.storage.store import Store
from factcheck_gui.text.similarity import sketch_in_parts

_TURN_SECONDS: Final = 0.005
_LOOKED_AT_ONCE: Final = 512
_WRITTEN_TOGETHER: Final = 16
"""Versions whose sketches are one commit: it takes about as long as a turn."""


class OlderSketches:
    """Goes through all versions once, in turns that nobody feels, however long a text is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.begin()

    def begin(self) -> None:
        """Begin with the first version again."""
        # The row up to which versions were looked at; None behind the last.
        self._looked_to: int | None = 0
        self._missing: deque[str] = deque()
        self._making: tuple[str, Generator[None, None, tuple[int, ...]]] | None = None
        self._made: dict[str, tuple[int, ...]] = {}

    @property
    def are_left(self) -> bool:
        """Whether a version may still be without its sketch."""
        return bool(self._is_more_to_make() or self._made)

    def make_some(self) -> None:
        """Make as many as a turn has time for.

        Raises:
            LockedError, DiskError, DamagedError: what was to be done next is still to be done.
        """
        until = monotonic() + _TURN_SECONDS
        while self.are_left and monotonic() < until:
            self._step()

    def _is_more_to_make(self) -> bool:
        return self._looked_to is not None or bool(self._missing) or self._making is not None

    def _step(self) -> None:
        if len(self._made) >= _WRITTEN_TOGETHER or not self._is_more_to_make():
            self._write()
        elif self._making is not None:
            self._go_on(*self._making)
        elif self._missing:
            self._read(self._missing[0])
            self._missing.popleft()
        elif self._looked_to is not None:
            with self._store.reading() as db:
                rows, self._looked_to = unsketched_versions(db, self._looked_to, _LOOKED_AT_ONCE)
            self._missing.extend(version_id for _, version_id in rows)

    def _read(self, version_id: str) -> None:
        with self._store.reading() as db:
            version = find_version(db, version_id)
            if version is None:
                return
            try:
                self._making = version_id, sketch_in_parts(read_text(db, version))
            except DamagedRowError:
                # `verify` tells of it; here it is only not found again.
                self._made[version_id] = ()

    def _go_on(self, version_id: str, making: Generator[None, None, tuple[int, ...]]) -> None:
        try:
            next(making)
        except StopIteration as end:
            self._made[version_id] = end.value
            self._making = None

    def _write(self) -> None:
        rows = sorted((number, version_id) for version_id, made in self._made.items() for number in made)
        with self._store.writing() as db:
            add_hashes(db, rows)
            mark_sketched(db, self._made)
        self._made = {}
