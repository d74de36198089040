"""Which way words run, by their letters."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Final

ISOLATES: Final = {False: "\u2066", True: "\u2067"}
"""The letters that begin words of a way of their own, by whether they run from right to left."""

END_OF_ISOLATE: Final = "\u2069"
MARKS: Final = {False: "\u200e", True: "\u200f"}
"""Letters that nobody sees, which run the one way or the other."""

_STRONG: Final = {"L": False, "R": True, "AL": True, "LRI": False, "RLI": True}


def runs_from_right(text: str) -> bool | None:
    """Tell whether the first strong letter runs from right to left; None where there is no strong letter."""
    if text.isascii():
        return False if any(map(str.isalpha, text)) else None
    classes = (unicodedata.bidirectional(letter) for letter in text)
    return next((_STRONG[one] for one in classes if one in _STRONG), None)


def split_by_direction(text: str, *, is_rtl: bool) -> Iterable[tuple[bool, str]]:
    """Yield the pieces of a text with the way they run; neutral characters go with what stands before them.

    `is_rtl` is the way of the paragraph, which neutral characters at the beginning follow, as do those behind
    words of a way of their own.
    """
    if text.isascii() and not is_rtl:
        yield False, text
        return
    way = is_rtl
    ways: list[bool] = []
    for letter in text:
        way = _STRONG.get(unicodedata.bidirectional(letter), is_rtl if letter == END_OF_ISOLATE else way)
        ways.append(way)
    for found, pairs in groupby(zip(ways, text, strict=True), key=_way):
        yield found, "".join(letter for _, letter in pairs)


def _way(pair: tuple[bool, str]) -> bool:
    return pair[0]
