"""The first sign of a transcript: without colons there are neither names nor times in it."""

from typing import Final

LOOKED_AT: Final = 200_000
"""Code points from the beginning of a text; whatever it is shows there."""

_LEAST: Final = 2
"""One in each name or time of two turns, or in both times of a cue."""


def has_colons(text: str) -> bool:
    """Tell whether a text can be a transcript at all."""
    return text.count(":", 0, LOOKED_AT) + text.count("：", 0, LOOKED_AT) >= _LEAST
