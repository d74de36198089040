"""Finds bytes in a zip that belong to none of its files, where something could be hidden or be run."""

import os
import struct
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_LOCAL: Final = struct.Struct("<4s22xHH")
_CENTRAL: Final = struct.Struct("<4s24xHHH12x")
_LARGE_END: Final = struct.Struct("<4sQ")
_LARGE_PLACE_SIZE: Final = 20
_END_SIZE: Final = 22
_SIZES_FOLLOW: Final = 0x8
_MOST_IN_SHORT: Final = 0xFFFFFFFF
_MARK_OF_SIZES: Final = b"PK\x07\x08"


def first_loose_byte(file: IO[bytes], archive: "ZipFile") -> int | None:
    """Return where the first bytes stand that belong to no file and to no list of files, or None.

    A comment on the whole zip counts as such: the program writes none.
    """
    place = 0
    for entry in sorted(archive.infolist(), key=_offset):
        if entry.header_offset > place:
            return place
        place = max(place, _end_of(file, entry))
    if archive.start_dir > place:
        return place
    end = _end_of_lists(file, archive.start_dir)
    return end if end < file.seek(0, os.SEEK_END) else None


def _offset(entry: "ZipInfo") -> int:
    return entry.header_offset


def _end_of(file: IO[bytes], entry: "ZipInfo") -> int:
    """Return where a file ends with all that is noted of it there."""
    header = _read(file, entry.header_offset, _LOCAL.size)
    if not header.startswith(b"PK\x03\x04") or len(header) < _LOCAL.size:
        return entry.header_offset
    _, name, extra = _LOCAL.unpack(header)
    end = entry.header_offset + _LOCAL.size + int(name) + int(extra) + entry.compress_size
    return end + _size_of_sizes(file, end, entry) if entry.flag_bits & _SIZES_FOLLOW else end


def _size_of_sizes(file: IO[bytes], place: int, entry: "ZipInfo") -> int:
    """Return how long the sizes are that follow a file, in whichever of four ways a packer writes them."""
    for form in ("<LQQ", "<LLL"):
        if form == "<LLL" and max(entry.compress_size, entry.file_size) > _MOST_IN_SHORT:
            continue
        sizes = struct.pack(form, entry.CRC, entry.compress_size, entry.file_size)
        for noted in (_MARK_OF_SIZES + sizes, sizes):
            if _read(file, place, len(noted)) == noted:
                return len(noted)
    return 0


def _end_of_lists(file: IO[bytes], place: int) -> int:
    """Return where the list of files and what closes it ends; `place` is where the list begins."""
    while (entry := _read(file, place, _CENTRAL.size)).startswith(b"PK\x01\x02"):
        if len(entry) < _CENTRAL.size:
            return place
        place += _CENTRAL.size + sum(map(int, _CENTRAL.unpack(entry)[1:]))
    large = _read(file, place, _LARGE_END.size)
    if large.startswith(b"PK\x06\x06") and len(large) == _LARGE_END.size:
        place += _LARGE_END.size + int(_LARGE_END.unpack(large)[1])
        if _read(file, place, 4) == b"PK\x06\x07":
            place += _LARGE_PLACE_SIZE
    return place + _END_SIZE if _read(file, place, 4) == b"PK\x05\x06" else place


def _read(file: IO[bytes], place: int, size: int) -> bytes:
    # A forged zip may lead to where no system seeks.
    if not 0 <= place < file.seek(0, os.SEEK_END):
        return b""
    file.seek(place)
    return file.read(size)
