"""Signs and colours by which a new rating value is told from those that a scale has already."""

import colorsys
from collections.abc import Iterable, Iterator
from itertools import chain
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from factcheck_gui.domain.contrast import contrast

_SIGNS: Final = "✓✗?!≈½≠±∅…∞†§#*+◆■▲●"
# Letters with accents, then Greek and Cyrillic ones: more than any scale has values.
_FURTHER_SIGNS: Final = range(0xC0, 0x530)
# A step that is no fraction of the circle: no hue comes again, and neighbours lie far apart.
_HUE_STEP: Final = 0.381966
_CONTRASTS: Final = (5.0, 7.5, 11.0)
_WHITE: Final = (1.0, 1.0, 1.0)
_SATURATION: Final = 0.7
_MORE: Final = 36
_FIRST_COLOUR: Final = "#475067"


def free_sign(taken: Iterable[str]) -> str:
    """Return a sign that is not among those taken: symbols first, then figures and letters."""
    known = set(taken)
    return next((sign for sign in _signs() if sign not in known), "")


def free_colour(taken: Iterable[str]) -> str:
    """Return the colour that differs most from those taken; all can be read on white (WCAG AA)."""
    known = [_channels(colour) for colour in taken]
    if not known:
        return _FIRST_COLOUR
    candidates = [_colour(place) for place in range(len(known) + _MORE)]
    return max(candidates, key=_Distance(known))


class _Distance:
    """How far a colour is from the nearest of some others."""

    def __init__(self, others: list[tuple[int, int, int]]) -> None:
        self._others = others

    def __call__(self, colour: str) -> int:
        mine = _channels(colour)
        return min(sum((a - b) ** 2 for a, b in zip(mine, other, strict=True)) for other in self._others)


def _signs() -> Iterator[str]:
    letters = (chr(code) for code in _FURTHER_SIGNS if chr(code).isalpha())
    return chain(_SIGNS, digits, ascii_uppercase, ascii_lowercase, letters)


def _colour(place: int) -> str:
    """Return one of an endless row of colours, as light as its contrast with white allows."""
    wanted = _CONTRASTS[place % len(_CONTRASTS)]
    hue = place * _HUE_STEP % 1
    for percent in range(60, 0, -1):
        parts = colorsys.hls_to_rgb(hue, percent / 100, _SATURATION)
        channels = red, green, blue = _rounded(parts)
        if contrast((red / 255, green / 255, blue / 255), _WHITE) >= wanted:
            break
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _rounded(parts: tuple[float, float, float]) -> tuple[int, int, int]:
    red, green, blue = parts
    return round(red * 255), round(green * 255), round(blue * 255)


def _channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue; black for what is no colour, for it may come from outside."""
    try:
        number = int(colour.removeprefix("#"), 16)
    except ValueError:
        number = 0
    return number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF
