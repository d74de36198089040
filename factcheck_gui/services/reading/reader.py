"""Keeps a reading process: asks it, ends it when it takes too long, and starts another."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.found_claims import QuotedClaims
from factcheck_gui.domain.input_errors import ReaderCrashedError, TookTooLongError
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.desk import NoteBug, note_nothing
from factcheck_gui.services.reading.answers import AnyAnswer, Failure, ReadingBug, failures, read_answer
from factcheck_gui.services.reading.process import command, environment, make_less_urgent, widen
from factcheck_gui.services.reading.requests import Request, write_request

SECONDS: Final = 60
"""How long the process may compute for one article."""

LONGEST: Final = 600
"""Seconds by the clock after which it is given up: it waits for something, or gets no turn to compute."""

_TIMED_OUT: Final = (-signal.SIGPROF, -signal.SIGALRM)
"""How a process ends that has taken too long by its own clocks."""

_CHUNK: Final = 1 << 18
_GATHERED_SECONDS: Final = 0.01
"""How long answers are gathered while more are on their way: being woken costs as much as reading one."""

_LARGEST_ANSWER: Final = 600_000_000
"""Bytes of one answer: a text of 20 MB can take six bytes a letter, and its original 200 MB."""


class StoppedError(Exception):
    """Somebody has stopped the reader while it was reading."""


class _EndedError(Exception):
    """The process is gone, or answers what is no answer."""


class _LateError(Exception):
    """The process does not answer in time."""


class Reader:
    """Reads files and links one after the other; `stop` may be called from any thread.

    Close it, or use it in a `with` statement: a process hangs on it.
    """

    def __init__(
        self, seconds: float = SECONDS, note_bug: NoteBug = note_nothing, longest: float = LONGEST
    ) -> None:
        self._seconds = seconds
        self._longest = longest
        self._gives_way = False
        self._note_bug = note_bug
        self._process: subprocess.Popen[bytes] | None = None
        self._buffer = bytearray()
        # Requests that the process has, the first of which it is answering.
        self._asked: list[Request] = []
        self._is_stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process before there is anything to read: that takes it a while.

        Raises:
            StoppedError: somebody has called `stop`.
        """
        with suppress(OSError):
            # It is tried again with the first request, and told then.
            self._running()

    def give_way(self) -> None:
        """Compute only as far as others leave time, from now on: what is read is one of many files."""
        self._gives_way = True
        if self._process is not None:
            make_less_urgent(self._process)

    def read(
        self, request: Request, following: Iterable[Request] = ()
    ) -> Generator[ArticleDraft | Failure, None, None]:
        """Yield the articles of a file or a link, and the failures of single ones.

        With those `following` the process goes on by itself, as they are what is asked for next.

        A request that fails as a whole is a failure too, the last but for one that says so where a part of it
        was read: trouble with one file is no reason to leave the others.

        Raises:
            StoppedError: somebody has called `stop`.
        """
        read = 0
        try:
            self._ask(request, *following)
            while (answer := self._answer()) is not None:
                if isinstance(answer, (Original, QuotedClaims, ReadingBug)):
                    raise _EndedError
                yield answer
                read += 1
            del self._asked[0]
        except (_EndedError, OSError):
            ended = self._ended(request)
            self._refuse_if_stopped()
            yield from failures(request.name, ended, read)
        except _LateError:
            self._end()
            late = TookTooLongError(name=request.name, seconds=round(self._longest))
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
            ended = self._ended(request)
            self._refuse_if_stopped()
            return Failure(name=request.name, error=ended)
        except _LateError:
            self._end()
            late = TookTooLongError(name=request.name, seconds=round(self._longest))
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

    def _ask(self, *requests: Request) -> None:
        """Hand over those requests that the process does not have yet."""
        if self._asked != list(requests[: len(self._asked)]):
            # It would answer what nobody wants to know any more.
            self._end()
        known = len(self._asked)
        process = self._running()
        if known == len(requests):
            return
        if process.stdin is None:
            raise _EndedError
        self._asked = list(requests)
        process.stdin.write(b"".join(map(write_request, requests[known:])))
        process.stdin.flush()

    def _running(self) -> subprocess.Popen[bytes]:
        self._refuse_if_stopped()
        return self._process or self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        self._buffer.clear()
        self._process = subprocess.Popen(
            command(self._seconds),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=environment(),
        )
        widen(self._process)
        if self._gives_way:
            make_less_urgent(self._process)
        self._refuse_if_stopped()
        return self._process

    def _answer(self) -> AnyAnswer:
        until = time.monotonic() + self._longest
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            self._fill(until)
        with memoryview(self._buffer) as view:
            line = bytes(view[:end])
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
            with memoryview(self._buffer) as view:
                taken = bytes(view[:length])
            del self._buffer[:length]
            return taken

        return take

    def _fill(self, until: float) -> None:
        """Wait for more of the answer."""
        process = self._process
        if process is None or process.stdout is None:
            raise _EndedError
        waiting = select.poll()
        waiting.register(process.stdout, select.POLLIN)
        if not waiting.poll(max(0.0, until - time.monotonic()) * 1000):
            raise _LateError
        if len(self._asked) > 1 and not self._buffer:
            time.sleep(_GATHERED_SECONDS)
        more = os.read(process.stdout.fileno(), _CHUNK)
        if not more:
            raise _EndedError
        self._buffer += more
        if len(self._buffer) > _LARGEST_ANSWER:
            raise _EndedError

    def _ended(self, request: Request) -> ReaderCrashedError | TookTooLongError:
        """End the process that does not answer any more, and return what is told of it."""
        process = self._process
        self._end()
        if process is not None and process.returncode in _TIMED_OUT:
            return TookTooLongError(name=request.name, seconds=round(self._seconds))
        return ReaderCrashedError(name=request.name)

    def _end(self) -> None:
        process, self._process = self._process, None
        self._asked.clear()
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
