"""Colours of verdicts, made readable: at least 4.5 to 1 against what they stand on (WCAG 2.1, AA)."""

import re
from typing import Final

from factcheck_gui.domain import contrast as contrasts

LIGHT_GROUND: Final = "#ffffff"
"""The lightest ground that a verdict stands on."""

DARK_GROUND: Final = "#1d2130"
"""The same in the dark palette."""

NEUTRAL: Final = "#667085"
"""Stands in for a colour that is none."""

_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS: Final = 20
_BLACK: Final = "#111111"
_WHITE: Final = "#ffffff"


def checked(colour: str) -> str:
    """Return a colour written `#rrggbb`, or the neutral one: nothing else may get into a style sheet."""
    return colour if _HEX.fullmatch(colour) else NEUTRAL


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    return contrasts.contrast(_shade(one), _shade(other))


def readable(colour: str, ground: str) -> str:
    """Return the colour, mixed with as little white or black as makes it readable on a ground."""
    end = ink_on(ground)
    mixes = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((mix for mix in mixes if contrast(mix, ground) >= contrasts.READABLE), end)


def ink_on(ground: str) -> str:
    """Return black or white, whichever reads better on a ground."""
    return max(_BLACK, _WHITE, key=lambda ink: contrast(ink, ground))


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _shade(colour: str) -> contrasts.Shade:
    red, green, blue = _channels(colour)
    return red / 255, green / 255, blue / 255
