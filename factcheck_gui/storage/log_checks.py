"""Finds damage in a log that a killed program has left: SQLite silently drops what stands behind it."""

import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.storage.log_frames import LogHeader, read_frames, read_header

# A log has 16 MiB at most, save after a large import. It takes some 0.4 s for that.
_LIMIT: Final = 64 * 1024 * 1024
_SIZES: Final = frozenset(1 << power for power in range(9, 17))
_BEFORE_SECOND_LOOK: Final = 0.1
"""Seconds; a frame that another program was writing is whole by then."""
_ENOUGH: Final = 2
_SHARED_LOCK: Final = 128
"""The byte of the shared memory that every program locks for as long as it has the file open."""

_LOCKS: Final = Path("/proc/locks")
"""Which locks are held on this machine; Linux only. Elsewhere a second look has to do."""

_Bad = tuple[int, bytes]


def check_log(path: Path) -> None:
    """Refuse a file with a log that is damaged before its end.

    To be called before the file is opened in this process, never while it is; see `check_header`.

    Raises:
        DamagedError: acknowledged work stands behind a frame that is not as it was written.
        OSError: the log cannot be read.
    """
    log = path.with_name(f"{path.name}-wal")
    if is_open(path):
        # Whoever opened it first has looked; and SQLite does not read the log anew.
        return
    # Whoever closes the file last takes the log away, also between one look at it and the next.
    with suppress(FileNotFoundError):
        found = _look(path, log)
        if found is None:
            return
        time.sleep(_BEFORE_SECOND_LOOK)
        if _look(path, log) == found:
            raise DamagedError(path=path, finding=f"the write-ahead log is damaged at frame {found[0]}")


def has_damaged_log(path: Path) -> bool:
    """Tell whether a file of which this process has a copy of its own has a log that is damaged."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and _look(path, log, None) is not None


def is_open(path: Path) -> bool:
    """Tell whether a program, be it this one, is known to have a file open with its log.

    The system's list of locks is asked: to open the shared memory and close it again would drop what locks
    this process has on it, and the next program to come would take it for abandoned.
    """
    with suppress(OSError, ValueError):
        inode = path.with_name(f"{path.name}-shm").stat().st_ino
        for line in _LOCKS.read_text(encoding="ascii").splitlines():
            # Number, kind, "ADVISORY", mode, process, device:inode, first and last byte.
            *_, place, first, last = line.split()
            is_shared = place.rpartition(":")[2] == str(inode)
            if is_shared and int(first) <= _SHARED_LOCK and (last == "EOF" or int(last) >= _SHARED_LOCK):
                return True
    return False


def _look(path: Path, log: Path, limit: int | None = _LIMIT) -> _Bad | None:
    """Return the number of the first damaged frame, 0 for the header, and the salts of its log."""
    with path.open("rb") as file, log.open("rb") as frames:
        header = read_header(frames, _page_size(file))
        if header.page_size not in _SIZES:
            return None
        found = _first_damaged(frames, header, limit)
        if found is None or (not header.is_whole and (found > 1 or _is_in_file(file, frames, header))):
            return None
        return found if header.is_whole else 0, header.salts


def _first_damaged(log: BinaryIO, header: LogHeader, limit: int | None) -> int | None:
    """Return the number of the first bad frame if two transactions end among frames that go on behind it."""
    # Each transaction is synced before the next begins: a power cut can tear the last one alone. So a run of
    # frames in which two end was not torn. Nor was it left over: what was rolled back, or torn and then
    # overwritten by the next transaction, never got past one end. Whatever was written after such a one went
    # on from the frames before it, not from it: the run breaks there.
    first, ends = None, 0
    for number, frame in enumerate(read_frames(log, header, limit), 1):
        if not frame.follows:
            first, ends = first or number, 0
        if first is not None:
            ends += frame.ends
            # The bad one counts only if the next goes on from it.
            if ends == _ENOUGH and frame.follows:
                return first
    return None


def _is_in_file(file: BinaryIO, log: BinaryIO, header: LogHeader) -> bool:
    """Tell whether the file holds all that the first run of frames does.

    A power cut while a log begins anew may tear its header, when the file has all that stands behind it.
    """
    pages, waiting, length = dict[int, int](), dict[int, int](), 0
    for place, frame in enumerate(read_frames(log, header)):
        if place and not frame.follows:
            break
        waiting[frame.number] = frame.place
        if frame.length:
            pages, waiting, length = pages | waiting, {}, frame.length
    return all(
        _read(file, (number - 1) * header.page_size, header.page_size) == _read(log, place, header.page_size)
        for number, place in pages.items()
        if 0 < number <= length
    )


def _read(file: BinaryIO, place: int, size: int) -> bytes:
    file.seek(place)
    return file.read(size)


def _page_size(file: BinaryIO) -> int:
    size = int.from_bytes(file.read(18)[16:18], "big")
    return 0x10000 if size == 1 else size
