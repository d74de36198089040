"""What SQLite keeps beside a file: the pages of a write-ahead log, or of a rollback journal.

As in "Database File Format" of SQLite's documentation, sections 3 and 4.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from factcheck_gui.storage.log_frames import Frame, read_frames, read_header

_WAL_HEADER: Final = 32
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
    """Return where the pages of a write-ahead log lie; those after its last whole commit are left over.

    Behind damage those that go on from each other count too, and so does a damaged one among them: its rows
    are held against their checksums, as all are.
    """
    overlay = Overlay(page_size=page_size)
    with log.open("rb") as file:
        header = read_header(file, page_size)
        if header.page_size != page_size:
            # It may be the file's own size that is damaged; its pages are not known to be of this one.
            header = replace(header, page_size=page_size)
        frames = [*read_frames(file, header)]
    ends = _last_end(frames)
    length = frames[ends - 1].length if ends else 0
    for place, frame in enumerate(frames):
        if place >= ends or not 0 < frame.number <= length:
            overlay.left_over.append(frame.place)
            continue
        if frame.number in overlay.pages:
            overlay.left_over.append(overlay.pages[frame.number])
        overlay.pages[frame.number] = frame.place
    overlay.length = length or None
    return overlay


def _last_end(frames: list[Frame]) -> int:
    """Return how many frames there are up to the last end of a transaction that was not torn."""
    last, in_run, is_behind = 0, 0, False
    for place, frame in enumerate(frames, 1):
        if not frame.follows:
            is_behind, in_run = True, 0
        in_run += frame.ends
        # One end behind damage may be of a transaction that was torn, or overwritten in part.
        if frame.follows and frame.length and (not is_behind or in_run > 1):
            last = place
    return last


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
