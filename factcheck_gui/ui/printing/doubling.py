"""Has a copy of this process do a part of the work, where the system has copies that cost nothing."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final, NoReturn, Self

_THREADS: Final = Path("/proc/self/task")

ALIVE: Final = b"."
"""What the copy writes now and then; it ends when nobody is there any more to take it."""

Work = Callable[[BinaryIO, BinaryIO], None]
"""What the copy does: it gets what it is told, and where its answers go."""


class DoubleLostError(Exception):
    """The copy has ended before it was done; what it was to do is not there."""


class Double:
    """A copy of this process, with what it is told and what it answers.

    It ends with its work, with this process, or when it is let go.
    """

    def __init__(self, process: int, told: BinaryIO, answers: BinaryIO) -> None:
        self._process = process
        self._told = told
        self._answers = answers

    @classmethod
    def begin(cls, work: Work) -> Self | None:
        """Begin some work beside this one; None where this process cannot be doubled."""
        if not _can_be_doubled():
            return None
        theirs, tell = os.pipe()
        answers, answer = os.pipe()
        process = os.fork()
        if not process:
            os.close(tell)
            os.close(answers)
            _do(work, theirs, answer)
        os.close(theirs)
        os.close(answer)
        return cls(process, os.fdopen(tell, "wb", buffering=0), os.fdopen(answers, "rb"))

    def line(self) -> bytes:
        """Return the next line that the copy answers, without the signs of life before it.

        Raises:
            DoubleLostError: it has ended instead.
        """
        found = self._answers.readline()
        if not found.endswith(b"\n"):
            raise DoubleLostError
        return found.strip().lstrip(ALIVE)

    def tell(self, line: bytes) -> None:
        """Tell the copy what it waits for.

        Raises:
            DoubleLostError: it has ended.
        """
        try:
            self._told.write(line + b"\n")
        except OSError as error:
            raise DoubleLostError from error

    def rest(self) -> bytes:
        """Return all else that the copy answers, which ends then."""
        return self._answers.read()

    def let_go(self) -> None:
        """End the copy where it has not ended, and leave nothing of it behind."""
        self._told.close()
        self._answers.close()
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _can_be_doubled() -> bool:
    """Tell whether a copy would be whole and of use; of several threads it would have one only."""
    if sys.platform != "linux":
        return False
    try:
        return len(list(_THREADS.iterdir())) == 1 and len(os.sched_getaffinity(0)) > 1
    except OSError:
        return False


def _do(work: Work, told: int, answer: int) -> NoReturn:
    """Do the work as the copy, and end without going back to what the first process was doing."""
    try:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        with os.fdopen(told, "rb") as orders, os.fdopen(answer, "wb", buffering=0) as answers:
            work(orders, answers)
    finally:
        os._exit(0)
