"""Takes an HTTP answer apart as an archive keeps it: status, media type, and the body without its packing."""

import zlib
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.input_errors import BrokenInputError, TooLargeInputError

_LONGEST_HEAD: Final = 1 << 17
_GZIP: Final = b"\x1f\x8b"
_HEX: Final = frozenset(b"0123456789abcdefABCDEF")
_LONGEST_SIZE: Final = 12
_ENDS_EARLY: Final = "the page ends too early"
_UNKNOWN_PACKING: Final = "the page is packed in a way that is not known"
_DAMAGED_PACKING: Final = "the page is packed, and damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """The status, the media type without its parameters, and the body as it came."""

    status: int
    media_type: str
    charset: str | None
    transfer: str
    encoding: str
    body: bytes
    length: int | None = None
    has_whole_head: bool = True

    @property
    def is_cut_short(self) -> bool:
        """Whether the body is shorter than the server has said; what was unpacked before tells nothing."""
        if self.length is None or "chunked" in self.transfer or (self.encoding and _is_readable(self.body)):
            return False
        return len(self.body) < self.length


def split_answer(block: bytes) -> HttpAnswer | None:
    """Return the parts of an answer, or None where the bytes are none."""
    ends = [(place, len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (place := block.find(mark)) >= 0]
    end, length = min(ends, default=(len(block), 0))
    if not block.startswith(b"HTTP/") or end > _LONGEST_HEAD:
        return None
    first, *lines = block[:end].decode("latin-1").splitlines()
    status = first.split(" ")[1:2]
    if not status or not (status[0].isascii() and status[0].isdecimal()):
        return None
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    media_type, charset = split_media_type(headers.get("content-type", ""))
    return HttpAnswer(
        status=int(status[0][:4]),
        media_type=media_type,
        charset=charset,
        transfer=headers.get("transfer-encoding", "").lower(),
        encoding=headers.get("content-encoding", "").lower().strip(),
        body=block[end + length :],
        length=_length(headers.get("content-length", "")),
        has_whole_head=bool(ends),
    )


def _length(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= _LONGEST_SIZE else None


def split_media_type(value: str) -> tuple[str, str | None]:
    """Return the media type in small letters, and the encoding that is named with it."""
    media_type, *parameters = value.split(";")
    pairs = (one.partition("=") for one in parameters)
    named = (words.strip().strip("\"'") for name, _, words in pairs if name.strip().lower() == "charset")
    return media_type.strip().lower(), next(named, None) or None


def unpack_body(answer: HttpAnswer, *, name: str, limit: int) -> bytes:
    """Return the body without chunks and compression; crawlers often have taken them off already.

    Raises:
        TooLargeInputError: it unpacks to more than `limit` bytes.
        BrokenInputError: it ends too early, or is packed in a way that cannot be read.
    """
    body = answer.body
    if "chunked" in answer.transfer:
        body = _without_chunks(body, name)
    for encoding in reversed([one.strip() for one in answer.encoding.split(",")]):
        if encoding in {"gzip", "x-gzip"} and body.startswith(_GZIP):
            body = _unpacked(body, 31, name, limit)
        elif encoding == "deflate" and not body.lstrip().startswith(b"<"):
            body = _unpacked(body, 15 if body[:1] == b"x" else -15, name, limit)
        elif encoding in {"br", "zstd", "compress"} and not _is_readable(body):
            raise BrokenInputError(name=name, format="http", finding=_UNKNOWN_PACKING)
    return body


def _is_readable(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _without_chunks(body: bytes, name: str) -> bytes:
    pieces: list[bytes] = []
    position = 0
    while True:
        end = body.find(b"\n", position, position + 1024)
        size = body[position : max(end, position)].partition(b";")[0].strip()
        if not size or len(size) > _LONGEST_SIZE or not _HEX.issuperset(size):
            if not pieces:
                return body
            raise BrokenInputError(name=name, format="http", finding=_ENDS_EARLY)
        length = int(size, 16)
        if length == 0:
            return b"".join(pieces)
        piece = body[end + 1 : end + 1 + length]
        if len(piece) < length:
            raise BrokenInputError(name=name, format="http", finding=_ENDS_EARLY)
        pieces.append(piece)
        position = end + 1 + length
        position += 2 if body[position : position + 2] == b"\r\n" else 1


def _unpacked(body: bytes, window: int, name: str, limit: int) -> bytes:
    unpacker = zlib.decompressobj(window)
    try:
        unpacked = unpacker.decompress(body, limit + 1)
    except zlib.error as error:
        raise BrokenInputError(name=name, format="http", finding=_DAMAGED_PACKING) from error
    if len(unpacked) > limit:
        raise TooLargeInputError(name=name, limit=limit)
    if not unpacker.eof:
        raise BrokenInputError(name=name, format="http", finding=_ENDS_EARLY)
    return unpacked
