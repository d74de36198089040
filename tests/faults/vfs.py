"""A file system in front of SQLite's own, which records what is done and lets it go wrong.

    with shim() as faults:
        faults.fail(Fault(kind=Kind.WRITE, code=FULL, ending="-wal", lasts=True))
        ...
        faults.heal()

Only files that are opened meanwhile go through it, and they must be closed at the end. Locks and shared
memory are passed through. It stands in the very library that the program uses.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_int, c_void_p, cast
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.storage.driver import SQLITE_VERSION, sqlite3
from tests.faults.operations import Fault, Faults, Kind
from tests.faults.sqlite_structures import (
    Close,
    Delete,
    FileMethods,
    FileSystem,
    Library,
    Open,
    OpenFile,
    ReadOrWrite,
    Sync,
    Truncate,
)

_OK: Final = 0
_OPEN_CREATE: Final = 0x4
# The first sync of a new journal or log syncs its folder too: SQLITE_OPEN_MAIN_JOURNAL, _SUPER_JOURNAL, _WAL.
_JOURNALS: Final = 0x800 | 0x4000 | 0x80000


class OpenFilesError(AssertionError):
    """Files are still open that go through the shim."""


class _Methods:
    """The methods of one sort of open file, ours before SQLite's own."""

    def __init__(self, shim: "_Shim", base: int) -> None:
        self._shim = shim
        theirs = FileMethods.from_address(base)
        self._close, self._read = Close(theirs.close or 0), ReadOrWrite(theirs.read or 0)
        self._write, self._truncate = ReadOrWrite(theirs.write or 0), Truncate(theirs.truncate or 0)
        self._sync = Sync(theirs.sync or 0)
        # Kept here as long as SQLite may call them.
        self._ours = (
            Close(self.close),
            ReadOrWrite(self.read),
            ReadOrWrite(self.write),
            Truncate(self.truncate),
            Sync(self.sync),
        )
        self.table = FileMethods()
        ctypes.memmove(byref(self.table), base, _size_of_methods(base))
        for name, function in zip(("close", "read", "write", "truncate", "sync"), self._ours, strict=True):
            setattr(self.table, name, cast(function, c_void_p).value)

    def close(self, file: int) -> int:
        """Close a file; nothing can go wrong with that."""
        self._shim.files.pop(file, None)
        self._shim.new_journals.discard(file)
        return int(self._close(file))

    def read(self, file: int, into: int, amount: int, place: int) -> int:
        """Read from a file."""
        fault = self._strike(Kind.READ, file)
        return fault.code if fault else int(self._read(file, into, amount, place))

    def write(self, file: int, source: int, amount: int, place: int) -> int:
        """Write into a file, or a part of it before it fails."""
        fault = self._strike(Kind.WRITE, file)
        amount = amount if fault is None else min(fault.written, amount)
        code = int(self._write(file, source, amount, place)) if amount else _OK
        path = self._shim.files.get(file)
        if code == _OK and amount and path is not None and self._shim.faults.is_recording:
            self._shim.faults.note(Kind.WRITE, path, place=place, data=ctypes.string_at(source, amount))
        return code if fault is None else fault.code

    def truncate(self, file: int, size: int) -> int:
        """Cut a file."""
        fault = self._strike(Kind.TRUNCATE, file)
        code = fault.code if fault else int(self._truncate(file, size))
        return self._noted(Kind.TRUNCATE, file, code, place=size)

    def sync(self, file: int, flags: int) -> int:
        """Bring a file to the disk, and the name of a new journal with it."""
        fault = self._strike(Kind.SYNC, file)
        code = fault.code if fault else int(self._sync(file, flags))
        if code == _OK and file in self._shim.new_journals:
            self._shim.new_journals.discard(file)
            self._shim.faults.note(Kind.SYNC_FOLDER, self._shim.files[file].parent)
        return self._noted(Kind.SYNC, file, code)

    def _strike(self, kind: Kind, file: int) -> Fault | None:
        path = self._shim.files.get(file)
        return None if path is None else self._shim.faults.strike((kind,), path)

    def _noted(self, kind: Kind, file: int, code: int, *, place: int = 0) -> int:
        path = self._shim.files.get(file)
        if code == _OK and path is not None:
            self._shim.faults.note(kind, path, place=place)
        return code


class _Shim:
    """The file system itself; one for the whole process, for SQLite keeps its address."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.files: dict[int, Path] = {}
        self.new_journals: set[int] = set()
        self._methods: dict[int, _Methods] = {}
        self._library = Library(_library_path())
        self._base = self._library.find(None)
        theirs = self._base.contents
        self._open, self._delete = Open(theirs.open), Delete(theirs.delete)
        self._ours = (Open(self.open), Delete(self.delete))
        self._table = FileSystem()
        ctypes.memmove(byref(self._table), self._base, ctypes.sizeof(FileSystem))
        self._table.name = b"factcheck-faults"
        self._table.open = cast(self._ours[0], c_void_p).value
        self._table.delete = cast(self._ours[1], c_void_p).value
        self.version = self._library.version

    def install(self) -> None:
        """Let new connections go through the shim."""
        self.faults = Faults()
        self._library.register(byref(self._table), 1)

    def remove(self) -> None:
        """Let new connections go to SQLite's own file system again."""
        self._library.unregister(byref(self._table))
        self._library.register(self._base, 1)

    def open(self, _system: int, name: int | None, file: int, flags: int, given: int | None) -> int:
        """Open or create a file, and put our methods before its own."""
        # Temporary files of SQLite itself have no name.
        path = Path(os.fsdecode(ctypes.string_at(name))) if name else None
        is_new = path is not None and bool(flags & _OPEN_CREATE) and not path.exists()
        kinds = (Kind.OPEN, Kind.CREATE) if is_new else (Kind.OPEN,)
        fault = None if path is None else self.faults.strike(kinds, path)
        opened = OpenFile.from_address(file)
        if fault is not None:
            opened.methods = None
            return fault.code
        code = int(self._open(cast(self._base, c_void_p), name, file, flags, given))
        if code != _OK or path is None or opened.methods is None:
            return code
        self.files[file] = path
        if flags & _OPEN_CREATE and flags & _JOURNALS:
            self.new_journals.add(file)
        methods = self._methods.get(opened.methods)
        if methods is None:
            methods = self._methods[opened.methods] = _Methods(self, opened.methods)
        opened.methods = ctypes.addressof(methods.table)
        self.faults.note(kinds[-1], path)
        return code

    def delete(self, _system: int, name: int, syncs_folder: int) -> int:
        """Delete a file, and bring that to the disk where SQLite wants it."""
        path = Path(os.fsdecode(ctypes.string_at(name)))
        fault = self.faults.strike((Kind.DELETE,), path)
        if fault is not None:
            return fault.code
        code = int(self._delete(cast(self._base, c_void_p), name, syncs_folder))
        if code == _OK:
            self.faults.note(Kind.DELETE, path)
            if syncs_folder:
                self.faults.note(Kind.SYNC_FOLDER, path.parent)
        return code


@contextmanager
def shim() -> Iterator[Faults]:
    """Let all SQLite files that are opened meanwhile go through the shim; skip where that is not possible.

    Raises:
        OpenFilesError: a connection is still open at the end.
    """
    one = _shim()
    if one is None:
        pytest.skip("SQLite's library keeps its file systems to itself here")
    one.install()
    try:
        yield one.faults
    finally:
        one.faults.heal()
        one.faults.is_recording = False
        one.remove()
        left = sorted({path.name for path in one.files.values()})
        one.files.clear()
        one.new_journals.clear()
    if left:
        raise OpenFilesError(left)


@cache
def _shim() -> _Shim | None:
    try:
        made = _Shim()
    except (OSError, AttributeError):
        return None
    # Another copy of SQLite in this process would let the program write past us.
    return made if made.version == SQLITE_VERSION else None


def _library_path() -> str:
    inner = "pysqlite3._sqlite3" if sqlite3.__name__ == "pysqlite3" else "_sqlite3"
    path = getattr(import_module(inner), "__file__", None)
    # The standard library's module is linked to the library, or holds nothing but itself.
    return str(path) if inner.startswith("pysqlite3") else "libsqlite3.so.0"


def _size_of_methods(base: int) -> int:
    """Return how many bytes there are to copy: older versions of the structure are shorter."""
    version = c_int.from_address(base).value
    shorter = {1: FileMethods.shm_map.offset, 2: FileMethods.fetch.offset}
    return int(shorter.get(version, ctypes.sizeof(FileMethods)))
