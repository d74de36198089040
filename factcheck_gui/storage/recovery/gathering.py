"""Gathers from a damaged file every row that can be read: along its trees first, then page by page."""

import re
from collections.abc import Iterable
from typing import Any, Final

from factcheck_gui.domain.recovered import MayGoOn, Progress, Stage, StoppedError
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.recovery.image import HEADER, Image
from factcheck_gui.storage.recovery.known_tables import EVENTS, KnownTable, KnownTables
from factcheck_gui.storage.recovery.quarry import IN_FILE, IN_TREE, LEFT_OVER, Quarry
from factcheck_gui.storage.recovery.records import INDEX_LEAF, TABLE_LEAF, Reader
from factcheck_gui.storage.recovery.trees import Trees, free_pages, pages_below, read_trees, rows_of

_MIGRATIONS: Final = "_sqlite_migrations"
_OURS: Final = "factcheck"
_STEP: Final = re.compile("m([0-9]{4})_[a-z]")
_SEQUENCES: Final = "sqlite_sequence"
_USER_VERSION_AT: Final = 60
_LEAVES: Final = frozenset({TABLE_LEAF, INDEX_LEAF})
_TOLD_EVERY: Final = 256
_UNSEALED_EVENT: Final = 11
_SEALED_EVENT: Final = 12
_COLUMNS_OF_STEPS: Final = 4
_SEALS: Final = 6


class Gathering:
    """Reads one file; what it tells of itself is held against what is in it."""

    def __init__(self, image: Image, progress: Progress, may_go_on: MayGoOn) -> None:
        self._image = image
        self._reader = Reader(image)
        self._progress = progress
        self._may_go_on = may_go_on
        self.trees: Trees = read_trees(image, self._reader)
        self.steps_taken: int | None = _last_step(self._small_table(_MIGRATIONS))
        """How many steps of ours the file says that it has taken."""
        self.last_event: int | None = self._last_event()

    def schema(self) -> int:
        """Return the number of the file's schema, above today's for a newer one; else what rows look like."""
        named = self._image.number_at(_USER_VERSION_AT) if self._image.has_magic else 0
        if self.steps_taken is not None:
            return self.steps_taken
        if 1 <= named <= SCHEMA_VERSION:
            return named
        return self._searched_schema() or named or SCHEMA_VERSION

    def _searched_schema(self) -> int | None:
        """Return the last step of which a row is found anywhere, else what the events look like."""
        steps: list[int] = []
        looks: int | None = None
        for number in self._image.numbers():
            for row in self._reader.rows(self._image.read(number), number):
                step = _last_step([row.values])
                if step is not None:
                    steps.append(step)
                elif looks is None and _is_event(row.values):
                    # Those with seals look alike: the oldest of them takes all steps since.
                    looks = _SEALS if len(row.values) == _SEALED_EVENT else _SEALS - 1
            self._go_on()
        return max(steps, default=looks)

    def gather(self, known: KnownTables, quarry: Quarry) -> None:
        """Fill the quarry."""
        seen: set[int] = set()
        for place, table in enumerate(known.tables.values()):
            self._progress(Stage.LOOKING, place, len(known.tables))
            root = self.trees.roots.get(table.name)
            if root is not None:
                self._gather_table(table, root, seen, quarry)
        for root in (*self.trees.roots.values(), *self.trees.others):
            for _ in pages_below(self._image, root, seen):
                self._go_on()
        self._search(known, quarry, seen)

    def _gather_table(self, table: KnownTable, root: int, seen: set[int], quarry: Quarry) -> None:
        for row in rows_of(self._image, self._reader, root, seen, is_index=table.is_in_an_index):
            fields = table.read(row)
            if fields is not None:
                quarry.add(table, fields, IN_TREE, row.number)
            self._go_on()

    def _search(self, known: KnownTables, quarry: Quarry, seen: set[int]) -> None:
        """Look at all pages that no tree leads to, and at those that a log has left over."""
        free = free_pages(self._image)
        for number in self._image.numbers():
            if number % _TOLD_EVERY == 0:
                self._progress(Stage.SEARCHING, number, self._image.count)
            if number not in seen:
                rank = LEFT_OVER if number in free else IN_FILE
                self._take(known, quarry, self._image.read(number), number, rank)
        for page in self._image.left_over():
            self._take(known, quarry, page, 0, LEFT_OVER)

    def _take(self, known: KnownTables, quarry: Quarry, page: bytes, number: int, rank: int) -> None:
        own = page[HEADER if number == 1 else 0]
        # A page whose first byte is damaged may hold its rows still.
        for kind in (own,) if own in _LEAVES else (own, TABLE_LEAF, INDEX_LEAF):
            found = False
            for row in self._reader.rows(page, number, kind):
                self._go_on()
                if (owned := known.whose(row)) is not None:
                    quarry.add(*owned, rank, row.number)
                    found = True
            if found:
                return

    def _go_on(self) -> None:
        if not self._may_go_on():
            raise StoppedError

    def _last_event(self) -> int | None:
        for row in self._small_table(_SEQUENCES):
            if row[:1] == (EVENTS,) and len(row) > 1 and isinstance(row[1], int):
                return row[1]
        return None

    def _small_table(self, name: str) -> Iterable[tuple[Any, ...]]:
        root = self.trees.roots.get(name)
        if root is None:
            return ()
        return [row.values for row in rows_of(self._image, self._reader, root, set())]


def _is_event(values: tuple[Any, ...]) -> bool:
    if len(values) not in (_SEALED_EVENT, _UNSEALED_EVENT):
        return False
    return values[0] is None and values[4] in {"edit", "undo", "redo"}


def _last_step(rows: Iterable[tuple[Any, ...]]) -> int | None:
    """Return the number of the last step of ours among rows that tell of steps."""
    names = [row[2] for row in rows if len(row) == _COLUMNS_OF_STEPS and row[1] == _OURS]
    found = (_STEP.match(name) for name in names if isinstance(name, str))
    return max((int(step[1]) for step in found if step is not None), default=None)
