"""How alike two articles are, by the groups of words that both have."""

import re
import unicodedata
from collections.abc import Generator
from typing import Final

from factcheck_gui.text.group_numbers import GROUP, group_numbers, small_numbers
from factcheck_gui.text.plain_words import PlainWords
from factcheck_gui.text.unspaced import UNSPACED

NEAR_DUPLICATE: Final = 0.2
"""Resemblance from which two texts are taken for versions of one article."""

_KEPT = 24  # numbers of a sketch
_PART = 30_000  # letters that are sketched in a few milliseconds
_BLANK = re.compile(r"[ \n]")
_LOOKED_AT = 40  # numbers that are put in order, where as many are below a bound as should be
_UNITS = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the 24 smallest numbers of a text's groups of five words, in order; fewer for a short text.

    In scripts without spaces groups are of letters. Versions of one article have most of the numbers in
    common. The same text has the same sketch on every machine.

    Different articles have none in common: those of an article of 600 words lie in a 25th of all numbers, as
    do the 2,400,000 of 100,000 other articles, so that one article in a thousand million meets a number of
    another by chance. Six must be the same before texts are compared, word by word.
    """
    return _smallest(_units(text))


def sketch_in_parts(text: str) -> Generator[None, None, tuple[int, ...]]:
    """Return the sketch of a text that may be very long; it stops after each few milliseconds of work."""
    first, found, before = 0, set[int](), list[bytes]()
    while first < len(text):
        end = _end_of_part(text, first)
        units = before + _units(text[first:end])
        if len(units) < GROUP and end == len(text) and not found:
            return _smallest(units)
        if len(units) >= GROUP:
            found = set(sorted(found.union(_smallest(units)))[:_KEPT])
            units = units[1 - GROUP :]
        first, before = end, units
        yield
    return tuple(sorted(found))


def _end_of_part(text: str, first: int) -> int:
    """Return where a part of a text ends: behind a blank, where nothing melts together with what follows."""
    blank = _BLANK.search(text, first + _PART)
    return len(text) if blank is None else blank.end()


def _smallest(units: list[bytes]) -> tuple[int, ...]:
    if not units:
        return ()
    if len(units) < GROUP:
        units = [b""] * (GROUP - len(units)) + units
    numbers = group_numbers(units)
    # Most are far too large, and need not be put in order. Without the last bit they fit SQLite's integers.
    smallest = {number >> 1 for number in small_numbers(numbers, _LOOKED_AT)}
    if len(smallest) < _KEPT:
        smallest = {number >> 1 for number in numbers}
    return tuple(sorted(smallest)[:_KEPT])


def resemblance(a: str, b: str) -> float:
    """Return the share of the groups of words of two texts that both have, from 0 to 1."""
    first, second = _groups(a), _groups(b)
    if not first and not second:
        return 1.0 if a.strip() == b.strip() else 0.0
    return len(first & second) / len(first | second)


def _groups(text: str) -> set[bytes]:
    """Groups of five words as UTF-8; case, compatibility forms, marks and white space make no difference."""
    units = _units(text)
    if len(units) <= GROUP:
        return {b" ".join(units)} if units else set()
    return set(map(b" ".join, zip(*(units[shift:] for shift in range(GROUP)), strict=False)))


def _units(text: str) -> list[bytes]:
    plain = _PLAIN.spaced(text)
    if plain is not None:
        return plain.split()
    return [unit.encode("utf-8") for unit in _UNITS.findall(_folded(text))]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


_PLAIN: Final = PlainWords(_UNITS, _folded)
