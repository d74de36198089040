"""Divides the plainest blocks into sentences: no mark and no odd full stop is in them for a rule to look at.

Whatever it does not divide goes through all the rules, which would come to the same, only later.
"""

import re
from collections.abc import Iterable
from typing import Final

from factcheck_gui.text.sentence_marks import HIDDEN
from factcheck_gui.text.sentence_repairs import Boundary, goes_on
from factcheck_gui.text.sentence_shortcuts import certainly_ends

# A stop that is not between a word of letters only and a blank with a letter, or that is behind one of the
# words that are no abbreviations; a list, a note and an end that sentencex does not see need one of these.
_ODD: Final = (
    r"(?:(?<![^\W\d_]{2}.)|(?!\Z| [^\W\d_])"
    r"|(?<=[olty]\.)(?:(?<=\bno\.)|(?<=\bill\.)|(?<=\bart\.)|(?<=\bmay\.)))"
)
_ODD_STOP: Final = re.compile(rf"[.!?]{_ODD}")
# One sign is found faster than one of several, and most blocks have no other.
_ODD_FULL_STOP: Final = re.compile(rf"\.{_ODD}")
_MARKS: Final = bytes(sign for sign in range(128) if HIDDEN.fullmatch(chr(sign)))


def is_plain(text: str) -> bool:
    """Tell whether nothing in a block but its words says where sentences end."""
    if not text[:1].isalnum() or text[-1].isspace():
        return False
    is_free = text.isascii() and len(text.encode("ascii").translate(None, _MARKS)) == len(text)
    if not is_free and HIDDEN.search(text):
        return False
    odd = _ODD_STOP if "!" in text or "?" in text else _ODD_FULL_STOP
    return odd.search(text) is None


def divide_plainly(text: str, language: str, behind: Iterable[int]) -> tuple[tuple[int, int], ...] | None:
    """Return the sentences of a plain block; None where one ends in a way of its own.

    Args:
        text: The block.
        language: The first part of its BCP 47 tag.
        behind: Where the next sentence may begin, in order, each behind a blank; at last the end of the text.
    """
    found: list[tuple[int, int]] = []
    start, size = 0, len(text)
    for following in behind:
        if following == size:
            break
        end = following - 1
        if not certainly_ends(text, start, end, language):
            if text[end] != " " or text[end - 1] not in ".!?":
                return None
            is_cased = text != text.lower()
            if goes_on(Boundary(text=text, start=start, end=end, language=language, cased=is_cased)):
                continue
        found.append((start, end))
        start = following
    return (*found, (start, size))
