"""The size of a drawn window, as it is written on the command line."""

import argparse
import re
from typing import Final

Size = tuple[int, int]
"""Width and height in pixels."""

_SIZE: Final = re.compile(r"(\d{1,5})[xX×](\d{1,5})")
_SMALLEST: Final = 200
_LARGEST: Final = 10_000


def window_size(text: str) -> Size:
    """Return the size that a text such as `1440x900` names.

    Raises:
        ArgumentTypeError: it names none, or one that no window can have.
    """
    found = _SIZE.fullmatch(text)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        msg = f"“{text}” is not a size such as 1440x900, from {_SMALLEST} to {_LARGEST} each way"
        raise argparse.ArgumentTypeError(msg)
    return width, height
