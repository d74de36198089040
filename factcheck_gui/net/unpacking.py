"""Bodies unpacked piece by piece, so that a small one that unpacks to a huge one is given up early."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.troubles import Fault, TroubleError, broken
from factcheck_gui.net.wire import Budget

_PIECE: Final = 64 * 1024
_GZIP_BITS: Final = 31
_ZLIB_BITS: Final = 15
_RAW_BITS: Final = -15
_ZLIB_METHOD: Final = 8
_PADDING: Final = b"\0"
"""May follow the end, to fill up a block."""
_LAYERS: Final = 2
"""One packing is usual, two happen where a proxy packs again what the server had packed."""


def unpack(pieces: Iterable[bytes], codings: Iterable[str], *, limit: int, budget: Budget) -> bytes:
    """Return a body as it was before it was packed in these ways, the last one outermost."""
    layers = [coding.lower() for coding in codings if coding.lower() != "identity"]
    if len(layers) > _LAYERS:
        raise broken(Fault.PACKING)
    for layer in reversed(layers):
        if layer in {"gzip", "x-gzip"}:
            pieces = _gunzipped(pieces, budget)
        elif layer == "deflate":
            pieces = _inflated(pieces, budget)
        else:
            raise broken(Fault.PACKING)
        pieces = _limited(pieces, limit)
    # Not joined from a list: millions of pieces of one byte would take far more memory than they hold.
    body = bytearray()
    for piece in _limited(pieces, limit):
        body += piece
    return bytes(body)


def _limited(pieces: Iterable[bytes], limit: int) -> Iterator[bytes]:
    left = limit
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise TroubleError(trouble=FetchTrouble.SIZE, detail=str(limit))
        yield piece


def _gunzipped(pieces: Iterable[bytes], budget: Budget) -> Iterator[bytes]:
    """Unpack one gzip member after the other, as a file of several is one text."""
    member: _Member | None = None
    begun = False
    for piece in pieces:
        rest = piece
        while rest := rest.lstrip(_PADDING) if begun and member is None else rest:
            member = member or _Member(_GZIP_BITS, budget)
            begun = True
            yield from member.feed(rest)
            rest = member.rest
            if member.ended:
                member = None
    if member is not None:
        raise broken(Fault.ENDED_EARLY)


def _inflated(pieces: Iterable[bytes], budget: Budget) -> Iterator[bytes]:
    """Unpack deflate, which some servers send bare and most within zlib's frame."""
    member: _Member | None = None
    for piece in pieces:
        if member is None:
            framed = piece[0] & 0x0F == _ZLIB_METHOD
            member = _Member(_ZLIB_BITS if framed else _RAW_BITS, budget)
        rest = piece
        if not member.ended:
            yield from member.feed(piece)
            rest = member.rest
        if rest.strip(_PADDING):
            raise broken(Fault.PACKING)
    if member is not None and not member.ended:
        raise broken(Fault.ENDED_EARLY)


class _Member:
    """One packed stream; after each feeding, `rest` is what follows its end."""

    def __init__(self, bits: int, budget: Budget) -> None:
        self._unpacking = zlib.decompressobj(bits)
        self._budget = budget

    @property
    def ended(self) -> bool:
        return self._unpacking.eof

    @property
    def rest(self) -> bytes:
        return self._unpacking.unused_data

    def feed(self, packed: bytes) -> Iterator[bytes]:
        """Yield all that these bytes unpack to, in small pieces."""
        while True:
            self._budget.remaining()
            try:
                piece = self._unpacking.decompress(packed, _PIECE)
            except zlib.error as error:
                raise broken(Fault.PACKING) from error
            packed = self._unpacking.unconsumed_tail
            if piece:
                yield piece
            # A full piece may have left more behind, even when all was fed.
            if self.ended or (not packed and len(piece) < _PIECE):
                return
