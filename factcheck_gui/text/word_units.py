"""Divides a stretch without white space into words, and gives each the marks that lean on it."""

import re
import unicodedata

from factcheck_gui.text.graphemes import boundary_at_or_after, boundary_at_or_before, extends
from factcheck_gui.text.unspaced import UNSPACED

# Scripts written without spaces: each visible character is a step of its own.
_UNSPACED = re.compile(f"[{UNSPACED}]")

_BETWEEN_LETTERS = frozenset("'’‘-‐‑.·:_@&/״׳")
_BETWEEN_DIGITS = frozenset(".,:/-'’٫٬")

# A comma goes along only with a closing mark behind it: “No,” and not: no,
_CLOSING = re.compile(r"""(?:[,;:、，،؛]*[.!?…%‰°”’“»«›‹)\]}"'۔؟।॥。！？」』）])+""")
_OPENING = re.compile(r"""[“”„‚‘’«»‹›(\[{¿¡$€£¥₹#@"'「『（+−-]*\Z""")

Range = tuple[int, int]


def words(text: str, first: int, last: int) -> list[Range]:
    """Return the bare words in a stretch without white space; an emoji is a word."""
    found: list[Range] = []
    place = first
    while place < last:
        if text[place].isalnum():
            end = _word_end(text, place, last)
            found.append((place, end))
        else:
            end = boundary_at_or_after(text, place + 1)
            if unicodedata.category(text[place]) == "So":
                found.append((place, end))
        place = end
    return found


def units(text: str, first: int, last: int) -> list[Range]:
    """Return the words in a stretch without white space, each with the quotation marks and stops at it."""
    found: list[Range] = []
    bare = words(text, first, last)
    edge = first
    for index, (start, end) in enumerate(bare):
        opening = _OPENING.search(text[edge:start])
        begin = start - len(opening[0]) if opening else start
        following = bare[index + 1][0] if index + 1 < len(bare) else last
        closing = _CLOSING.match(text, end, following)
        edge = boundary_at_or_after(text, closing.end()) if closing else end
        found.append((boundary_at_or_before(text, begin), edge))
    return found


def _word_end(text: str, start: int, last: int) -> int:
    end = boundary_at_or_after(text, start + 1)
    if _UNSPACED.match(text[start]):
        return end
    while end < last:
        char = text[end]
        if _UNSPACED.match(char):
            break
        if not (char.isalnum() or char == "_" or _connects(text, end, last)):
            break
        end = boundary_at_or_after(text, end + 1)
    return end


def _connects(text: str, place: int, last: int) -> bool:
    """Whether a mark stands inside a word, as in don’t, well-known, 3.5, U.S., AT&T."""
    if place + 1 >= last or not text[place + 1].isalnum() or _UNSPACED.match(text[place + 1]):
        return False
    before = text[place - 1]
    if before.isdecimal() and text[place + 1].isdecimal():
        return text[place] in _BETWEEN_DIGITS
    return text[place] in _BETWEEN_LETTERS and (before.isalnum() or extends(before))
