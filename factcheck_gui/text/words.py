"""Moves the ends of a span by whole words; an end never falls inside a visible character."""

from collections.abc import Iterator

from factcheck_gui.text.graphemes import boundary_at_or_after, boundary_at_or_before, is_boundary
from factcheck_gui.text.word_units import Range, units, words


def next_word_end(text: str, position: int) -> int:
    """Return the first end of a word behind a position, or the position if no word follows."""
    for first, last in _stretches_from(text, position):
        for _, end in units(text, first, last):
            if end > position:
                return end
    return position


def previous_word_start(text: str, position: int) -> int:
    """Return the last start of a word before a position, or the position if no word precedes."""
    for first, last in _stretches_until(text, position):
        for start, _ in reversed(units(text, first, last)):
            if start < position:
                return start
    return position


def word_bounds(text: str, start: int, end: int) -> Range:
    """Return a selection widened to whole words and freed of white space around it.

    White space alone becomes the next word, or the last one before it; where there is no word, it stays.
    """
    start, end = _settled(text, start, end)
    chosen = text[start:end]
    if not chosen.strip():
        following = next_word_end(text, end)
        if following > end:
            return previous_word_start(text, following), following
        preceding = previous_word_start(text, start)
        return (preceding, next_word_end(text, preceding)) if preceding < start else (start, end)
    end = boundary_at_or_after(text, start + len(chosen.rstrip()))
    start = boundary_at_or_before(text, end - len(text[start:end].lstrip()))
    return _word_start_around(text, start), _word_end_around(text, end)


def widen_end(text: str, start: int, end: int) -> Range:
    """Take one more word in at the end."""
    start, end = _settled(text, start, end)
    return start, next_word_end(text, end)


def widen_start(text: str, start: int, end: int) -> Range:
    """Take one more word in at the start."""
    start, end = _settled(text, start, end)
    return previous_word_start(text, start), end


def narrow_end(text: str, start: int, end: int) -> Range:
    """Leave the last word out, unless it is the only one."""
    start, end = _settled(text, start, end)
    for first, last in _stretches_until(text, end):
        if last <= start:
            break
        for _, place in reversed(units(text, first, last)):
            if start < place < end:
                return start, place
    return start, end


def narrow_start(text: str, start: int, end: int) -> Range:
    """Leave the first word out, unless it is the only one."""
    start, end = _settled(text, start, end)
    for first, last in _stretches_from(text, start):
        if first >= end:
            break
        for place, _ in units(text, first, last):
            if start < place < end:
                return place, end
    return start, end


def _settled(text: str, start: int, end: int) -> Range:
    """The range inside the text, with no visible character cut."""
    start = boundary_at_or_before(text, min(max(start, 0), len(text)))
    return start, boundary_at_or_after(text, min(max(end, start), len(text)))


def _word_start_around(text: str, position: int) -> int:
    for first, last in _stretches_from(text, position):
        return next((start for start, end in words(text, first, last) if start < position < end), position)
    return position


def _word_end_around(text: str, position: int) -> int:
    for first, last in _stretches_until(text, position):
        return next((end for start, end in words(text, first, last) if start < position < end), position)
    return position


def _is_space(text: str, place: int) -> bool:
    """Whether white space stands here; with a mark on top it is a visible character."""
    return text[place].isspace() and is_boundary(text, place + 1)


def _stretches_from(text: str, position: int) -> Iterator[Range]:
    """The stretches without white space around and behind a position, onwards."""
    first = position
    while first and not _is_space(text, first - 1):
        first -= 1
    while first < len(text):
        last = first
        while last < len(text) and not _is_space(text, last):
            last += 1
        if last > first:
            yield first, last
        first = last + 1


def _stretches_until(text: str, position: int) -> Iterator[Range]:
    """The stretches without white space around and before a position, backwards."""
    last = position
    while last < len(text) and not _is_space(text, last):
        last += 1
    while last > 0:
        first = last
        while first and not _is_space(text, first - 1):
            first -= 1
        if first < last:
            yield first, last
        last = first - 1
