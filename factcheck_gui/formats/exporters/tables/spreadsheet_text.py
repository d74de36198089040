"""Texts as the cells of a workbook can hold them."""

import re
from dataclasses import dataclass
from typing import Final

LONGEST_CELL: Final = 32_767
"""How many UTF-16 units a cell of Excel holds."""

_SURELY_FITS: Final = LONGEST_CELL // 2

# What XML 1.0 has no place for. A line feed and a tab stay; a lone carriage return would come back as a feed.
_UNHOLDABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT: Final = "\ufffd"
_CUT: Final = " […] [cut: {length} characters in all, more than a cell can hold]"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldText:
    """A text as the cell holds it, how many characters were replaced, and whether it was cut."""

    text: str
    replaced: int = 0
    is_cut: bool = False


def held(text: str) -> HeldText:
    """Return what a cell can hold of a text."""
    if len(text) <= _SURELY_FITS and not _UNHOLDABLE.search(text):
        return HeldText(text=text)
    kept, replaced = _UNHOLDABLE.subn(_REPLACEMENT, text)
    if units(kept) <= LONGEST_CELL:
        return HeldText(text=kept, replaced=replaced)
    note = _CUT.format(length=len(kept))
    return HeldText(text=_beginning(kept, LONGEST_CELL - units(note)) + note, replaced=replaced, is_cut=True)


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text) if not text.isascii() else len(text)


def _beginning(text: str, room: int) -> str:
    """Return as much of a text as fits, no character cut in two."""
    encoded = text[:room].encode("utf-16-le")[: 2 * room]
    return encoded.decode("utf-16-le", errors="ignore")
