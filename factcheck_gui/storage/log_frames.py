"""Walks the frames of a write-ahead log, as in section 4 of SQLite's "Database File Format".

Each frame has a checksum that goes on from the one of the frame before it. Behind a frame that is damaged the
others go on from what is stored there: they can be told from what was left over.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from factcheck_gui.domain.light_dataclasses import dataclass

HEADER: Final = 32
FRAME_HEADER: Final = 24
_MAGIC: Final = 0x377F0682
_SECTOR: Final = 512
_MASK: Final = 0xFFFFFFFF
_Sums = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHeader:
    """What the beginning of a log says."""

    is_whole: bool
    page_size: int
    order: str
    """The byte order of the checksums, as `struct` has it."""
    salts: bytes
    """What all frames of the log have and older ones do not; those of the first frame where it is damaged."""
    sums: _Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A page in a log."""

    number: int
    """The number of the page."""
    place: int
    """Where the page begins in the log."""
    length: int
    """How many pages the file has after the transaction that ends here, 0 where none ends."""
    follows: bool
    """Whether it belongs to this log, is whole and goes on from what is stored in the frame before it."""
    ends: bool
    """Whether it ends a transaction, by what can be told if only its page is damaged."""


def read_header(log: BinaryIO, page_size: int) -> LogHeader:
    """Return the header of a log; where it is damaged, what the file and the first frames tell instead."""
    log.seek(0)
    header = log.read(HEADER)
    fields = struct.unpack(">8I", header) if len(header) == HEADER else (0,) * 8
    order = ">" if fields[0] & 1 else "<"
    sums = _sums(header[:24], order, (0, 0)) if len(header) == HEADER else (0, 0)
    if fields[0] & ~1 == _MAGIC and sums == fields[6:8]:
        return LogHeader(is_whole=True, page_size=fields[2], order=order, salts=header[16:24], sums=sums)
    first, second = (log.read(FRAME_HEADER + page_size) for _ in range(2))
    is_big = len(second) == FRAME_HEADER + page_size and _frame_sums(second, ">", _stored(first)) == _stored(
        second
    )
    order = ">" if is_big else "<"
    return LogHeader(is_whole=False, page_size=page_size, order=order, salts=first[8:16], sums=(0, 0))


def read_frames(log: BinaryIO, header: LogHeader, limit: int | None = None) -> Iterator[Frame]:
    """Yield the frames of a log, up to a limit in bytes."""
    log.seek(HEADER)
    size, place, before, last = FRAME_HEADER + header.page_size, HEADER, header.sums, (0, 0)
    while limit is None or place < limit:
        frame = log.read(size)
        if len(frame) < size:
            return
        number, length = struct.unpack(">2I", frame[:8])
        stored = _stored(frame)
        # What is left of an earlier log is told by its salts, and need not be summed up.
        is_ours = number > 0 and frame[8:16] == header.salts
        follows = is_ours and _frame_sums(frame, header.order, before) == stored
        # Where sectors of the disk must be filled, SQLite repeats the last frame. And a power cut may leave
        # the new half of a frame's header beside an old one where they lie in two sectors.
        is_repeated = (number, length) == last
        is_in_one_sector = place % _SECTOR <= _SECTOR - FRAME_HEADER
        ends = is_ours and length > 0 and not is_repeated and (follows or is_in_one_sector)
        yield Frame(number=number, place=place + FRAME_HEADER, length=length, follows=follows, ends=ends)
        place, before, last = place + size, stored, (number, length)


def _stored(frame: bytes) -> _Sums:
    if len(frame) < FRAME_HEADER:
        return 0, 0
    first, second = struct.unpack(">2I", frame[16:24])
    return first, second


def _frame_sums(frame: bytes, order: str, before: _Sums) -> _Sums:
    return _sums(frame[FRAME_HEADER:], order, _sums(frame[:8], order, before))


def _sums(data: bytes, order: str, before: _Sums) -> _Sums:
    first, second = before
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
