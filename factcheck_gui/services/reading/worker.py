"""The reading process: takes requests from standard input, and answers on standard output.

It has limits on memory and on the time that it computes, cannot write files, and is ended from outside when
it does not answer, or by itself where nobody outside is left.
"""

import resource
import signal
import stat
import sys
from collections.abc import Iterator
from io import BufferedReader, FileIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import DiskError, ExpectedError, FileMissingError
from factcheck_gui.domain.input_errors import NotAFileError, TookTooMuchMemoryError, TooLargeInputError
from factcheck_gui.formats.importers.parsed import Source
from factcheck_gui.services.reading.answers import (
    Answer,
    AnyAnswer,
    Failure,
    ReadingBug,
    failures,
    write_answer,
)
from factcheck_gui.services.reading.pairs import text_beside
from factcheck_gui.services.reading.requests import Request, read_request
from factcheck_gui.services.reading.sources import LARGEST_FILE, TEXTS, decoder, read_copied, read_source

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of address space that reading a file may take."""

_WAITED_SECONDS: Final = 660
"""How long one article may take where whoever asked has died; the reader itself waits less."""

_UNKNOWN: Final = "application/octet-stream"
_DEEPEST: Final = 2_000
"""Calls within calls; a document nested deeper than its importer allows for must not overflow the stack."""


def main(seconds: float) -> None:
    """Answer requests until there are no more; each article may take so many seconds of computing."""
    limit()
    sys.excepthook = _tell_bug
    serve(sys.stdin.buffer, sys.stdout.buffer, seconds)


def _tell_bug(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """Hand the places of a bug to whoever asked: this process can write no log."""
    if issubclass(kind, Exception):
        from factcheck_gui.domain.bug_text import describe_bug

        sys.stdout.buffer.write(write_answer(ReadingBug(text=describe_bug(error))))
        sys.stdout.buffer.flush()


def limit() -> None:
    """Give up memory without end, writing files, and leaving a memory image behind."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(_DEEPEST)


def serve(requests: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    """Answer each request with its drafts and failures, and with an end."""
    for line in requests:
        request = read_request(line)
        _limit_time(seconds, _WAITED_SECONDS)
        written = b""
        for answer in _any_answers(request):
            written += write_answer(answer)
            if isinstance(answer, ArticleDraft) and answer.format in TEXTS:
                # It is the only one of its file: the end follows at once, and both are written in one go.
                continue
            # Whoever asked may be in no hurry to take it.
            _limit_time(0, 0)
            answers.write(written)
            answers.flush()
            written = b""
            _limit_time(seconds, _WAITED_SECONDS)
        _limit_time(0, 0)


def _limit_time(computing: float, waiting: int) -> None:
    """Let the system end this process after so many seconds from now; 0 is no limit.

    What is too complicated is told by the seconds of computing: those by the clock pass without it where
    other programs compute.
    """
    signal.setitimer(signal.ITIMER_PROF, computing)
    signal.alarm(waiting)


def _any_answers(request: Request) -> Iterator[AnyAnswer]:
    if request.keeps:
        return kept(request)
    return marked(request) if request.marks else answers_to(request)


def answers_to(request: Request) -> Iterator[Answer]:
    """Yield the drafts and failures that a request gives, and an end."""
    name, read = request.name, 0
    try:
        for answer in _read(request):
            yield answer
            read += 1
    except ExpectedError as error:
        yield from failures(name, error, read)
    except MemoryError:
        # Raised where memory ran out, caught here, where what was being read is let go.
        yield from failures(name, TookTooMuchMemoryError(name=name, limit=MEMORY), read)
    yield None


def kept(request: Request) -> Iterator[AnyAnswer]:
    """Yield the bytes that a link leads to, or the failure, and an end."""
    from factcheck_gui.net.fetching import fetch
    from factcheck_gui.services.drafting import pack

    name = request.name
    try:
        page = fetch(request.address or "", allow_private=request.allow_private)
        yield pack(page.body, page.media_type or _UNKNOWN, _file_name(page.address))
    except ExpectedError as error:
        yield Failure(name=name, error=error)
    except MemoryError:
        yield Failure(name=name, error=TookTooMuchMemoryError(name=name, limit=MEMORY))
    yield None


def marked(request: Request) -> Iterator[AnyAnswer]:
    """Yield what a file without a text has marked, or the failure, and an end."""
    from factcheck_gui.formats.importers.annotated.annotations import read_quoted

    name = request.name
    try:
        yield read_quoted(name, _bytes_of(request.path or Path()))
    except ExpectedError as error:
        yield Failure(name=name, error=error)
    except MemoryError:
        yield Failure(name=name, error=TookTooMuchMemoryError(name=name, limit=MEMORY))
    yield None


def _file_name(address: str) -> str:
    """Return what a page is called as a file: the last part of its address, else its host."""
    parts = [part for part in address.partition("?")[0].split("/") if part]
    return parts[-1] if parts else address


def _read(request: Request) -> Iterator[ArticleDraft | Failure]:
    if request.html is not None:
        data = request.html.encode("utf-8", "replace")
        source = Source(name=request.name, data=data, decode=decoder(), charset="utf-8")
        yield read_copied(source, request.text or "")
    else:
        yield from read_source(_source(request))


def _source(request: Request) -> Source:
    if request.address is not None:
        return _fetched(request.address, allow_private=request.allow_private)
    path = request.path or Path()
    return Source(name=path.name, data=_bytes_of(path), decode=decoder(), beside=_beside(path))


def _beside(path: Path) -> bytes | None:
    """Return the text that lies beside a file of annotations, if it does."""
    text = text_beside(path)
    return None if text is None else _bytes_of(text)


def _fetched(address: str, *, allow_private: bool) -> Source:
    from factcheck_gui.net.fetching import fetch

    page = fetch(address, allow_private=allow_private)
    return Source(
        name=page.address,
        data=page.body,
        decode=decoder(),
        address=page.address,
        media_type=page.media_type,
        charset=page.charset,
    )


def _bytes_of(path: Path) -> bytes:
    """Return what is in a file.

    Raises:
        FileMissingError, DiskError: there is none, or it cannot be read.
        NotAFileError: it is a folder, or a pipe or a device, which might never end.
        TooLargeInputError: it is larger than is read at all.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError(name=path.name)
        with path.open("rb", buffering=0) as file:
            # Room is made for all that is asked for.
            data = file.read(min(status.st_size, LARGEST_FILE) + 1)
            if len(data) != status.st_size:
                data += _rest(file, LARGEST_FILE + 1 - len(data))
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError.of(path, error) from error
    if len(data) > LARGEST_FILE:
        raise TooLargeInputError(name=path.name, limit=LARGEST_FILE)
    return data


def _rest(file: FileIO, most: int) -> bytes:
    """Return what else a file holds: one that grows has more than it says, some give little at a time."""
    with BufferedReader(file) as buffered:
        return buffered.read(most)
