"""Finds the pages of each table from its root down, as far as the way can be gone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.storage.recovery.image import HEADER, Image
from factcheck_gui.storage.recovery.records import (
    INDEX_INTERIOR,
    INDEX_LEAF,
    TABLE_INTERIOR,
    TABLE_LEAF,
    Reader,
    Row,
    children,
)

_OF_TABLES: Final = frozenset({TABLE_LEAF, TABLE_INTERIOR})
_OF_INDEXES: Final = frozenset({INDEX_LEAF, INDEX_INTERIOR})
_TREES: Final = _OF_TABLES | _OF_INDEXES
_NAME: Final = re.compile("[a-z_0-9]{1,60}")
_SCHEMA_ROOT: Final = 1
_COLUMNS: Final = 5


@dataclass(slots=True)
class Trees:
    """What the schema of a file tells: the roots of its tables, its statements, and which pages are whose."""

    roots: dict[str, int] = field(default_factory=dict)
    statements: dict[str, str] = field(default_factory=dict)
    others: list[int] = field(default_factory=list)
    """Roots of what is no table of its own: indexes."""


def read_trees(image: Image, reader: Reader) -> Trees:
    """Return what can be read of the schema."""
    trees = Trees()
    for number in pages_below(image, _SCHEMA_ROOT):
        for row in reader.rows(image.read(number), number):
            values = row.values
            if len(values) != _COLUMNS:
                continue
            kind, name, _, root, sql = values
            if not isinstance(name, str):
                continue
            if isinstance(sql, str):
                trees.statements.setdefault(name, sql)
            if not isinstance(root, int) or not 1 < root <= image.count:
                continue
            if kind == "table" and _NAME.fullmatch(name):
                trees.roots.setdefault(name, root)
            else:
                trees.others.append(root)
    return trees


def pages_below(image: Image, root: int, seen: set[int] | None = None) -> Iterator[int]:
    """Yield a root and all pages below it, each once, in the order of their rows.

    Pages that are in `seen` are left out, and all others are put there.
    """
    seen = set() if seen is None else seen
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in seen or not 0 < number <= image.count:
            continue
        page = image.read(number)
        if page[HEADER if number == 1 else 0] not in _TREES:
            # Damaged: the search over all pages looks at it again.
            continue
        seen.add(number)
        waiting += reversed(tuple(children(page, number)))
        yield number


def rows_of(
    image: Image, reader: Reader, root: int, seen: set[int], *, is_index: bool = False
) -> Iterator[Row]:
    """Yield the rows of a table."""
    kinds = _OF_INDEXES if is_index else _OF_TABLES
    for number in pages_below(image, root, seen):
        page = image.read(number)
        if page[HEADER if number == 1 else 0] in kinds:
            yield from reader.rows(page, number)
        else:
            # The byte that says what it is was damaged: the search over all pages looks at it again.
            seen.discard(number)


def free_pages(image: Image) -> set[int]:
    """Return the pages that the file has set free, as far as its list of them can be read."""
    free: set[int] = set()
    trunk = image.number_at(32)
    while 1 < trunk <= image.count and trunk not in free:
        page = image.read(trunk)
        free.add(trunk)
        count = min(int.from_bytes(page[4:8], "big"), image.page_size // 4 - 2)
        free.update(int.from_bytes(page[8 + 4 * n : 12 + 4 * n], "big") for n in range(count))
        trunk = int.from_bytes(page[:4], "big")
    return free
