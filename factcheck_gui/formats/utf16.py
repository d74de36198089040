"""Offsets in UTF-16 units, as JavaScript and Java count them, and in code points, as the workspace does."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Final

_LAST_OF_ONE_UNIT: Final = "\uffff"


def code_points_to_utf16(text: str) -> Callable[[int], int]:
    """Return the map from offsets of a text in code points to those in UTF-16 units."""
    wide = list(_of_two_units(text))

    def to_utf16(offset: int) -> int:
        return offset + bisect_left(wide, offset)

    return to_utf16


def utf16_to_code_points(text: str) -> Callable[[int], int]:
    """Return the map of a text's UTF-16 offsets; one in the middle of a character leads to its beginning."""
    starts = [place + before for before, place in enumerate(_of_two_units(text))]

    def to_code_points(offset: int) -> int:
        return offset - bisect_left(starts, offset)

    return to_code_points


def _of_two_units(text: str) -> Iterator[int]:
    """Yield the places of the characters that take two units."""
    return (place for place, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT)
