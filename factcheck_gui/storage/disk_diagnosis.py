"""Finds out what is in the way where SQLite says no more than that the disk refused."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from factcheck_gui.domain.disk_troubles import DiskTrouble, trouble_of

# Primary result codes of SQLite, in the low byte of the extended ones.
_READ_ONLY: Final = 8
_IO: Final = 10
_FULL: Final = 13
_CANNOT_OPEN: Final = 14
_MOVED: Final = 1032  # SQLITE_READONLY_DBMOVED
_NO_ROOM: Final = 4874  # SQLITE_IOERR_SHMSIZE: the index of the log cannot grow
TROUBLES: Final = frozenset({_READ_ONLY, _IO, _FULL, _CANNOT_OPEN})
"""The result codes that are about the disk."""

_SMALL: Final = 8192
_NEAR: Final = 1 << 20


def diagnosed(code: int, path: Path) -> DiskTrouble:
    """Return what an extended result code is about.

    SQLite tells a full disk from all other errors, and not a quota, a drive that is gone or one that has
    become read-only from a broken one.
    """
    primary = code & 0xFF
    if code == _MOVED:
        return DiskTrouble.MOVED
    if primary == _FULL:
        return DiskTrouble.FULL
    if primary == _READ_ONLY:
        return DiskTrouble.READ_ONLY
    # What is about to be made need not be there yet; what SQLite cannot open must.
    place = path if primary == _CANNOT_OPEN or path.exists() else path.parent
    return first_trouble(place) or (DiskTrouble.FULL if code == _NO_ROOM else DiskTrouble.BROKEN)


def first_trouble(path: Path) -> DiskTrouble | None:
    """Return what stands in the way of somebody who looks at a file and writes beside it, if anything."""
    looks: tuple[Callable[[Path], DiskTrouble | None], ...] = (_look_at, _look_at_limit, _write_beside)
    for look in looks:
        try:
            found = look(path)
        except OSError as error:
            found = trouble_of(error)
        if found is not None:
            return found
    return None


def _look_at(path: Path) -> DiskTrouble | None:
    # Never opened: closing it would drop the locks that SQLite has on it.
    path.stat()
    return None if os.access(path, os.R_OK) else DiskTrouble.NOT_ALLOWED


def _look_at_limit(path: Path) -> DiskTrouble | None:
    """Tell whether the process may write no larger file than stands there."""
    try:
        import resource
    except ImportError:
        return None
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    if limit == resource.RLIM_INFINITY:
        return None
    log = path.with_name(f"{path.name}-wal")
    largest = max(one.stat().st_size for one in (path, log) if one.exists())
    return DiskTrouble.TOO_LARGE if largest + _NEAR > limit else None


def _write_beside(path: Path) -> DiskTrouble | None:
    with tempfile.TemporaryFile(dir=path if path.is_dir() else path.parent) as probe:
        probe.write(bytes(_SMALL))
        probe.flush()
        os.fsync(probe.fileno())
    return None
