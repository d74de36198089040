"""The log: what went wrong inside the program, without a word of what people work on."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from factcheck_gui import __version__

NAME: Final = "factcheck-gui.log"
LARGEST: Final = 500_000
"""Bytes of one file; with those kept from before the log takes two megabytes."""

_KEPT: Final = 3
_LOCK: Final = "log.lock"
_TRIES: Final = 20
_BETWEEN_TRIES: Final = 0.005
_TAIL: Final = 20_000


class Log:
    """One file that all our programs append to, each entry in one write; full, it makes room for a new one.

    Where nothing can be written, nothing is: the log is no reason for trouble.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / NAME

    def write(self, kind: str, words: str) -> bool:
        """Append an entry, and tell whether it is there."""
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        entry = f"{moment} {kind} [{os.getpid()}] {__version__} {words}\n".encode(errors="replace")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._locked() as is_locked:
                if is_locked:
                    self._make_room(len(entry))
                # Opened each time: another program may have put a new file there.
                descriptor = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK, 0o600)
                try:
                    return os.write(descriptor, entry) == len(entry)
                finally:
                    os.close(descriptor)
        except OSError:
            return False

    def last_lines(self, count: int = 60) -> str:
        """Return the last lines, or nothing where there are none."""
        with suppress(OSError), self.file.open("rb") as file:
            file.seek(max(0, self.file.stat().st_size - _TAIL))
            return "\n".join(file.read().decode("utf-8", "replace").splitlines()[-count:])
        return ""

    @contextmanager
    def _locked(self) -> Iterator[bool]:
        """Keep the other programs out; not for ever, since one of them may be standing still."""
        descriptor = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            yield _lock(descriptor)
        finally:
            os.close(descriptor)

    def _make_room(self, size: int) -> None:
        if not self.file.exists() or self.file.stat().st_size + size <= LARGEST:
            return
        for number in range(_KEPT - 1, 0, -1):
            with suppress(FileNotFoundError):
                self._older(number).replace(self._older(number + 1))
        self.file.replace(self._older(1))

    def _older(self, number: int) -> Path:
        return self.folder / f"{NAME}.{number}"


def _lock(descriptor: int) -> bool:
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            time.sleep(_BETWEEN_TRIES)
        else:
            return True
    return False
