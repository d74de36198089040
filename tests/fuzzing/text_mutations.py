"""Damage to files of text: signs that nobody expects, lines without end, and encodings that lie."""

import random
from typing import Final

from tests.nasty_words import PIECES

_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"+/v8")
_NO_UTF_8: Final = (b"\xc0\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xff", b"\x80" * 9)
_ENCODINGS: Final = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "cp1252", "cp037")
_OPENING: Final = (
    "(",
    "[",
    "{",
    "<",
    "> ",
    "*",
    "_",
    "`",
    "- ",
    "  ",
    "\t",
    "<b>",
    '"',
    "#",
    "|",
    "![](",
    "\\",
)
_DEEP: Final = (50, 1_500, 40_000)
_LONG_LINE: Final = 10_000_000


def insert_nasty(dice: random.Random, data: bytes) -> bytes:
    """Return the text with some of the pieces in it that break programs."""
    text = _text(data)
    for _ in range(dice.choice((1, 3, 12))):
        place = dice.randrange(len(text) + 1)
        text = text[:place] + dice.choice(PIECES) * dice.choice((1, 1, 200)) + text[place:]
    return _bytes(text)


def insert_depth(dice: random.Random, data: bytes) -> bytes:
    """Return the text with something opened in it again and again, and never closed."""
    text, place = _text(data), dice.randrange(len(data) + 1)
    return _bytes(text[:place] + dice.choice(_OPENING) * dice.choice(_DEEP) + text[place:])


def insert_long_line(dice: random.Random, data: bytes) -> bytes:
    """Return the text with a line of ten megabytes in it."""
    text, place = _text(data), dice.randrange(len(data) + 1)
    piece = dice.choice(("word ", "x", "He denies that. ", "🌧", "e\u0301", "\u202e", "0", "<p>", "&amp;"))
    return _bytes(text[:place] + piece * (_LONG_LINE // len(piece.encode())) + text[place:])


def double_lines(dice: random.Random, data: bytes) -> bytes:
    """Return the text with its lines in another order, some of them often."""
    lines = data.splitlines(keepends=True)
    dice.shuffle(lines)
    return b"".join(lines + lines[: dice.randrange(len(lines) + 1)] * dice.choice((0, 1, 20)))


def change_line_ends(dice: random.Random, data: bytes) -> bytes:
    """Return the text with other ends of lines, or none."""
    return data.replace(b"\r\n", b"\n").replace(
        b"\n", dice.choice((b"\r\n", b"\r", b"", b"\n\n", b"\0", b"\xe2\x80\xa9"))
    )


def lie_about_encoding(dice: random.Random, data: bytes) -> bytes:
    """Return the text with the mark of an encoding that is not its own."""
    return dice.choice(_BOMS) * dice.choice((1, 1, 2)) + data


def encode_otherwise(dice: random.Random, data: bytes) -> bytes:
    """Return the text in another encoding."""
    return _text(data).encode(dice.choice(_ENCODINGS), "replace")


def insert_no_utf_8(dice: random.Random, data: bytes) -> bytes:
    """Return the text with bytes in it that no UTF-8 has."""
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(_NO_UTF_8) + data[place:]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


TEXT_MUTATIONS: Final = (
    *(insert_nasty, insert_nasty, insert_depth, double_lines, change_line_ends),
    *(lie_about_encoding, encode_otherwise, insert_no_utf_8),
)
"""Every way but the one that takes long, by how likely it is."""
