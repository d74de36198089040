"""Keeps the reading process: starts it, asks it, ends it when it takes too long, and starts another."""

import fcntl
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.found_claims import QuotedClaims
from factcheck_gui.domain.input_errors import ReaderCrashedError, TookTooLongError
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.desk import NoteBug, note_nothing
from factcheck_gui.services.reading.answers import AnyAnswer, Failure, ReadingBug, failures, read_answer
from factcheck_gui.services.reading.requests import Request, write_request

SECONDS: Final = 60
"""How long one article may take to be read."""

_CHUNK: Final = 1 << 20
_AHEAD: Final = 1 << 20
"""Bytes of answers that wait in the pipe: so much is read while somebody writes what came before."""

_LARGEST_ANSWER: Final = 600_000_000
"""Bytes of one answer: a text of 20 MB can take six bytes a letter, and its original 200 MB."""

_PACKAGE: Final = Path(__file__).parents[3]
# `-c` and not `-m`: the package may stand beside the program and not where Python looks.
_PROGRAM: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    " from factcheck_gui.services.reading.worker import main; main()"
)
# No variable that names a proxy: it would resolve names itself and reach what we refuse.
_KEPT_VARIABLES: Final = (
    "PATH", "LANG", "LC_ALL", "HOME", "SSL_CERT_FILE", "SSL_CERT_DIR", "LD_LIBRARY_PATH",
)  # fmt: skip


class StoppedError(Exception):
    """Somebody has stopped the reader while it was reading."""


class _EndedError(Exception):
    """The process is gone, or answers what is no answer."""


class _LateError(Exception):
    """The process does not answer in time."""


def _widen(process: subprocess.Popen[bytes]) -> None:
    """Let the process go on reading while its answers wait, where the system allows that."""
    if process.stdout is not None and hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, _AHEAD)


class Reader:
    """Reads files and links one after the other; `stop` may be called from any thread.

    Close it, or use it in a `with` statement: a process hangs on it.
    """

    def __init__(self, seconds: float = SECONDS, note_bug: NoteBug = note_nothing) -> None:
        self._seconds = seconds
        self._note_bug = note_bug
        self._process: subprocess.Popen[bytes] | None = None
        self._buffer = bytearray()
        self._is_stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, request: Request) -> Generator[ArticleDraft | Failure, None, None]:
        """Yield the articles of a file or a link, and the failures of single ones.

        A request that fails as a whole is a failure too, the last but for one that says so where a part of it
        was read: trouble with one file is no reason to leave the others.

        Raises:
            StoppedError: somebody has called `stop`.
        """
        read = 0
        try:
            self._ask(request)
            while (answer := self._answer()) is not None:
                if isinstance(answer, (Original, QuotedClaims, ReadingBug)):
                    raise _EndedError
                yield answer
                read += 1
        except (_EndedError, OSError):
            self._end()
            self._refuse_if_stopped()
            yield from failures(request.name, ReaderCrashedError(name=request.name), read)
        except _LateError:
            self._end()
            late = TookTooLongError(name=request.name, seconds=round(self._seconds))
            yield from failures(request.name, late, read)
        except GeneratorExit:
            # Nobody wants the rest; the process would go on answering.
            self._end()
            raise

    def fetch(self, request: Request) -> Original | Failure:
        """Return the bytes that a link leads to, unread, or why they cannot be had.

        Raises:
            StoppedError: somebody has called `stop`.
        """
        answer = self._only_answer(request)
        if isinstance(answer, (Original, Failure)):
            return answer
        return Failure(name=request.name, error=ReaderCrashedError(name=request.name))

    def marks(self, path: Path) -> QuotedClaims | Failure:
        """Return what a file without a text has marked, or why it cannot be read.

        Raises:
            StoppedError: somebody has called `stop`.
        """
        request = Request(path=path.absolute(), marks=True)
        answer = self._only_answer(request)
        if isinstance(answer, (QuotedClaims, Failure)):
            return answer
        return Failure(name=request.name, error=ReaderCrashedError(name=request.name))

    def _only_answer(self, request: Request) -> AnyAnswer:
        """Return the one answer to a request, and end the process."""
        try:
            self._ask(request)
            answer = self._answer()
        except (_EndedError, OSError):
            self._end()
            self._refuse_if_stopped()
            return Failure(name=request.name, error=ReaderCrashedError(name=request.name))
        except _LateError:
            self._end()
            late = TookTooLongError(name=request.name, seconds=round(self._seconds))
            return Failure(name=request.name, error=late)
        self._end()
        return answer

    def stop(self) -> None:
        """End the process at once; whoever is waiting for it gets `StoppedError`."""
        self._is_stopped = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process."""
        self._end()

    def _ask(self, request: Request) -> None:
        self._refuse_if_stopped()
        process = self._process or self._start()
        if process.stdin is None:
            raise _EndedError
        process.stdin.write(write_request(request))
        process.stdin.flush()

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        self._buffer.clear()
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-X", "utf8", "-c", _PROGRAM, str(_PACKAGE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=environment,
        )
        _widen(self._process)
        self._refuse_if_stopped()
        return self._process

    def _answer(self) -> AnyAnswer:
        until = time.monotonic() + self._seconds
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            self._fill(until)
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        try:
            answer = read_answer(line, self._taking(until))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise _EndedError from error
        if isinstance(answer, ReadingBug):
            self._note_bug("BUG IN READING", answer.text)
            raise _EndedError
        return answer

    def _taking(self, until: float) -> Callable[[int], bytes]:
        def take(length: int) -> bytes:
            while len(self._buffer) < length:
                self._fill(until)
            taken = bytes(self._buffer[:length])
            del self._buffer[:length]
            return taken

        return take

    def _fill(self, until: float) -> None:
        """Wait for more of the answer."""
        process = self._process
        if process is None or process.stdout is None:
            raise _EndedError
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if not selector.select(max(0.0, until - time.monotonic())):
                raise _LateError
        more = os.read(process.stdout.fileno(), _CHUNK)
        if not more:
            raise _EndedError
        self._buffer += more
        if len(self._buffer) > _LARGEST_ANSWER:
            raise _EndedError

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    # What was still to be written to a process that is gone.
                    continue

    def _refuse_if_stopped(self) -> None:
        if self._is_stopped:
            raise StoppedError
