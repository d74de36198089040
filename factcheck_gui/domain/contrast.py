"""How well a colour can be told from another (WCAG 2.2, contrast ratio and relative luminance)."""

from typing import Final

READABLE: Final = 4.5
"""The contrast that is asked of text (AA, success criterion 1.4.3)."""

_LINEAR_UP_TO: Final = 0.04045

Shade = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""


def contrast(one: Shade, other: Shade) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(shade: Shade) -> float:
    red, green, blue = map(_linear, shade)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    # The curve of sRGB, IEC 61966-2-1.
    return part / 12.92 if part <= _LINEAR_UP_TO else float(((part + 0.055) / 1.055) ** 2.4)
