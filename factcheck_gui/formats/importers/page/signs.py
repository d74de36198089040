"""Takes the invisible signs of a page through an extractor that would drop them.

Joiners and marks of direction belong to the spelling in Persian, Urdu or emoji; a quotation without them is
another one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

# Linear A: letters to every library, and in no article.
_STAND_INS: Final = tuple(chr(code) for code in range(0x10600, 0x10737))

_KNOWN: Final = frozenset(_STAND_INS)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FORBIDDEN: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenSigns:
    """Which letter stands for which sign."""

    signs: dict[int, str]

    def restore(self, words: str) -> str:
        """Return words with their own signs."""
        return words.translate(self.signs) if self.signs else words


def hide_signs(top: "_Element") -> HiddenSigns:
    """Put letters in the place of signs that do not print, everywhere in a tree."""
    places: dict[int, str] = {}
    free = iter(_STAND_INS)
    for element in top.iter():
        for words, is_text in ((element.text, True), (element.tail, False)):
            if not words or (words.isascii() and _CONTROLS.search(words) is None):
                continue
            odd = {sign for sign in set(words) if _is_odd(sign)}
            if not odd:
                continue
            for sign in sorted(odd):
                if ord(sign) not in places and (stand_in := _stand_in(sign, free)) is not None:
                    places[ord(sign)] = stand_in
            if is_text:
                element.text = words.translate(places)
            else:
                element.tail = words.translate(places)
    return HiddenSigns(
        signs={ord(stand_in): chr(sign) for sign, stand_in in places.items() if stand_in in _KNOWN}
    )


def _is_odd(sign: str) -> bool:
    # Some control signs pass for white space.
    return not sign.isprintable() and (not sign.isspace() or _CONTROLS.fullmatch(sign) is not None)


def _stand_in(sign: str, free: Iterator[str]) -> str | None:
    """Return what stands for a sign: nothing for a control sign, which shows nothing and breaks parsers."""
    if _FORBIDDEN.fullmatch(sign):
        return "\ufffd"
    if _CONTROLS.fullmatch(sign):
        return " " if sign.isspace() else ""
    return next(free, None)
