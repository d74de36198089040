"""What SQLite keeps beside a file: the pages of a write-ahead log, or of a rollback journal.

As in "Database File Format" of SQLite's documentation, sections 3 and 4.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_WAL_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_WAL_MAGIC: Final = 0x377F0682
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
_JOURNAL_HEADER: Final = 28
_SAMPLED: Final = 200
_MASK: Final = 0xFFFFFFFF
SIZES: Final = tuple(1 << power for power in range(9, 17))
"""How large pages can be, in bytes."""


@dataclass(slots=True)
class Overlay:
    """Where pages lie in a log: those that belong over the file, and those that were left over."""

    page_size: int = 0
    pages: dict[int, int] = field(default_factory=dict)
    left_over: list[int] = field(default_factory=list)
    length: int | None = None
    """How many pages the file has after all, where the log says so."""


def page_size_in_log(log: Path) -> int:
    """Return the page size that a write-ahead log or a journal names, 0 where it names none."""
    with log.open("rb") as file:
        header = file.read(_WAL_HEADER)
    at = 24 if header.startswith(_JOURNAL_MAGIC) else 8
    size = int.from_bytes(header[at : at + 4], "big")
    return size if size in SIZES else 0


def read_write_ahead_log(log: Path, page_size: int) -> Overlay:
    """Return where the pages of a write-ahead log lie; those after its last whole commit are left over."""
    overlay, pending = Overlay(page_size=page_size), dict[int, int]()
    with log.open("rb") as file:
        header = file.read(_WAL_HEADER)
        fields = struct.unpack(">8I", header) if len(header) == _WAL_HEADER else (0,) * 8
        order = ">" if fields[0] & 1 else "<"
        sums = _sums(header[:24], order, 0, 0)
        is_valid = fields[0] & ~1 == _WAL_MAGIC and fields[2] == page_size and sums == fields[6:8]
        at = _WAL_HEADER
        while len(frame := file.read(_FRAME_HEADER + page_size)) == _FRAME_HEADER + page_size:
            number, length, *salts = struct.unpack(">4I", frame[:16])
            if is_valid:
                sums = _sums(frame[:8], order, *sums)
                sums = _sums(frame[_FRAME_HEADER:], order, *sums)
                found = struct.unpack(">2I", frame[16:24])
                is_valid = tuple(salts) == fields[4:6] and sums == found and number > 0
            place = at + _FRAME_HEADER
            if not is_valid:
                overlay.left_over.append(place)
            else:
                if number in pending:
                    overlay.left_over.append(pending[number])
                pending[number] = place
                if length:
                    overlay.left_over += [overlay.pages[one] for one in pending if one in overlay.pages]
                    overlay.pages |= pending
                    overlay.length, pending = length, {}
            at += _FRAME_HEADER + page_size
    overlay.left_over += pending.values()
    return overlay


def read_journal(log: Path, page_size: int) -> Overlay:
    """Return where the pages lie as they were before a transaction that has not ended."""
    overlay = Overlay(page_size=page_size)
    size = log.stat().st_size
    with log.open("rb") as file:
        at = 0
        while at + _JOURNAL_HEADER <= size:
            file.seek(at)
            header = file.read(_JOURNAL_HEADER)
            count, nonce, length, sector, found_size = struct.unpack(">5I", header[8:])
            if not header.startswith(_JOURNAL_MAGIC) or found_size != page_size or sector not in SIZES:
                break
            if overlay.length is None:
                overlay.length = length
            at += sector
            if count == _MASK:
                count = (size - at) // (page_size + 8)
            for place, number, is_whole in _records(file_at(log, at, count, page_size), at, page_size, nonce):
                if not is_whole or number == 0:
                    return overlay
                overlay.pages.setdefault(number, place)
                at = place + page_size + 4
            at = -(-at // sector) * sector
    return overlay


def file_at(log: Path, at: int, count: int, page_size: int) -> Iterator[bytes]:
    """Yield the records of a journal from a place on, no more than there are."""
    with log.open("rb") as file:
        file.seek(at)
        for _ in range(count):
            record = file.read(page_size + 8)
            if len(record) < page_size + 8:
                return
            yield record


def _records(
    records: Iterator[bytes], at: int, page_size: int, nonce: int
) -> Iterator[tuple[int, int, bool]]:
    for place, record in enumerate(records):
        page = record[4:-4]
        found = nonce + sum(page[n] for n in range(page_size - _SAMPLED, 0, -_SAMPLED))
        is_whole = found & _MASK == int.from_bytes(record[-4:], "big")
        yield at + place * (page_size + 8) + 4, int.from_bytes(record[:4], "big"), is_whole


def _sums(data: bytes, order: str, first: int, second: int) -> tuple[int, int]:
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for n in range(0, len(words), 2):
        first = (first + words[n] + second) & _MASK
        second = (second + words[n + 1] + first) & _MASK
    return first, second
