"""HTTP answers, read strictly enough that a shortened one is never taken for a whole one.

The standard library's reader takes a head that breaks off for a whole one and an early hint for the answer,
says nothing of a body that ends early, and cannot see one that goes on after its announced end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.net.troubles import Fault, broken
from factcheck_gui.net.wire import Wire

_HEAD_LIMIT: Final = 64 * 1024
_CHUNK_LINE_LIMIT: Final = 4 * 1024
_INTERIM_LIMIT: Final = 8
"""So many answers of the kind "100 Continue" are passed over; a server that says more of them floods."""
_PIECE: Final = 64 * 1024
_AFTERWARDS: Final = 0.1
"""Seconds to see whether a body goes on after its announced end; servers were asked to hang up there."""
_STATUS_LINE: Final = re.compile(rb"HTTP/1\.[0-9] ([1-5][0-9][0-9])(?: .*)?")
_LENGTH: Final = re.compile(r"[0-9]{1,18}")
_CHUNK_LINE: Final = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?")
_FIRST_FINAL: Final = 200
_SWITCHING: Final = 101
_NO_CONTENT: Final = 204


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What an answer says before its body; the names of the headers are in small letters."""

    status: int
    headers: tuple[tuple[str, str], ...]

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a header, those in one line taken apart at their commas."""
        found = (value for known, value in self.headers if known == name)
        return tuple(part.strip() for value in found for part in value.split(",") if part.strip())

    def first(self, name: str) -> str:
        """Return the first value of a header, whole; empty where there is none."""
        return next((value for known, value in self.headers if known == name), "")


def read_head(wire: Wire) -> Head:
    """Read up to the body of the answer proper."""
    for _ in range(_INTERIM_LIMIT + 1):
        head = _read_one_head(wire)
        if head.status >= _FIRST_FINAL or head.status == _SWITCHING:
            return head
    raise broken(Fault.HEAD)


def read_body(wire: Wire, head: Head) -> Iterator[bytes]:
    """Yield the body as it comes, still packed; raises BROKEN_ANSWER where it is not whole."""
    if head.status == _NO_CONTENT:
        return
    ways = tuple(way.lower() for way in head.all("transfer-encoding") if way.lower() != "identity")
    if ways == ("chunked",):
        yield from _read_chunks(wire)
    elif ways:
        raise broken(Fault.PACKING)
    elif lengths := set(head.all("content-length")):
        length = lengths.pop()
        if lengths or not _LENGTH.fullmatch(length):
            raise broken(Fault.LENGTH)
        yield from _read_announced(wire, int(length))
        if wire.says_more(_AFTERWARDS):
            raise broken(Fault.LENGTH)
    else:
        while piece := wire.read(_PIECE):
            yield piece


def _read_one_head(wire: Wire) -> Head:
    left = _HEAD_LIMIT
    lines: list[bytes] = []
    while line := wire.read_line(left, Fault.HEAD):
        left -= len(line) + 1
        if left <= 0:
            raise broken(Fault.HEAD)
        # A line that begins with a space goes on with the one before.
        if lines[1:] and line[:1] in b" \t":
            lines[-1] += b" " + line.strip()
        else:
            lines.append(line)
    status = _STATUS_LINE.fullmatch(lines[0]) if lines else None
    if status is None:
        raise broken(Fault.NOT_HTTP)
    named = (line.partition(b":") for line in lines[1:] if b":" in line)
    headers = tuple((_decoded(name).strip().lower(), _decoded(value).strip()) for name, _, value in named)
    return Head(status=int(status[1]), headers=headers)


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _read_announced(wire: Wire, length: int) -> Iterator[bytes]:
    wire.expect(length)
    while length:
        piece = wire.read(min(length, _PIECE))
        if not piece:
            raise broken(Fault.ENDED_EARLY)
        length -= len(piece)
        yield piece


def _read_chunks(wire: Wire) -> Iterator[bytes]:
    while True:
        line = _CHUNK_LINE.fullmatch(wire.read_line(_CHUNK_LINE_LIMIT, Fault.CHUNKS))
        if line is None:
            raise broken(Fault.CHUNKS)
        size = int(line[1], 16)
        # What may follow the last chunk are more headers, none of which is used.
        if not size:
            return
        yield from _read_announced(wire, size)
        # Nothing but the end of a line.
        if wire.read_line(1, Fault.CHUNKS):
            raise broken(Fault.CHUNKS)
