"""Tells line breaks that a mail program put in to keep lines short from those that divide paragraphs."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck_gui.formats.importers.texts.endings import ends_bare
from factcheck_gui.formats.importers.texts.lines import Line

_NARROWEST: Final = 45
_WIDEST: Final = 100
_SLACK: Final = 0.85
"""A line counts as full when the next word would have led beyond this part of the width."""
_FULL_SHARE: Final = 0.6
_SMALL_SHARE: Final = 1 / 3
_OPEN_SHARE: Final = 2 / 3
_STOP_INSIDE: Final = re.compile(r"\w[.!?۔؟।]\W?\s+\w")


def wrapped_width(lines: Sequence[Line]) -> int | None:
    """Return the width at which a text was wrapped, or None where every line break was meant.

    In a wrapped text most lines are full, and many breaks fall inside a sentence.
    """
    breaks = [(before, after) for before, after in pairwise(lines) if not after.after_blank]
    # A long address cannot be wrapped and says nothing of the width.
    lengths = [line.length for pair in breaks for line in pair if " " in line.words]
    width = max(lengths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(is_full(before, after, width) for before, after in breaks)
    return width if full >= _FULL_SHARE * len(breaks) and _tears_sentences(breaks) else None


def _tears_sentences(breaks: Sequence[tuple[Line, Line]]) -> bool:
    """Tell whether the breaks fall inside sentences: small letters follow, or the stops are elsewhere."""
    open_breaks = [(before, after) for before, after in breaks if ends_bare(before.words)]
    small = sum(not after.words[0].isupper() for _, after in open_breaks)
    if small >= _SMALL_SHARE * len(breaks):
        return True
    # German writes so many words with a capital that small letters alone do not tell.
    stops = any(_STOP_INSIDE.search(line.words) for pair in breaks for line in pair)
    return stops and len(open_breaks) >= _OPEN_SHARE * len(breaks)


def is_full(line: Line, following: Line, width: int) -> bool:
    """Tell whether the first word of the next line had no room in this one."""
    return line.length + 1 + len(following.words.split(maxsplit=1)[0]) > _SLACK * width
