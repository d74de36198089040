"""Takes a private copy of a damaged file, however badly the disk reads it; the file itself is only read."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from factcheck_gui.domain.errors import DiskError, FileMissingError, NotAWorkspaceError
from factcheck_gui.domain.recovered import MayGoOn, Progress, Stage, StoppedError

_AT_ONCE: Final = 1024 * 1024
_SECTOR: Final = 4096
_ENDINGS: Final = ("", "-wal", "-journal")


def copy_privately(source: Path, copy: Path, progress: Progress, may_go_on: MayGoOn) -> None:
    """Copy a file and what SQLite keeps beside it; zeros stand for what the disk does not give.

    Raises:
        FileMissingError, NotAWorkspaceError: there is none, or a folder or a device.
        DiskError: it cannot be opened, or the copy cannot be written.
        StoppedError: it may not go on.
    """
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise NotAWorkspaceError(path=source)
        for ending in _ENDINGS:
            beside = source.with_name(source.name + ending)
            if not ending or (beside.exists() and stat.S_ISREG(beside.stat().st_mode)):
                _copy(beside, copy.with_name(copy.name + ending), progress, may_go_on)
    except FileNotFoundError as error:
        raise FileMissingError(path=source) from error
    except OSError as error:
        raise DiskError.of(source, error) from error


def _copy(source: Path, copy: Path, progress: Progress, may_go_on: MayGoOn) -> None:
    size = source.stat().st_size
    # Without a buffer of Python's own, which would lose what stands before a sector that cannot be read.
    with source.open("rb", buffering=0) as reading, _new(copy) as writing:
        for at in range(0, size, _AT_ONCE):
            if not may_go_on():
                raise StoppedError
            progress(Stage.LOOKING, at, size)
            wanted = min(_AT_ONCE, size - at)
            try:
                reading.seek(at)
                piece = reading.read(wanted)
            except OSError:
                piece = b"".join(
                    _sector(source, place, min(_SECTOR, at + wanted - place))
                    for place in range(at, at + wanted, _SECTOR)
                )
            writing.write(piece.ljust(wanted, b"\0"))


@contextmanager
def _new(copy: Path) -> Iterator[BinaryIO]:
    """Write a copy; what its disk refuses is not said of the damaged file."""
    try:
        with copy.open("xb") as file:
            yield file
    except OSError as error:
        raise DiskError.of(copy, error) from error


def _sector(source: Path, at: int, wanted: int) -> bytes:
    try:
        with source.open("rb", buffering=0) as file:
            file.seek(at)
            return file.read(wanted).ljust(wanted, b"\0")
    except OSError:
        return bytes(wanted)
