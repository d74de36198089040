"""Tells names from texts in which there is nothing to see."""

import unicodedata
from typing import Final

# Letters by their category that are drawn as nothing: fillers of Hangul, and the empty pattern of Braille.
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})


def is_visible(text: str) -> bool:
    """Tell whether a text has a sign of its own that can be seen; marks alone have none."""
    return any(sign not in _BLANK and unicodedata.category(sign) not in _UNSEEN for sign in text)
