"""Notes that the program is running, so that the next start can tell what became of it."""

import fcntl
import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final, Self

from factcheck_gui.domain.runs import EndedRun, TypedWords

__all__ = ["EndedRun", "Run", "TypedWords", "ended_runs", "forget_typed", "kept_typed"]

_RUN: Final = ".run"
_FAULT: Final = ".fault"
_TYPED: Final = ".typed"
_PART: Final = ".part"
_LEAST_ROOM: Final = 512
_LARGEST_FAULT: Final = 200_000


class Run:
    """One running program; a lock that the system lets go of with the process tells that it is there.

    Neither another program's process with the same number nor a second window can be mistaken for it.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor
        self._fault: BinaryIO | None = None
        self._workspace = ""
        self._edit_id = ""
        self._room = _LEAST_ROOM
        self._is_leaving = False

    @classmethod
    def begin(cls, folder: Path) -> Self | None:
        """Note that the program runs from now on; None where that cannot be noted."""
        path = folder / f"{os.getpid()}-{time.time_ns()}{_RUN}"
        unfinished = path.with_suffix(".new")
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError:
            return None
        try:
            # Locked before it bears its name: nobody can take it for the remains of another.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            unfinished.rename(path)
        except OSError:
            os.close(descriptor)
            unfinished.unlink(missing_ok=True)
            return None
        run = cls(path, descriptor)
        run._write()
        return run

    def fault_file(self) -> BinaryIO | None:
        """Return an open file that a breaking process can write into."""
        with suppress(OSError):
            # Kept open: a process that breaks cannot open anything.
            descriptor = os.open(self.path.with_suffix(_FAULT), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._fault = os.fdopen(descriptor, "wb", buffering=0)
        return self._fault

    def note_workspace(self, path: Path | None) -> None:
        """Note which workspace is open."""
        self._workspace, self._edit_id = "" if path is None else str(path), ""
        self._write()

    def note_saved(self, edit_id: str) -> None:
        """Note the last edit that was shown as saved."""
        self._edit_id, self._is_leaving = edit_id, False
        self._write()

    def note_leaving(self) -> None:
        """Note that the system is about to end the program, until something is saved again."""
        self._is_leaving = True
        self._write()

    def note_alive(self) -> None:
        """Let the file's time tell when the program was last seen."""
        with suppress(OSError):
            os.utime(self._descriptor)

    def keep_typed(self, typed: Iterable[TypedWords]) -> None:
        """Keep what stands in fields and is not saved, in place of what was kept before."""
        place, found = self.path.with_suffix(_TYPED), [asdict(one) for one in typed]
        with suppress(OSError):
            if not found:
                place.unlink(missing_ok=True)
                return
            beside = place.with_suffix(_PART)
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass") as file:
                json.dump(found, file)
            beside.replace(place)

    def end(self) -> None:
        """Note that the program came to its end; what was typed and could not be saved stays kept."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        if self._fault is not None:
            self._fault.close()
        with suppress(OSError):
            self.path.with_suffix(_FAULT).unlink(missing_ok=True)
        os.close(self._descriptor)

    def _write(self) -> None:
        values = {"workspace": self._workspace, "edit": self._edit_id, "leaving": self._is_leaving}
        told = json.dumps(values).encode()
        # Blanks to the end of what stood there: one write, and no moment at which the file is half.
        self._room = max(self._room, len(told))
        with suppress(OSError):
            os.pwrite(self._descriptor, told.ljust(self._room), 0)


def ended_runs(folder: Path) -> tuple[EndedRun, ...]:
    """Return the runs whose process went without a word, the latest first, and forget them."""
    found = [_ended(path) for path in _files(folder, _RUN)]
    return tuple(sorted((one for one in found if one is not None), key=_moment, reverse=True))


def kept_typed(folder: Path) -> tuple[TypedWords, ...]:
    """Return what was typed in runs that are over, and was not saved."""
    return tuple(words for path in _typed_files(folder) for words in _typed(path))


def forget_typed(folder: Path) -> None:
    """Throw away what was typed in runs that are over."""
    for path in _typed_files(folder):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _ended(path: Path) -> EndedRun | None:
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.fstat(descriptor).st_nlink:
            # Another program that starts has seen to it in the meantime.
            return None
        run = _read(path, descriptor)
        path.unlink()
        for leftover in (_FAULT, _PART):
            path.with_suffix(leftover).unlink(missing_ok=True)
    except OSError:
        # It is running.
        return None
    finally:
        os.close(descriptor)
    return run


def _read(path: Path, descriptor: int) -> EndedRun | None:
    seen = os.fstat(descriptor).st_mtime
    told: object = {}
    with suppress(ValueError):
        told = json.loads(os.pread(descriptor, 1 << 20, 0))
    values = told if isinstance(told, dict) else {}
    fault = ""
    with suppress(OSError), path.with_suffix(_FAULT).open("rb") as file:
        fault = file.read(_LARGEST_FAULT).decode("utf-8", "replace")
        seen = max(seen, os.fstat(file.fileno()).st_mtime if fault else 0)
    if values.get("leaving") is True and not fault:
        return None
    from factcheck_gui.domain.bug_text import describe_fault

    workspace, edit_id = values.get("workspace"), values.get("edit")
    return EndedRun(
        at=datetime.fromtimestamp(seen, UTC),
        workspace=Path(workspace) if isinstance(workspace, str) and workspace else None,
        edit_id=edit_id if isinstance(edit_id, str) else "",
        fault=describe_fault(fault),
    )


def _typed_files(folder: Path) -> list[Path]:
    """Return the kept words of programs that do not run any more."""
    return [path for path in _files(folder, _TYPED) if not path.with_suffix(_RUN).exists()]


def _typed(path: Path) -> list[TypedWords]:
    try:
        found = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
        return [TypedWords(field=str(one["field"]), words=str(one["words"])) for one in found]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _files(folder: Path, suffix: str) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == suffix)
    except OSError:
        return []


def _moment(run: EndedRun) -> datetime:
    return run.at
