"""Finds all places of a text where the same words stand."""

from collections.abc import Sequence
from itertools import pairwise

_MANY = 200  # places of the rarest word from which pairs of words are looked up instead
_MOST = 1_000  # places that are looked at


class Occurrences:
    """The places of a text by its words."""

    def __init__(self, numbers: Sequence[int]) -> None:
        """Take the numbers of the text's words."""
        self._numbers = numbers
        self._places: dict[int, list[int]] = {}
        self._pairs: dict[tuple[int, int], list[int]] = {}
        self._known: dict[tuple[int, ...], tuple[int, ...] | None] = {}
        for place, number in enumerate(numbers):
            self._places.setdefault(number, []).append(place)

    def find(self, words: Sequence[int]) -> tuple[int, ...] | None:
        """Return where the words begin, in order; `None` where they are too common to tell."""
        key = tuple(words)
        if key not in self._known:
            self._known[key] = self._find(key)
        return self._known[key]

    def _find(self, words: tuple[int, ...]) -> tuple[int, ...] | None:
        offset, places = self._rarest(words)
        if len(places) > _MOST:
            return None
        wanted, length = list(words), len(words)
        starts = (place - offset for place in places if place >= offset)
        return tuple(start for start in starts if self._numbers[start : start + length] == wanted)

    def _rarest(self, words: tuple[int, ...]) -> tuple[int, Sequence[int]]:
        """The rarest word, or pair of words where all words are common: which one it is, and its places."""
        found = min(((offset, self._places.get(word, ())) for offset, word in enumerate(words)), key=_count)
        if len(found[1]) <= _MANY or len(words) == 1:
            return found
        if not self._pairs:
            for place, pair in enumerate(pairwise(self._numbers)):
                self._pairs.setdefault(pair, []).append(place)
        return min(
            ((offset, self._pairs.get(pair, ())) for offset, pair in enumerate(pairwise(words))), key=_count
        )


def _count(found: tuple[int, Sequence[int]]) -> int:
    return len(found[1])
