"""A damaged file page by page, as it would be with its log put into it; nothing of it is believed."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from factcheck_gui.storage.recovery.logs import (
    SIZES,
    Overlay,
    page_size_in_log,
    read_journal,
    read_write_ahead_log,
)

MAGIC: Final = b"SQLite format 3\0"
HEADER: Final = 100
_USUAL: Final = 4096
_TYPES: Final = frozenset({0x02, 0x05, 0x0A, 0x0D})
_SAMPLED: Final = 2_000
_NEARLY: Final = 0.75
_SMALLEST: Final = 200


class Image:
    """The pages of a file of which this process has a copy of its own."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("rb")
        self.size = path.stat().st_size
        self.header = self._file.read(HEADER).ljust(HEADER, b"\0")
        wal, journal = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
        self.log = next((log for log in (wal, journal) if log.exists() and log.stat().st_size), None)
        self.page_size = self._page_size()
        self._overlay = Overlay(page_size=self.page_size)
        self._log_file: BinaryIO | None = None
        if self.log is not None:
            read = read_write_ahead_log if self.log == wal else read_journal
            self._overlay = read(self.log, self.page_size)
            self._log_file = self.log.open("rb")
        in_file = -(-self.size // self.page_size)
        self._beyond = sorted(number for number in self._overlay.pages if number > in_file)
        self.count = max([in_file, *self._beyond])
        self._in_file = in_file
        if 1 in self._overlay.pages:
            self.header = self.read(1)[:HEADER]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if self._log_file is not None:
            self._log_file.close()

    @property
    def has_magic(self) -> bool:
        """Whether the file begins as SQLite's do."""
        return self.header.startswith(MAGIC)

    def number_at(self, place: int) -> int:
        """Return a number of four bytes from the header."""
        return int.from_bytes(self.header[place : place + 4], "big")

    def read(self, number: int) -> bytes:
        """Return a page, with zeros where the file has ended; numbers begin with 1."""
        place = self._overlay.pages.get(number)
        if place is not None and self._log_file is not None:
            return self._read(self._log_file, place)
        if not 0 < number <= self._in_file:
            return bytes(self.page_size)
        return self._read(self._file, (number - 1) * self.page_size)

    def numbers(self) -> Iterator[int]:
        """Yield the number of every page that there is."""
        yield from range(1, self._in_file + 1)
        yield from self._beyond

    def left_over(self) -> Iterator[bytes]:
        """Yield older pages, and such of transactions that never ended."""
        if self._log_file is not None:
            for place in self._overlay.left_over:
                yield self._read(self._log_file, place)
        if self.log is not None and self.log.name.endswith("-journal"):
            for number in self._overlay.pages:
                if 0 < number <= self._in_file:
                    yield self._read(self._file, (number - 1) * self.page_size)

    def _read(self, file: BinaryIO, place: int) -> bytes:
        file.seek(place)
        return file.read(self.page_size).ljust(self.page_size, b"\0")

    def _page_size(self) -> int:
        told = int.from_bytes(self.header[16:18], "big")
        told = 0x10000 if told == 1 else told
        if self.has_magic and told in SIZES:
            return told
        if self.log is not None and (in_log := page_size_in_log(self.log)):
            return in_log
        found = {size: self._plausible(size) for size in SIZES}
        # Every other page of one size begins where one of twice the size would.
        likely = [size for size in SIZES if found[size] >= _NEARLY * max(found.values())]
        return likely[0] if any(found.values()) else _USUAL

    def _plausible(self, size: int) -> float:
        """Return how large a part of some pages begins as one of a table or an index does."""
        count = self.size // size
        sample = range(0, count, max(1, count // _SAMPLED))
        found = 0
        for n in sample:
            self._file.seek(n * size)
            found += is_tree_page(self._file.read(size))
        return found / len(sample) if sample else 0.0


def is_tree_page(page: bytes, at: int = 0) -> bool:
    """Tell whether a page has the beginning of one of a table or an index."""
    if len(page) < _SMALLEST or page[at] not in _TYPES:
        return False
    cells = int.from_bytes(page[at + 3 : at + 5], "big")
    content = int.from_bytes(page[at + 5 : at + 7], "big") or 0x10000
    return cells > 0 and at + 8 + 2 * cells <= content <= len(page)
