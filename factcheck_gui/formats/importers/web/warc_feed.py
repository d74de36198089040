"""Hands out the bytes of a web archive unpacked, piece by piece, so that none is held as a whole."""

import re
import zlib
from typing import Final

_GZIP: Final = b"\x1f\x8b\x08"
_AT_ONCE: Final = 1 << 18
_LONGEST_LINE: Final = 1 << 16
_PLAIN_RECORD: Final = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n")
_HEAD: Final = b"WARC/"
_LOOKED_AHEAD: Final = 16


class DamageError(Exception):
    """The bytes cannot be unpacked from here on; the next record may be whole."""


class WarcFeed:
    """Reads an archive that is packed record by record, packed as a whole, or not packed at all."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._packed = data.startswith(_GZIP)
        self._position = 0
        self._unpacker: zlib._Decompress | None = None
        self._member = 0
        self._record = 0
        self._damaged = False
        self._ready = bytearray()

    def first_line(self) -> bytes:
        """Return the next line that is not blank, where a record begins; nothing at the end."""
        while True:
            start = self._position - len(self._ready)
            line = self.line()
            self._record = self._member if self._packed else start
            if line.strip() or not line:
                return line

    def line(self) -> bytes:
        """Return the bytes up to and with the next line feed, or as many as a line may have."""
        searched = 0
        while (found := self._ready.find(b"\n", searched)) < 0 and len(self._ready) < _LONGEST_LINE:
            searched = len(self._ready)
            if self._fill(searched + 1) == searched:
                return self._take(searched)
        return self._take(found + 1 if found >= 0 else _LONGEST_LINE)

    def read(self, count: int) -> bytes:
        """Return as many bytes, fewer only at the end."""
        return self._take(min(count, self._fill(count)))

    def skip(self, count: int) -> int:
        """Pass over as many bytes and return how many there were."""
        left = count
        while left and (held := self._fill(1)):
            step = min(left, held)
            del self._ready[:step]
            left -= step
        return count - left

    def is_between_records(self) -> bool:
        """Tell whether a record follows, after nothing but white space, or the end."""
        try:
            self._fill(_LOOKED_AHEAD)
        except DamageError:
            # What follows is damaged; this record is told from it by its length.
            return True
        follows = bytes(self._ready[:_LOOKED_AHEAD]).lstrip()
        return follows[: len(_HEAD)] == _HEAD[: len(follows)]

    def resume(self) -> bool:
        """Go on at the next record behind the one that is damaged; False where none follows."""
        self._ready, self._unpacker, self._damaged = bytearray(), None, False
        place = self._next_packed() if self._packed else self._next_plain()
        # Further on each time: a place that is damaged again must not be found again.
        self._position = self._record = len(self._data) if place is None else place
        return place is not None

    def _next_plain(self) -> int | None:
        found = _PLAIN_RECORD.search(self._data, self._record + 1)
        return None if found is None else found.start()

    def _next_packed(self) -> int | None:
        magic = re.compile(re.escape(_GZIP))
        for found in magic.finditer(self._data, max(self._record, 0) + 1):
            place = found.start()
            try:
                begins = zlib.decompressobj(31).decompress(self._data[place : place + 4096], len(_HEAD))
            except zlib.error:
                continue
            if begins == _HEAD:
                return place
        return None

    def _take(self, count: int) -> bytes:
        taken = bytes(self._ready[:count])
        del self._ready[:count]
        return taken

    def _fill(self, count: int) -> int:
        """Have as many bytes ready, or as many as there are, and return how many.

        Raises:
            DamageError: fewer are ready because the rest cannot be unpacked.
        """
        while len(self._ready) < count and not self._damaged and not self._is_read_up():
            self._ready += self._unpacked() if self._packed else self._plain()
        if len(self._ready) < count and self._damaged:
            self._record = self._member
            raise DamageError
        return len(self._ready)

    def _is_read_up(self) -> bool:
        return self._position >= len(self._data) and self._unpacker is None

    def _plain(self) -> bytes:
        piece = bytes(self._data[self._position : self._position + _AT_ONCE])
        self._position += len(piece)
        return piece

    def _unpacked(self) -> bytes:
        if self._unpacker is None:
            self._unpacker, self._member = zlib.decompressobj(31), self._position
        piece = self._data[self._position : self._position + _AT_ONCE]
        try:
            unpacked = self._unpacker.decompress(piece, _AT_ONCE)
        except zlib.error:
            self._damaged = True
            return b""
        unread = len(self._unpacker.unconsumed_tail) + len(self._unpacker.unused_data)
        self._position += len(piece) - unread
        if self._unpacker.eof:
            self._unpacker = None
            self._pass_padding()
        elif not piece and not unpacked:
            self._damaged = True
        return unpacked

    def _pass_padding(self) -> None:
        while self._position < len(self._data) and self._data[self._position] == 0:
            self._position += 1
