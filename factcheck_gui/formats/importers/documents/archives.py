"""Reads zip files safely: what is unpacked is counted while it comes, and nothing is ever written."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError, TooLargeInputError
from factcheck_gui.formats.importers.parsed import Source

ZIP_SIGNATURE: Final = b"PK\x03\x04"
MEGABYTE: Final = 1_000_000

_TOTAL_LIMIT: Final = 200 * MEGABYTE
"""What all members that are read may unpack to."""
_MOST_MEMBERS: Final = 20_000
_RATIO_LIMIT: Final = 300
"""How many times its packed size a member may unpack to; deflate itself ends at about 1,032."""
_RATIO_MATTERS: Final = 10 * MEGABYTE
"""Below this size it does no harm, whatever the ratio."""

_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_LOCAL_HEADER: Final = struct.Struct("<4s5H3L2H")
_ENCRYPTED: Final = 0x1
_UNIX: Final = 3
_TYPE_MASK: Final = 0o170000
_LINK: Final = 0o120000
_UNSAFE: Final = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, struct.error)
"""What the standard library raises for damaged directories; `UnicodeDecodeError` is a `ValueError`."""


@dataclass(slots=True)
class Archive:
    """An open zip file; `read` is the only way to its members.

    Attributes:
        name: The name of the file, for errors.
        format: The format it is read as, for errors.
    """

    name: str
    format: str
    _data: bytes
    _members: Mapping[str, zipfile.ZipInfo]
    _small: Mapping[str, str]
    _limit: int
    _unpacked: int = field(default=0)

    def names(self) -> tuple[str, ...]:
        """Return the names of the files, with slashes; links and names that lead outside are left out."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """Return a member's name as the file writes it: some programs mix up small and capital letters."""
        return name if name in self._members else self._small.get(name.lower())

    def read(self, name: str, *, limit: int | None = None) -> bytes:
        """Return a member's bytes.

        Args:
            name: One of `names`; small and capital letters may differ.
            limit: The most bytes that this member may have, besides what all may have together.

        Raises:
            TooLargeInputError: it unpacks to more than allowed, or is packed as bombs are.
            EncryptedInputError: it opens with a password only.
            BrokenInputError: there is none of this name, or it is damaged.
        """
        found = self.find(name)
        if found is None:
            raise self.broken(finding=f"{name} is missing")
        member = self._members[found]
        if member.flag_bits & _ENCRYPTED:
            raise EncryptedInputError(name=self.name)
        left = self._limit - self._unpacked
        if limit is None or limit > left:
            data = self._unpack(member, left, self._limit)
        else:
            data = self._unpack(member, limit, limit)
        if len(data) != member.file_size or zlib.crc32(data) != member.CRC:
            raise self.broken(finding=f"{found} is damaged")
        self._unpacked += len(data)
        return data

    def broken(self, *, finding: str) -> BrokenInputError:
        """Return the error that names a finding in this file."""
        return BrokenInputError(name=self.name, format=self.format, finding=finding)

    def _unpack(self, member: zipfile.ZipInfo, allowed: int, limit: int) -> bytes:
        """Return a member's bytes, if they are no more than allowed; `limit` is what to name otherwise."""
        packed = self._packed(member)
        if member.compress_type == zipfile.ZIP_STORED:
            if len(packed) > allowed:
                raise TooLargeInputError(name=self.name, limit=limit)
            return packed
        if member.compress_type != zipfile.ZIP_DEFLATED:
            raise self.broken(finding=f"{member.filename} is packed in a way that is not known")
        by_ratio = max(_RATIO_MATTERS, _RATIO_LIMIT * len(packed))
        most = min(allowed, by_ratio)
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            # One byte more than allowed tells that there is more, whatever the directory says.
            data = unpacker.decompress(packed, most + 1)
        except zlib.error as error:
            raise self.broken(finding=f"{member.filename} is damaged") from error
        if len(data) > most:
            raise TooLargeInputError(name=self.name, limit=limit if most == allowed else by_ratio)
        if not unpacker.eof:
            raise self.broken(finding=f"{member.filename} ends early")
        return data

    def _packed(self, member: zipfile.ZipInfo) -> bytes:
        start = member.header_offset
        header = self._data[start : start + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(ZIP_SIGNATURE):
            raise self.broken(finding=f"{member.filename} is damaged")
        *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        start += _LOCAL_HEADER.size + name_length + extra_length
        packed = self._data[start : start + member.compress_size]
        if len(packed) != member.compress_size:
            raise self.broken(finding=f"{member.filename} ends early")
        return packed


def is_zip(data: bytes) -> bool:
    """Tell whether bytes begin as zip files with something in them do."""
    return data.startswith(ZIP_SIGNATURE)


def open_archive(source: Source, *, kind: str = "zip", limit: int = _TOTAL_LIMIT) -> Archive:
    """Return an archive whose directory has been checked; its members are unpacked when they are read.

    Args:
        source: The zip file.
        kind: The format to name in errors.
        limit: The most bytes that all members that are read may unpack to.

    Raises:
        BrokenInputError: it is no zip file, has more members than any honest one, its members overlap as
            those of bombs do, or two different ones have the same name.
    """
    # Counted before the library makes an object of each: a hundred megabytes hold two million entries.
    if source.data.count(_DIRECTORY_ENTRY) > _MOST_MEMBERS:
        finding = f"it has more than {_MOST_MEMBERS} members"
        raise BrokenInputError(name=source.name, format=kind, finding=finding)
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as opened:
            found, directory = opened.infolist(), opened.start_dir
    except _UNSAFE as error:
        raise BrokenInputError(name=source.name, format=kind, finding="its directory is damaged") from error
    if _overlap(found, directory):
        raise BrokenInputError(name=source.name, format=kind, finding="its members overlap")
    members: dict[str, zipfile.ZipInfo] = {}
    for member in _files(found):
        name = member.filename.replace("\\", "/").removeprefix("./")
        before = members.setdefault(name, member)
        if (before.CRC, before.file_size) != (member.CRC, member.file_size):
            raise BrokenInputError(name=source.name, format=kind, finding=f"it holds {name} twice")
    return Archive(
        name=source.name,
        format=kind,
        _data=source.data,
        _members=members,
        _small={name.lower(): name for name in reversed(members)},
        _limit=limit,
    )


def _files(found: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    """Yield what is a plain file with a name inside the archive."""
    for member in found:
        name = member.filename.replace("\\", "/")
        is_link = member.create_system == _UNIX and (member.external_attr >> 16) & _TYPE_MASK == _LINK
        leads_out = name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")
        if not (is_link or leads_out or name.endswith("/")):
            yield member


def _overlap(found: list[zipfile.ZipInfo], directory: int) -> bool:
    """Tell whether members share bytes, by which a small file can hold any amount."""
    ranges = sorted(
        (one.header_offset, one.header_offset + _LOCAL_HEADER.size + one.compress_size) for one in found
    )
    ends = any(before[1] > after[0] for before, after in pairwise(ranges))
    return ends or any(start < 0 or end > directory for start, end in ranges)
