"""The reading process: takes requests from standard input, answers on standard output, and can do no more.

It has limits on memory, cannot write files, and is ended from outside when it takes too long.
"""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from factcheck_gui.domain.errors import DiskError, ExpectedError, FileMissingError
from factcheck_gui.domain.input_errors import TookTooMuchMemoryError, TooLargeInputError
from factcheck_gui.formats.importers.parsed import Source
from factcheck_gui.services.reading.answers import Answer, Failure, write_answer
from factcheck_gui.services.reading.requests import Request, read_request
from factcheck_gui.services.reading.sources import LARGEST_FILE, decoder, read_source

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of address space that reading a file may take."""

_DEEPEST: Final = 2_000
"""Calls within calls; a document nested deeper than its importer allows for must not overflow the stack."""


def main() -> None:
    """Answer requests until there are no more."""
    limit()
    serve(sys.stdin.buffer, sys.stdout.buffer)


def limit() -> None:
    """Give up memory without end, writing files, and leaving a memory image behind."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(_DEEPEST)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with its drafts and failures, and with an end."""
    for line in requests:
        request = read_request(line)
        for answer in answers_to(request):
            answers.write(write_answer(answer))
            answers.flush()


def answers_to(request: Request) -> Iterator[Answer]:
    """Yield the drafts and failures that a request gives, and an end."""
    try:
        yield from read_source(_source(request))
    except ExpectedError as error:
        yield Failure(name=request.name, error=error)
    except MemoryError:
        # Raised where memory ran out, caught here, where what was being read is let go.
        yield Failure(name=request.name, error=TookTooMuchMemoryError(name=request.name, limit=MEMORY))
    yield None


def _source(request: Request) -> Source:
    if request.address is not None:
        return _fetched(request.address, allow_private=request.allow_private)
    path = request.path or Path()
    return Source(name=path.name, data=_bytes_of(path), decode=decoder())


def _fetched(address: str, *, allow_private: bool) -> Source:
    from factcheck_gui.net.fetching import fetch

    page = fetch(address, allow_private=allow_private)
    return Source(
        name=address,
        data=page.body,
        decode=decoder(),
        address=page.address,
        media_type=page.media_type,
        charset=page.charset,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError(path=path, reason=error.strerror or str(error)) from error
    if len(data) > LARGEST_FILE:
        raise TooLargeInputError(name=path.name, limit=LARGEST_FILE)
    return data
