"""Aligns the words of two versions: which word of one is which word of the other, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck_gui.text.alignment_windows import Run, Window, heaviest_chain, unique_runs
from factcheck_gui.text.word_tokens import Words

_WIDTHS = (4, 2, 1)  # words that make a group: long groups first, they are the surest
_SMALL = 400  # pairs of words; so small a window needs no groups
_LARGEST = 40_000_000  # pairs of words; a larger window without common groups is two different texts


def align(old: Words, new: Words, part: Window | None = None) -> list[Run]:
    """Return the runs of equal words, or those of a part, in order; no word is in two runs.

    Common beginnings and ends go first, then what both have once, in ever smaller windows, then equal
    sentences, and last the longest common sequence of words.
    """
    runs = sorted(_align(old, new, part or Window(0, len(old), 0, len(new))))
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else Run(0, 0, 0)
        if run.old == last.old + last.length and run.new == last.new + last.length:
            joined[-1:] = [Run(last.old, last.new, last.length + run.length)]
        else:
            joined.append(run)
    return joined


def _align(old: Words, new: Words, whole: Window) -> Iterator[Run]:
    pending = [(whole, 0)]
    while pending:
        window, level = pending.pop()
        head, window, tail = _ends(old, new, window)
        yield from (run for run in (head, tail) if run.length)
        if not window.size:
            continue
        if level < len(_WIDTHS) and window.size > _SMALL:
            chain = heaviest_chain(unique_runs(old.numbers, new.numbers, window, _WIDTHS[level]))
        elif level <= len(_WIDTHS):
            level = len(_WIDTHS)
            chain = _equal_sentences(old, new, window)
        else:
            yield from _common_words(old.numbers, new.numbers, window)
            continue
        yield from chain
        # A smaller window has other groups that occur once, so the same width is tried again there.
        again = level if chain and level < len(_WIDTHS) else level + 1
        pending.extend((gap, again) for gap in _gaps(window, chain))


def _gaps(window: Window, chain: list[Run]) -> Iterator[Window]:
    edges = [
        Run(window.old, window.new, 0),
        *chain,
        Run(window.old_end, window.new_end, 0),
    ]
    for before, after in pairwise(edges):
        gap = Window(before.old + before.length, after.old, before.new + before.length, after.new)
        if gap.size:
            yield gap


def _ends(old: Words, new: Words, window: Window) -> tuple[Run, Window, Run]:
    """The sentences that a window begins with in both texts, what lies between, and those that it ends with.

    Only whole sentences, since two different ones end with the same full stop.
    """
    first, last, start, end = window
    ours, theirs = old.numbers, new.numbers
    shortest = min(last - first, end - start)
    head = 0
    while head < shortest and ours[first + head] == theirs[start + head]:
        head += 1
    if head < max(last - first, end - start):
        head = max(0, old.sentence_start(first + head) - first)
    tail = 0
    while tail < shortest - head and ours[last - tail - 1] == theirs[end - tail - 1]:
        tail += 1
    if tail < max(last - first, end - start) - head:
        tail = max(0, last - old.sentence_end(last - tail))
    middle = Window(first + head, last - tail, start + head, end - tail)
    return Run(first, start, head), middle, Run(last - tail, end - tail, tail)


def _equal_sentences(old: Words, new: Words, window: Window) -> list[Run]:
    """Whole sentences that both have in the same order, so that no word of theirs is taken by another."""
    ours = _sentences(old, window.old, window.old_end)
    theirs = _sentences(new, window.new, window.new_end)
    if not ours or not theirs or len(ours) * len(theirs) > _LARGEST:
        return []
    known: dict[tuple[int, ...], int] = {}
    left = [known.setdefault(tuple(old.numbers[a:b]), len(known)) for a, b in ours]
    right = [known.setdefault(tuple(new.numbers[a:b]), len(known)) for a, b in theirs]
    return [
        Run(
            ours[run.old + step][0],
            theirs[run.new + step][0],
            ours[run.old + step][1] - ours[run.old + step][0],
        )
        for run in _common(left, right)
        for step in range(run.length)
    ]


def _sentences(words: Words, first: int, last: int) -> list[tuple[int, int]]:
    firsts = words.firsts
    return list(pairwise(firsts[bisect_left(firsts, first) : bisect_right(firsts, last)]))


def _common_words(old: Sequence[int], new: Sequence[int], window: Window) -> Iterator[Run]:
    if window.size > _LARGEST:
        return
    for run in _common(old[window.old : window.old_end], new[window.new : window.new_end]):
        yield Run(window.old + run.old, window.new + run.new, run.length)


def _common(left: Sequence[int], right: Sequence[int]) -> Iterator[Run]:
    """The longest common sequence."""
    from rapidfuzz.distance import LCSseq

    for step in LCSseq.opcodes(left, right):
        if step.tag == "equal":
            yield Run(step.src_start, step.dest_start, step.src_end - step.src_start)
