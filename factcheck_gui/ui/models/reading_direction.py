"""Which way a line of text runs, and how one that runs the other way is kept from turning its neighbours."""

import unicodedata
from typing import Final

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction runs from right to left (UAX 9, rules P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((direction != "L" for direction in strong if direction in {"L", "R", "AL"}), False)


def isolated(text: str) -> str:
    """Return a text that keeps its own direction inside a line (UAX 9, section 2.7)."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if is_right_to_left(text) else text
