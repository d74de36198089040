"""Finds the words that differ inside two passages that stand beside each other."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck_gui.text.alignment import align
from factcheck_gui.text.alignment_windows import Run, Window
from factcheck_gui.text.word_tokens import Words

_ISLAND = 2  # equal words between changes that are too few to be read as unchanged
_SEA = 4  # changed words on both sides that make them so


def changed_words(old: Words, new: Words, window: Window) -> Iterator[Window]:
    """Yield the parts of two passages that differ, in order; one side of a part may be empty.

    Equal words that stand alone between longer changes count as changed: a reader sees a new sentence rather
    than an old one with every word but “the” replaced.
    """
    runs = align(old, new, window)
    edges = [Run(window.old, window.new, 0), *runs, Run(window.old_end, window.new_end, 0)]
    gap: Window | None = None
    for before, after in pairwise(edges):
        part = Window(before.old + before.length, after.old, before.new + before.length, after.new)
        if _extent(part) == 0:
            continue
        if gap is not None and _is_island(gap, part):
            gap = Window(gap.old, part.old_end, gap.new, part.new_end)
            continue
        if gap is not None:
            yield gap
        gap = part
    if gap is not None:
        yield gap


def _is_island(gap: Window, part: Window) -> bool:
    between = part.old - gap.old_end
    return between <= _ISLAND and min(_extent(gap), _extent(part)) >= _SEA * between


def _extent(part: Window) -> int:
    return max(part.old_end - part.old, part.new_end - part.new)
