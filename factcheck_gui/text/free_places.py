"""Finds the places with the same words that are nobody else's, those with the same surroundings together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck_gui.text.alignment_maps import CONTEXT, Aligned
from factcheck_gui.text.occurrences import Occurrences

_Group = Sequence[int]
_Groups = dict[tuple[tuple[int, ...], tuple[int, ...]], list[int]]


class FreePlaces:
    """The free places of each sequence of words, sorted once for all old words that are the same."""

    def __init__(self, versions: Aligned, places: Occurrences) -> None:
        """Take two aligned versions, and where words stand in the new one."""
        self._versions = versions
        self._places = places
        self._known: dict[tuple[str, ...], tuple[_Groups, list[int]]] = {}

    def groups(self, first: int, last: int) -> Iterator[_Group]:
        """Yield the places, in groups, at which old words `[first, last)` stand letter by letter.

        White space between words may be another, but not where there was none. So much is the same around
        the places of a group that all agree with an old place as one does; they are in text order.
        """
        versions, length = self._versions, last - first
        written = versions.old.written(first, last)
        if written not in self._known:
            self._known[written] = self._sorted(versions.old.numbers[first:last], written)
        free, taken = self._known[written]
        yield from free.values()
        near: set[int] = set()
        for partner in versions.to_new[first:last]:
            if partner >= 0:
                near.update(taken[bisect_right(taken, partner - length) : bisect_right(taken, partner)])
        # Taken by these very words, perhaps.
        yield from ([place] for place in sorted(near) if not versions.taken(first, last, place))

    def _sorted(self, numbers: Sequence[int], written: tuple[str, ...]) -> tuple[_Groups, list[int]]:
        """The groups of places that are nobody's, and the places that are somebody's."""
        new, groups, taken = self._versions.new, _Groups(), list[int]()
        for place in self._places.find(numbers) or ():
            end = place + len(numbers)
            if new.written(place, end) != written:
                continue
            if self._versions.is_anyones(place, len(numbers)):
                taken.append(place)
            else:
                before, behind = (
                    new.numbers[max(0, place - CONTEXT) : place],
                    new.numbers[end : end + CONTEXT],
                )
                groups.setdefault((tuple(before), tuple(behind)), []).append(place)
        return groups, taken


def between(places: _Group, least: int, most: int) -> _Group:
    """Return those of some places, given in order, that are not outside a range."""
    return places[bisect_left(places, least) : bisect_right(places, most)]
