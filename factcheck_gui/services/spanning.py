"""Widens and narrows a span by whole words."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.spans import Span
from factcheck_gui.text.words import narrow_end, narrow_start, widen_end, widen_start, word_bounds


class Resize(StrEnum):
    """Which end of a span moves, and which way."""

    WIDEN_END = "widen_end"
    NARROW_END = "narrow_end"
    WIDEN_START = "widen_start"
    NARROW_START = "narrow_start"


_STEPS: Final[dict[Resize, Callable[[str, int, int], tuple[int, int]]]] = {
    Resize.WIDEN_END: widen_end,
    Resize.NARROW_END: narrow_end,
    Resize.WIDEN_START: widen_start,
    Resize.NARROW_START: narrow_start,
}


def resized(text: str, span: Span, way: Resize) -> Span:
    """Return a span with one end moved by a word; it never becomes empty and never leaves the text."""
    start, end = _STEPS[way](text, span.start, span.end)
    return Span(start=start, end=end)


def snapped(text: str, span: Span) -> Span:
    """Return a span widened to whole words, without white space at its ends."""
    start, end = word_bounds(text, span.start, span.end)
    return Span(start=start, end=end)
