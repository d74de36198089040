"""Looks whether an open workspace still stands at its place.

SQLite goes on writing into a file that was deleted, renamed or replaced, and with a write-ahead log it does
not notice: what it calls committed would be gone with the file.
"""

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import FileMovedError

_BESIDE: Final = ("-wal", "-shm")
_NOTHING_THERE: Final = (FileNotFoundError, NotADirectoryError)

Identity = tuple[int, int]
"""Device and number of a file: two names of one file have the same."""


def identity(path: Path) -> Identity | None:
    """Return what tells a file from every other; None where none stands there.

    Raises:
        OSError: the place cannot be looked at.
    """
    try:
        found = path.stat()
    except _NOTHING_THERE:
        return None
    return found.st_dev, found.st_ino


def is_one_of(path: Path, files: Iterable[Path]) -> bool:
    """Tell whether a name leads to one of some files, or to the place where one of them is to be."""
    place, found = path.resolve(), identity(path)
    return any(one.resolve() == place or (found is not None and identity(one) == found) for one in files)


class Standing:
    """Which files a connection has open, by their names: the workspace, its log, and the log's index.

    All methods raise `OSError` where the place cannot be looked at.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names = tuple(path.with_name(path.name + ending) for ending in _BESIDE)
        # Without a write-ahead log there is nothing beside, and SQLite itself looks before it writes.
        self._beside = {name: known for name in self._names if (known := identity(name)) is not None}
        found = path.stat()
        self._known = found.st_dev, found.st_ino
        self._written = found.st_mtime_ns, found.st_size
        # Each edit looks three times, which takes half as long where the names are made once.
        self._look = partial(os.stat, str(path))
        self._looks_beside = [(partial(os.stat, str(name)), known) for name, known in self._beside.items()]

    def is_kept(self) -> bool:
        """Tell whether every one of them stands at its place."""
        try:
            found = self._look()
            if (found.st_dev, found.st_ino) != self._known:
                return False
            for look, known in self._looks_beside:
                beside = look()
                if (beside.st_dev, beside.st_ino) != known:
                    return False
        except _NOTHING_THERE:
            return False
        self._written = found.st_mtime_ns, found.st_size
        return True

    def is_there(self) -> bool:
        """Tell whether the workspace itself stands at its place, whatever has become of its log."""
        return identity(self._path) == self._known

    def is_untouched(self) -> bool:
        """Tell whether nothing was written into the workspace itself since all was still at its place."""
        found = self._path.stat()
        return (found.st_mtime_ns, found.st_size) == self._written

    def check(self) -> None:
        """Refuse to go on where one of them was moved, replaced or deleted.

        Raises:
            FileMovedError: it was.
        """
        if not self.is_kept():
            raise FileMovedError(path=self._path)

    def has_own_beside(self) -> bool:
        """Tell whether the log of this connection, or its index, stands there still."""
        return any(identity(name) == known for name, known in self._beside.items())

    def has_foreign_beside(self) -> bool:
        """Tell whether somebody else has begun a log there: two of them must never go into one file."""
        return any(identity(name) not in {None, self._beside.get(name)} for name in self._names)
