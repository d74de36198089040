"""Characters as readers see them: a letter with its marks, a whole emoji, a flag."""

import unicodedata

_JOINER = "\u200d"
_EXTENDING = frozenset("\u200c\u200d\u0e33\u0eb3")


def is_boundary(text: str, position: int) -> bool:
    """Tell whether a position lies between two visible characters and not inside one."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    if after < "\u0300":  # no mark lies below, and what follows a joiner is an emoji
        return not (before == "\r" and after == "\n")
    if extends(after) or (before == _JOINER and unicodedata.category(after) == "So"):
        return False
    if _is_regional(after) and _is_regional(before):
        return _regionals_before(text, position) % 2 == 0
    return True


def boundary_at_or_after(text: str, position: int) -> int:
    """Return the first boundary from a position on."""
    while not is_boundary(text, position):
        position += 1
    return position


def boundary_at_or_before(text: str, position: int) -> int:
    """Return the last boundary up to a position."""
    while not is_boundary(text, position):
        position -= 1
    return position


def extends(char: str) -> bool:
    """Tell whether a character belongs to the one before it: a mark, a joiner, a skin tone, a Hangul part."""
    return (
        char in _EXTENDING
        or unicodedata.category(char).startswith("M")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\u1160" <= char <= "\u11ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _regionals_before(text: str, position: int) -> int:
    first = position
    while first and _is_regional(text[first - 1]):
        first -= 1
    return position - first
