"""Which way a line of text runs, and how one that runs the other way is kept from turning its neighbours."""

import unicodedata
from typing import Final

from factcheck_gui.ui.text.revealing import has_right_to_left, revealed

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_LOOKED_AT: Final = 10_000


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction runs from right to left (UAX 9, rules P2 and P3)."""
    # Ten thousand signs without a direction are nothing to read.
    strong = (unicodedata.bidirectional(letter) for letter in text[:_LOOKED_AT])
    return next((direction != "L" for direction in strong if direction in {"L", "R", "AL"}), False)


def isolated(text: str) -> str:
    """Return foreign words that keep their own direction inside a line (UAX 9, section 2.7).

    What could disguise them is shown as an escape.
    """
    text = revealed(text)
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if has_right_to_left(text) else text
