"""What any program has to pay that keeps something: one synced append, one bare durable UPDATE."""

import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.bench.measuring import timed

_LINE: Final = b"x" * 120 + b"\n"


class SyncedAppend:
    """A file to which one line is appended at a time, each durable before the next."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "synced.txt"

    def __enter__(self) -> Self:
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)
        self._path.unlink()

    def append(self) -> float:
        """Return how long one line takes."""
        return timed(self._append)

    def _append(self) -> None:
        os.write(self._file, _LINE)
        # Other systems have only the slower call.
        getattr(os, "fdatasync", os.fsync)(self._file)


class BareUpdate:
    """Changes one claim at a time with nothing but SQLite, in a copy of the same file."""

    def __init__(self, workspace: Path, folder: Path) -> None:
        copy = shutil.copyfile(workspace, folder / f"bare-{workspace.name}")
        self._connection = sqlite3.connect(str(copy), isolation_level=None)
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute(f"PRAGMA journal_mode = {journal_mode(folder)}")
        rows = self._connection.execute("SELECT id FROM claims LIMIT 500").fetchall()
        self._ids = [row[0] for row in rows]
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def update(self) -> float:
        """Return how long one durable change takes."""
        return timed(self._update)

    def _update(self) -> None:
        self._count += 1
        claim = self._ids[self._count % len(self._ids)]
        self._connection.execute("UPDATE claims SET remark = ? WHERE id = ?", [str(self._count), claim])


def journal_mode(folder: Path) -> str:
    """Return the journal mode that the program chooses for a workspace in a folder."""
    path = folder / "journal.factcheck"
    workspace = Workspace.create(path, make_desk(""))
    try:
        return str(workspace._store.db.execute("PRAGMA journal_mode").fetchone()[0])
    finally:
        workspace.close()
        path.unlink()
