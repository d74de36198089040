"""Reads the cells of a page, and the records in them, as SQLite's file format lays them out.

Nothing is believed: whatever points outside, into itself, or too often to one place, ends there.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.storage.recovery.image import HEADER, Image

TABLE_LEAF: Final = 0x0D
INDEX_LEAF: Final = 0x0A
TABLE_INTERIOR: Final = 0x05
INDEX_INTERIOR: Final = 0x02
_LEAF_HEADER: Final = 8
_INTERIOR_HEADER: Final = 12
_MOST_READERS: Final = 8
"""How often an overflowing page is read for a row: old copies of a row share it with the row."""

_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FIRST_BLOB: Final = 12
_MOST_COLUMNS: Final = 100
_VARINT: Final = 9
_SEVEN_BITS: Final = 0x7F
_FLOAT: Final = 7
_FIXED: Final[dict[int, int | None]] = {0: None, 8: 0, 9: 1}
_SIZES: Final = {**_INTEGERS, 0: 0, 7: 8, 8: 0, 9: 0}
_HOLES: Final = 64 * 1024 * 1024
"""Bytes that may be missing of all rows together, beside as many as the file has."""


@dataclass(frozen=True, slots=True)
class Torn:
    """Bytes of a text with holes in them, each from one place to another."""

    content: bytes
    holes: tuple[tuple[int, int], ...]

    def text(self) -> str:
        """Return what can be read of it."""
        return self.content.decode("utf-8", "replace")


Held = str | int | float | bytes | Torn | None


@dataclass(frozen=True, slots=True)
class Row:
    """A record with the number of its row, None in an index."""

    number: int | None
    values: tuple[Held, ...]


class Reader:
    """Reads rows from the pages of a file, and counts how often each page was read for one."""

    def __init__(self, image: Image) -> None:
        self._image = image
        self._usable = image.page_size
        self._readers: dict[int, int] = {}
        self._may_be_missing = image.size + _HOLES

    def rows(self, page: bytes, number: int, kind: int | None = None) -> Iterator[Row]:
        """Yield the rows of a page, taken for one of a kind where its own byte cannot be believed."""
        at = HEADER if number == 1 else 0
        kind = page[at] if kind is None else kind
        if kind not in (TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR):
            return
        header = _INTERIOR_HEADER if kind == INDEX_INTERIOR else _LEAF_HEADER
        for place in cells(page, at, header):
            try:
                row = self._row(page, place + (4 if kind == INDEX_INTERIOR else 0), kind)
            except (IndexError, struct.error):
                continue
            if row is not None:
                yield row

    def _row(self, page: bytes, at: int, kind: int) -> Row | None:
        size, at = varint(page, at)
        number = None
        if kind == TABLE_LEAF:
            number, at = varint(page, at)
            number = number - (1 << 64) if number >> 63 else number
        if size > self._usable * (self._image.count + 1):
            return None
        local = self._local(size, kind)
        if at + local > len(page):
            return None
        content, holes = page[at : at + local], list[tuple[int, int]]()
        if local < size:
            content, holes = self._overflowing(page, at, local, size)
        values = _values(content, holes)
        return None if values is None else Row(number, values)

    def _local(self, size: int, kind: int) -> int:
        """Return how many bytes of a record are in the page itself."""
        usable = self._usable
        most = usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23
        if size <= most:
            return size
        least = (usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (usable - 4)
        return local if local <= most else least

    def _overflowing(
        self, page: bytes, at: int, local: int, size: int
    ) -> tuple[bytes, list[tuple[int, int]]]:
        parts, holes, done = [page[at : at + local]], list[tuple[int, int]](), local
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        seen: set[int] = set()
        while done < size:
            taken = min(self._usable - 4, size - done)
            if not self._may_read(following, seen):
                self._may_be_missing -= size - done
                if self._may_be_missing < 0:
                    raise IndexError
                holes.append((done, size))
                parts.append(bytes(size - done))
                break
            seen.add(following)
            content = self._image.read(following)
            after = int.from_bytes(content[:4], "big")
            is_last = done + taken == size
            is_lost = after > self._image.count or not any(content)
            parts.append(bytes(taken) if is_lost else content[4 : 4 + taken])
            if is_lost:
                holes.append((done, done + taken))
            if not is_last and (is_lost or after == 0):
                after = self._guessed(following, is_nearly_done=done + 2 * taken >= size)
            done, following = done + taken, after
        return b"".join(parts), holes

    def _may_read(self, number: int, seen: set[int]) -> bool:
        if not 1 < number <= self._image.count or number in seen:
            return False
        readers = self._readers[number] = self._readers.get(number, 0) + 1
        return readers <= _MOST_READERS

    def _guessed(self, number: int, *, is_nearly_done: bool) -> int:
        """Return the page after one that does not say so any more: rows are mostly written in one go."""
        after = int.from_bytes(self._image.read(number + 1)[:4], "big")
        is_likely = after == number + 2 or (after == 0 and is_nearly_done)
        return number + 1 if is_likely or not any(self._image.read(number + 1)) else 0


def cells(page: bytes, at: int, header: int) -> Iterator[int]:
    """Yield where the cells of a page begin."""
    first = at + header
    count = int.from_bytes(page[at + 3 : at + 5], "big")
    for n in range(min(count, (len(page) - first) // 2)):
        place = int.from_bytes(page[first + 2 * n : first + 2 * n + 2], "big")
        if first <= place < len(page) - 1:
            yield place


def children(page: bytes, number: int) -> Iterator[int]:
    """Yield the pages below one of a tree."""
    at = HEADER if number == 1 else 0
    if page[at] not in (TABLE_INTERIOR, INDEX_INTERIOR):
        return
    for place in cells(page, at, _INTERIOR_HEADER):
        yield int.from_bytes(page[place : place + 4], "big")
    yield int.from_bytes(page[at + 8 : at + 12], "big")


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    value = 0
    for n in range(_VARINT):
        byte = data[at + n]
        if n == _VARINT - 1:
            return value << 8 | byte, at + _VARINT
        value = value << 7 | byte & _SEVEN_BITS
        if byte <= _SEVEN_BITS:
            return value, at + n + 1
    raise IndexError


def _values(content: bytes, holes: list[tuple[int, int]]) -> tuple[Held, ...] | None:
    header, at = varint(content, 0)
    if header > len(content) or (holes and holes[0][0] < header):
        return None
    types: list[int] = []
    while at < header and len(types) <= _MOST_COLUMNS:
        kind, at = varint(content, at)
        types.append(kind)
    if at != header:
        return None
    values: list[Held] = []
    for kind in types:
        size = _size(kind)
        if size is None or at + size > len(content):
            return None
        values.append(_value(kind, content[at : at + size], _within(holes, at, at + size)))
        at += size
    return tuple(values)


def _size(kind: int) -> int | None:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return _SIZES.get(kind)


def _value(kind: int, content: bytes, holes: tuple[tuple[int, int], ...]) -> Held:
    if kind >= _FIRST_BLOB and kind % 2 == 0:
        return content
    if kind >= _FIRST_BLOB:
        try:
            return Torn(content, holes) if holes else content.decode("utf-8")
        except UnicodeDecodeError:
            return Torn(content, ())
    if kind in _INTEGERS:
        return int.from_bytes(content, "big", signed=True)
    return float(struct.unpack(">d", content)[0]) if kind == _FLOAT else _FIXED[kind]


def _within(holes: list[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (max(first, start) - start, min(last, end) - start)
        for first, last in holes
        if first < end and last > start
    )
