"""Colours of verdicts, made readable: at least 4.5 to 1 against what they stand on (WCAG 2.1, AA)."""

import re
from typing import Final

LIGHT_GROUND: Final = "#ffffff"
"""The lightest ground that a verdict stands on."""

DARK_GROUND: Final = "#1d2130"
"""The same in the dark palette."""

NEUTRAL: Final = "#667085"
"""Stands in for a colour that is none."""

_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_ENOUGH: Final = 4.5
_STEPS: Final = 20
_LINEAR_UP_TO: Final = 0.04045
_BLACK: Final = "#111111"
_WHITE: Final = "#ffffff"


def checked(colour: str) -> str:
    """Return a colour written `#rrggbb`, or the neutral one: nothing else may get into a style sheet."""
    return colour if _HEX.fullmatch(colour) else NEUTRAL


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, ground: str) -> str:
    """Return the colour, mixed with as little white or black as makes it readable on a ground."""
    end = ink_on(ground)
    mixes = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((mix for mix in mixes if contrast(mix, ground) >= _ENOUGH), end)


def ink_on(ground: str) -> str:
    """Return black or white, whichever reads better on a ground."""
    return max(_BLACK, _WHITE, key=lambda ink: contrast(ink, ground))


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    # The curve of sRGB; WCAG 2.1 names it under "relative luminance".
    return channel / 12.92 if channel <= _LINEAR_UP_TO else float(((channel + 0.055) / 1.055) ** 2.4)
