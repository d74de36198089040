"""Records what a program does with files, by SQLite and past it, to try a power cut at any point of it."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.faults.disk import Files
from tests.faults.operations import Faults, Kind, Operation
from tests.faults.vfs import shim

_HANDLES: Final = Path("/proc/self/fd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What was done, and what stood there before."""

    before: Files
    operations: list[Operation]
    mark: Callable[[int], None]


@contextmanager
def recording(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recording]:
    """Record what is done in a folder, and in those inside it; skip where that is not possible."""
    if not _HANDLES.is_dir():
        pytest.skip("the name of an open file is not to be had here")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with shim() as faults, monkeypatch.context() as patched:
        _Watching(faults, folder).begin(patched)
        faults.is_recording = True
        yield Recording(before=before, operations=faults.record, mark=faults.mark)


class _Watching:
    """Notes what goes past SQLite: syncs, renames, links and deletes."""

    def __init__(self, faults: Faults, folder: Path) -> None:
        self._faults = faults
        self._folder = folder
        self._sync, self._replace, self._link, self._unlink = os.fsync, os.replace, os.link, os.unlink

    def begin(self, patched: pytest.MonkeyPatch) -> None:
        """Stand before the system's functions."""
        patched.setattr(os, "fsync", self.fsync)
        patched.setattr(os, "replace", self.replace)
        patched.setattr(os, "rename", self.replace)
        patched.setattr(os, "link", self.link)
        patched.setattr(os, "unlink", self.unlink)

    def fsync(self, handle: int) -> None:
        self._sync(handle)
        path = (_HANDLES / str(handle)).readlink()
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            self._faults.note(Kind.SYNC_FOLDER, path)
            return
        if not any(one.path == path and one.kind is Kind.WRITE for one in self._faults.record):
            # Written past SQLite: its content is known for certain only now.
            self._faults.note(Kind.CREATE, path)
            self._faults.note(Kind.WRITE, path, data=path.read_bytes())
        self._faults.note(Kind.SYNC, path)

    def replace(self, source: Path, target: Path) -> None:
        self._replace(source, target)
        self._moved(Kind.RENAME, Path(source), Path(target))

    def link(self, source: Path, target: Path, **options: bool) -> None:
        self._link(source, target, **options)
        self._moved(Kind.LINK, Path(source), Path(target))

    def unlink(self, path: Path, **options: int) -> None:
        self._unlink(path, **options)
        if Path(path).is_relative_to(self._folder):
            self._faults.note(Kind.DELETE, Path(path))

    def _moved(self, kind: Kind, source: Path, target: Path) -> None:
        if target.is_relative_to(self._folder):
            self._faults.record.append(Operation(kind=kind, path=source, target=target))
