"""Finds in a stored text the words that FTS5 has found: without folding the text, which may be very long."""

import re
import unicodedata
from functools import cache
from typing import Final

from factcheck_gui.storage.search_folding import UNSEEN, WRITTEN_OUT

_MARKS: Final = "\u0300-\u0331"
_BETWEEN: Final = f"[{_MARKS}{UNSEEN}]*"
_NO_LETTER_BEFORE: Final = r"(?<![^\W_])(?<![\u00ad\u0640\u064b-\u065f\u0670\u200c])"
_NO_LETTER_AFTER: Final = r"(?![^\W_])"
_GROUPS: Final = frozenset(WRITTEN_OUT.values())
# Where the letters stand that FTS5 takes for plainer ones.
_RANGES: Final = ((0xC0, 0x250), (0x370, 0x530), (0x1E00, 0x2000), (0xFF21, 0xFF5B))


def pattern_of(tokens: tuple[str, ...], *, is_open: bool, is_inside: bool) -> re.Pattern[str]:
    """Return the pattern of words that follow one another, as FTS5 divides and folds them.

    The last word of an open pattern may go on, and its end belongs to the hit; what is looked for inside of
    words may begin anywhere.
    """
    words = r"[\W_]+".join(_word(token) for token in tokens)
    before = "" if is_inside else _NO_LETTER_BEFORE
    goes_on = "" if is_inside else r"[^\W_]*"
    after = goes_on if is_open else _NO_LETTER_AFTER
    return re.compile(f"{before}{words}{after}")


def _word(token: str) -> str:
    parts = []
    place = 0
    while place < len(token):
        group = max((one for one in _GROUPS if token.startswith(one, place)), key=len, default=token[place])
        spellings = _spellings(group)
        parts.append(f"(?:{'|'.join(spellings)})" if len(spellings) > 1 else spellings[0])
        place += len(group)
    return "".join(parts)


def _spellings(letters: str) -> list[str]:
    """Return the patterns of all ways to write letters: one by one, or with those that stand for several."""
    if not letters:
        return [""]
    first = f"[{''.join(map(re.escape, _variants().get(letters[0], letters[0])))}]{_BETWEEN}"
    ways = [first + rest for rest in _spellings(letters[1:])]
    for sign, several in WRITTEN_OUT.items():
        if letters.startswith(several):
            ways += [f"{sign}{_BETWEEN}{rest}" for rest in _spellings(letters[len(several) :])]
    return ways


@cache
def _variants() -> dict[str, str]:
    """Return by each letter all those that FTS5 takes for it, itself among them."""
    found: dict[str, str] = {}
    for first, last in ((0x41, 0x5B), (0x61, 0x7B), *_RANGES):
        for char in map(chr, range(first, last)):
            decomposed = unicodedata.normalize("NFD", char)
            kept = "".join(part for part in decomposed if not "\u0300" <= part <= "\u0331")
            plain = unicodedata.normalize("NFC", kept).casefold()
            if len(plain) == 1:
                found[plain] = found.get(plain, "") + char
    return found
