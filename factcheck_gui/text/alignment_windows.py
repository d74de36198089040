"""Finds stretches of words that both texts have exactly once, and the heaviest chain of them in order."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

_Group = tuple[int, ...]
_OFTEN: Final = -1
"""The place of what is there more than once."""


class Run(NamedTuple):
    """Equal words: `length` of them, from `old` on in one text and from `new` on in the other."""

    old: int
    new: int
    length: int


class Window(NamedTuple):
    """A part of both texts: words `[old, old_end)` of one and `[new, new_end)` of the other."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        """How many pairs of words there are to compare."""
        return (self.old_end - self.old) * (self.new_end - self.new)


def unique_runs(old: Sequence[int], new: Sequence[int], window: Window, width: int) -> list[Run]:
    """Return the runs made of groups of `width` words that occur once in either part of a window."""
    ours = old[window.old : window.old_end]
    theirs = new[window.new : window.new_end]
    # Only what is once in the shorter part is looked for in the longer one, which may be a whole library.
    if len(ours) < len(theirs):
        pairs = _shared(_unique_groups(ours, width), theirs, width)
    else:
        pairs = [(mine, other) for other, mine in _shared(_unique_groups(theirs, width), ours, width)]
        pairs.sort(key=_second)
    found: list[Run] = []
    first, second, length = -1, -1, 0
    for partner, place in pairs:
        if length and place == second + length and partner == first + length:
            length += 1
            continue
        if length:
            found.append(Run(window.old + first, window.new + second, length))
        first, second, length = partner, place, 1
    if length:
        found.append(Run(window.old + first, window.new + second, length))
    return [Run(run.old, run.new, run.length + width - 1) for run in found]


def _groups(words: Sequence[int], width: int) -> Iterator[_Group]:
    return zip(*(words[shift:] for shift in range(width)), strict=False)


def _unique_groups(words: Sequence[int], width: int) -> dict[_Group, int]:
    """Return the place of each group that is there once."""
    places: dict[_Group, int] = {}
    for place, group in enumerate(_groups(words, width)):
        places[group] = _OFTEN if group in places else place
    return {group: place for group, place in places.items() if place != _OFTEN}


def _shared(unique: Mapping[_Group, int], words: Sequence[int], width: int) -> list[tuple[int, int]]:
    """Return where each of some groups stands that is there once, and where it stands among other words.

    In the order of those other words.
    """
    places: dict[_Group, int] = {}
    for place, group in enumerate(_groups(words, width)):
        if group in unique:
            places[group] = _OFTEN if group in places else place
    return [(unique[group], place) for group, place in places.items() if place != _OFTEN]


def _second(pair: tuple[int, int]) -> int:
    return pair[1]


def heaviest_chain(runs: Iterable[Run]) -> list[Run]:
    """Return the runs that stand in the same order in both texts and hold the most words, none overlapping.

    Runs in the other order are those that were moved.
    """
    ordered = sorted(runs)
    ends = sorted({run.new + run.length for run in ordered})
    best = _Best(len(ends))
    previous: list[int] = []
    for index, run in enumerate(ordered):
        weight, before = best.up_to(bisect_right(ends, run.new + run.length - 1))
        previous.append(before)
        best.put(bisect_right(ends, run.new + run.length), (weight + run.length, index))
    _, index = best.up_to(len(ends))
    chain: list[Run] = []
    while index >= 0:
        chain.append(ordered[index])
        index = previous[index]
    return _trimmed(reversed(chain))


def _trimmed(chain: Iterable[Run]) -> list[Run]:
    """The chain with no word in two runs: groups of words overlap where a word between them went."""
    found: list[Run] = []
    old = new = 0
    for run in chain:
        shift = max(old - run.old, new - run.new, 0)
        if shift < run.length:
            found.append(Run(run.old + shift, run.new + shift, run.length - shift))
            old, new = run.old + run.length, run.new + run.length
    return found


class _Best:
    """The heaviest chain that ends at or before a place (a Fenwick tree of maxima)."""

    def __init__(self, size: int) -> None:
        self._nodes = [(0, -1)] * (size + 1)

    def put(self, place: int, value: tuple[int, int]) -> None:
        while place < len(self._nodes):
            self._nodes[place] = max(self._nodes[place], value)
            place += place & -place

    def up_to(self, place: int) -> tuple[int, int]:
        best = (0, -1)
        while place > 0:
            best = max(best, self._nodes[place])
            place -= place & -place
        return best
