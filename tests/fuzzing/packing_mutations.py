"""Damage to what is packed: zip files that lie about themselves, bombs, and streams of gzip that go on."""

import gzip
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Final

Member = tuple[str, bytes]
_BOMB: Final = 60_000_000
_LOCAL: Final = b"PK\x03\x04"
_CENTRAL: Final = b"PK\x01\x02"
_NAMES: Final = (
    *("../../../../tmp/own.txt", "/etc/passwd", "C:\\x.txt", "..\\..\\x", "a/" * 4_000 + "x", "x\0y"),
    *("\u202egpj.xml", "con", "", ".", "word/document.xml/"),
)
_FLAG_FIELDS: Final = {_LOCAL: 6, _CENTRAL: 8}
_METHOD_FIELDS: Final = {_LOCAL: 8, _CENTRAL: 10}
_CRC_FIELDS: Final = {_LOCAL: 14, _CENTRAL: 16}
_SIZE_FIELDS: Final = {_LOCAL: 22, _CENTRAL: 24}


def members_of(data: bytes) -> list[Member]:
    """Return what is in a zip file, or nothing where it cannot be read."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [(one.filename, archive.read(one)) for one in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, NotImplementedError, EOFError, OSError):
        return []


def pack(members: list[Member]) -> bytes:
    """Return a zip file of members, in this order and whatever they are called."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (name, content) in enumerate(members):
            entry = zipfile.ZipInfo(name or "x")
            entry.compress_type = zipfile.ZIP_STORED if place == 0 else zipfile.ZIP_DEFLATED
            # Set behind the back of the class: two of one name are what is wanted.
            archive.NameToInfo.clear()
            archive.writestr(entry, content)
    return file.getvalue()


def change_members(dice: random.Random, data: bytes) -> bytes:
    """Return a zip file with members gone, there twice, renamed, or in each other's place."""
    members = members_of(data)
    if not members:
        return data
    place = dice.randrange(len(members))
    name, content = members[place]
    match dice.randrange(8):
        case 0:
            del members[place]
        case 1:
            members.append((name, content[: len(content) // 2]))
        case 2:
            members[place] = (dice.choice(_NAMES), content)
        case 3:
            members.append((dice.choice(_NAMES), content))
        case 4:
            dice.shuffle(members)
        case 5:
            other = dice.randrange(len(members))
            members[place], members[other] = (name, members[other][1]), (members[other][0], content)
        case 6:
            members[place] = (name, data)
        case _:
            members += [(f"{name}{number}", b"x") for number in range(dice.choice((100, 5_000)))]
    return pack(members)


def blow_up_member(dice: random.Random, data: bytes) -> bytes:
    """Return a zip file with a member that is small in it and enormous outside."""
    members = members_of(data)
    if not members:
        return data
    place = dice.randrange(len(members))
    name, content = members[place]
    end = content.rfind(b"</")
    blanks = dice.choice((b" ", b"\0", b"<p>x</p>", b"[")) * (_BOMB // 8)
    members[place] = (name, content[:end] + blanks + content[end:])
    return pack(members)


def lie_in_heads(dice: random.Random, data: bytes) -> bytes:
    """Return a zip file whose lists tell of other sums, sizes, ways of packing, or of a password."""
    file = bytearray(data)
    fields, value = dice.choice(
        (
            (_CRC_FIELDS, dice.randbytes(4)),
            (_SIZE_FIELDS, struct.pack("<I", dice.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF)))),
            (_FLAG_FIELDS, struct.pack("<H", dice.choice((1, 0x41, 0x800, 0x20, 0xFFFF)))),
            (_METHOD_FIELDS, struct.pack("<H", dice.choice((0, 1, 9, 12, 14, 93, 99)))),
        )
    )
    marks = dice.choice(((_LOCAL,), (_CENTRAL,), (_LOCAL, _CENTRAL)))
    which = dice.choice((0, 0, 1, -1))
    for mark in marks:
        places = [place for place in range(len(file) - 46) if file[place : place + 4] == mark]
        for place in places if which < 0 else places[which : which + 1]:
            start = place + fields[mark]
            file[start : start + len(value)] = value
    return bytes(file)


def lie_at_the_end(dice: random.Random, data: bytes) -> bytes:
    """Return a zip file whose end tells of another number of members, or of a place where there is none."""
    place = data.rfind(b"PK\x05\x06")
    if place < 0 or len(data) < place + 22:
        return data
    file = bytearray(data)
    start, length = dice.choice(((8, 2), (10, 2), (12, 4), (16, 4), (20, 2)))
    file[place + start : place + start + length] = dice.choice(
        (b"\xff" * length, bytes(length), dice.randbytes(length))
    )
    zip64 = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 2**63, 2**63, 2**62, 2**62)
    found = struct.pack("<4sIQI", b"PK\x06\x07", 0, place, 1)
    return bytes(file[:place] + dice.choice((b"", zip64 + found, b"junk")) + file[place:])


def surround(dice: random.Random, data: bytes) -> bytes:
    """Return a packed file with something before it or behind it, or twice."""
    return dice.choice(
        (b"junk" * 99 + data, data + b"junk" * 99, data + data, b"%PDF-1.7\n" + data, b"\0" * 512 + data)
    )


def pack_again(dice: random.Random, data: bytes) -> bytes:
    """Return a file packed by gzip: as it is, cut off, or with a bomb behind it."""
    packed = gzip.compress(data)
    bomb = gzip.compress(bytes(_BOMB), 9)
    return dice.choice((packed, packed[:-8], packed + bomb, bomb, gzip.compress(packed), packed[:10] + data))


def change_packed(dice: random.Random, data: bytes, inside: Callable[[bytes], bytes]) -> bytes:
    """Return a file of gzip that is sound, of content that is not."""
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return data
    return gzip.compress(inside(content)) if dice.random() < 0.9 else gzip.compress(content)[:-9]


def change_inside(dice: random.Random, data: bytes, inside: Callable[[str, bytes], bytes]) -> bytes:
    """Return a zip file that is sound, of which one member is not."""
    members = members_of(data)
    if not members:
        return data
    place = dice.choices(range(len(members)), [len(content) + 50 for _, content in members])[0]
    name, content = members[place]
    members[place] = (name, inside(name, content))
    return pack(members)


ZIP_MUTATIONS: Final = (change_members, change_members, lie_in_heads, lie_in_heads, lie_at_the_end, surround)
"""Every way but those that take long, by how likely it is."""
