"""The objects of a PDF that Qt has written: read where they stand, and written anew at its end.

What is appended is an incremental update (ISO 32000-1, 7.5.6): readers take the last form of each object.
"""

import re
import zlib
from typing import Final

_ENTRY: Final = 20
# Strings first: what looks like a number of an object in them is none.
_LED_TO: Final = re.compile(rb"\((?:[^\\()]|\\.)*\)|(\d+) 0 R", re.DOTALL)
_SIZE: Final = re.compile(rb"/Size (\d+)")
_ROOT: Final = re.compile(rb"/Root (\d+) 0 R")
_INFO: Final = re.compile(rb"/Info (\d+) 0 R")


class PdfObjects:
    """One file; `root` is the number of its catalog, `size` is above all numbers."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._changed: dict[int, bytes] = {}
        self._table = int(content[content.rindex(b"startxref") + 9 :].split()[0])
        trailer = content[content.rindex(b"trailer") :]
        self.size = int(_SIZE.findall(trailer)[0])
        self.root = int(_ROOT.findall(trailer)[0])
        self._info = int(_INFO.findall(trailer)[0])
        head = content.index(b"\n", self._table + len(b"xref\n")) + 1
        self._first = head

    def read(self, number: int) -> bytes:
        """Return what stands between `obj` and `endobj`."""
        if number in self._changed:
            return self._changed[number]
        entry = self._first + _ENTRY * number
        offset = int(self._content[entry : entry + 10])
        begin = self._content.index(b"obj\n", offset) + 4
        return self._content[begin : self._content.index(b"endobj", begin)]

    def stream(self, number: int) -> bytes:
        """Return the bytes of a stream, unpacked."""
        words = self.read(number)
        packed = words[words.index(b"stream\n") + 7 :]
        return zlib.decompressobj().decompress(packed) if b"/FlateDecode" in words[:200] else packed

    def write(self, number: int, words: bytes) -> None:
        """Give an object another form."""
        self._changed[number] = words

    def write_stream(self, number: int, content: bytes) -> None:
        """Give a stream another content."""
        packed = zlib.compress(content)
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        self.write(number, head + packed + b"\nendstream\n")

    def add(self, words: bytes) -> int:
        """Write another object, and return its number."""
        self._changed[self.size] = words
        self.size += 1
        return self.size - 1

    def take_in(self, other: "PdfObjects") -> int:
        """Write all objects of another file, and return by how much their numbers are higher here."""
        shift = self.size - 1
        for number in range(1, other.size):
            self.write(number + shift, _with_numbers(other.read(number), shift))
        self.size += other.size - 1
        return shift

    def content(self) -> bytes:
        """Return the file with what was changed at its end."""
        out = bytearray(self._content)
        entries = []
        for number in sorted(self._changed):
            entries.append(b"%d 1\n%010d 00000 n \n" % (number, len(out)))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, self._changed[number].rstrip(b"\n"))
        place = len(out)
        out += b"xref\n" + b"".join(entries)
        out += (
            b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n"
            % (
                self.size,
                self.root,
                self._info,
                self._table,
                place,
            )
        )
        return bytes(out)


def _with_numbers(words: bytes, shift: int) -> bytes:
    """Return an object that leads to others by numbers so much higher; streams stay as they are."""
    head, stream, packed = words.partition(b"stream\n")

    def shifted(found: re.Match[bytes]) -> bytes:
        return found[0] if found[1] is None else b"%d 0 R" % (int(found[1]) + shift)

    return _LED_TO.sub(shifted, head) + stream + packed
