"""Finds spans of one version again in another, and says how sure that is."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck_gui.domain.anchors import Anchored, Anchoring
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.alignment_maps import Aligned, aligned
from factcheck_gui.text.free_places import FreePlaces, between
from factcheck_gui.text.occurrences import Occurrences
from factcheck_gui.text.rewording import Rewordings
from factcheck_gui.text.word_tokens import Numbering, divide

_LOST = Anchored(anchoring=Anchoring.LOST, span=None)
_SURE = 48  # equal words around a place, of 64, that settle which of several places it is
_LEAD = 2  # equal words by which a place must be ahead of others with the same words
_RANK_LEAD = 12  # by which others may be ahead of the same one of as many places in both texts
_ALTERNATIVES = 8  # places with the same words that are compared, on each side
_DISTINCT = 4  # words and marks that are unmistakable at another place


def find_places(
    old: str, new: str, spans: Iterable[Span], statements: Iterable[Span] = ()
) -> tuple[Anchored, ...]:
    """Say for each span of the old text, in order, where its words stand in the new text.

    `statements` are those of the new text, where known. Words are equal when nothing but white space between
    them differs: then a span is placed or moved, and its quote is to be taken from the new text. A span
    inside a sentence is placed only if the rest of the sentence is unchanged, and one whose words occur more
    than once only if the words around it tell which of them it is.
    """
    wanted = tuple(spans)
    if not wanted:
        return ()
    if old == new:
        return tuple(Anchored(anchoring=Anchoring.PLACED, span=span) for span in wanted)
    numbering = Numbering()
    ours = divide(old, numbering)
    theirs = divide(new, numbering, (statement.start for statement in statements))
    places = _Places(aligned(ours, theirs), numbering)
    return tuple(places.find(span) for span in wanted)


class _Found(NamedTuple):
    """Where the same words begin, and whether it is certain that they are the ones."""

    place: int
    is_sure: bool


class _Places:
    def __init__(self, versions: Aligned, numbering: Numbering) -> None:
        self._versions = versions
        self._rewordings = Rewordings(versions, numbering)
        self._ours = Occurrences(versions.old.numbers)
        self._theirs = Occurrences(versions.new.numbers)
        self._free = FreePlaces(versions, self._theirs)
        self._found: dict[tuple[int, int], _Found | None] = {}
        self._settled: dict[tuple[int, ...], frozenset[int]] = {}

    def find(self, span: Span) -> Anchored:
        first, last = self._versions.old.covering(span.start, span.end)
        if first >= last:
            return _LOST
        found, settled = self._same_words(first, last), frozenset[int]()
        if found is None or not found.is_sure:
            settled = self._settled_places(first, last)
        if found and not found.is_sure and found.place in settled:
            found = self._elsewhere(first, last, settled)
        if found:
            anchoring = Anchoring.PLACED if found.is_sure else Anchoring.MOVED
            return Anchored(anchoring=anchoring, span=self._at(span, first, last, found.place))
        return self._reworded(span, first, last, settled)

    def _at(self, span: Span, first: int, last: int, place: int) -> Span:
        """The span at the same words."""
        old, new = self._versions.old, self._versions.new
        start = new.starts[place] + max(0, span.start - old.starts[first])
        end = new.ends[place + last - first - 1] - max(0, old.ends[last - 1] - span.end)
        return Span(start=start, end=end)

    def _same_words(self, first: int, last: int) -> _Found | None:
        if (first, last) not in self._found:
            self._found[first, last] = self._in_place(first, last) or self._elsewhere(first, last)
        return self._found[first, last]

    def _in_place(self, first: int, last: int) -> _Found | None:
        versions = self._versions
        place = versions.in_place(first, last)
        # Words and marks may be the same with white space between them in one text only.
        if place is None or versions.old.written(first, last) != versions.new.written(
            place, place + last - first
        ):
            return None
        return _Found(place, self._is_decided(first, last, place))

    def _settled_places(self, first: int, last: int) -> frozenset[int]:
        """Where old words that are the same as these stand for certain."""
        words = tuple(self._versions.old.numbers[first:last])
        if words not in self._settled:
            found = (self._same_words(other, other + last - first) for other in self._ours.find(words) or ())
            self._settled[words] = frozenset(one.place for one in found if one and one.is_sure)
        return self._settled[words]

    def _is_decided(self, first: int, last: int, place: int) -> bool:
        """Whether the sentence around the words is unchanged, and no other place has an equal claim."""
        versions = self._versions
        if not versions.same_sentence(first, last, place):
            return False
        own = versions.agreement(first, last, place)
        if own >= _SURE:
            return True
        words = versions.old.numbers[first:last]
        ours, theirs = self._ours.find(words), self._theirs.find(words)
        if ours is None or theirs is None:
            return False
        if len(ours) == len(theirs) == 1:
            return last - first >= _DISTINCT or own >= _DISTINCT
        rivals = [versions.agreement(first, last, other) for other in _near(theirs, place)]
        rivals += [versions.agreement(other, other + last - first, place) for other in _near(ours, first)]
        best = max(rivals, default=0)
        same_rank = len(ours) == len(theirs) and bisect_left(ours, first) == bisect_left(theirs, place)
        return own >= best - _RANK_LEAD if same_rank else own >= best + _LEAD

    def _elsewhere(self, first: int, last: int, but: frozenset[int] = frozenset()) -> _Found | None:
        in_order, places = self._likeliest(first, last, but)
        if not places:
            return None
        expected = self._versions.floor[first]
        place = min(places, key=lambda place: (abs(place - expected), -place))
        if len(places) == 1 and in_order and not but and self._is_decided(first, last, place):
            return _Found(place, is_sure=True)
        if last - first < _DISTINCT and (len(places) > 1 or not in_order):
            return None
        return _Found(place, is_sure=False)

    def _likeliest(self, first: int, last: int, but: frozenset[int]) -> tuple[bool, Sequence[int]]:
        """The free places that agree most, those in the order of both texts before others, and which."""
        versions = self._versions
        best, found = (-1, False), list[int]()
        for group in self._free.groups(first, last):
            agreement = versions.agreement(first, last, group[0])
            places = [place for place in group if place not in but] if but else group
            if agreement < best[0] or not places:
                continue
            ordered = between(places, versions.floor[first], versions.ceiling[last] - (last - first))
            if (agreement, bool(ordered)) > best:
                best, found = (agreement, bool(ordered)), []
            if (agreement, bool(ordered)) == best:
                found += ordered or places
        return best[1], found

    def _reworded(self, span: Span, first: int, last: int, settled: frozenset[int]) -> Anchored:
        passage = self._rewordings.find(first, last)
        if passage is None:
            return _LOST
        new = self._versions.new
        found = Span(start=new.starts[passage.first], end=new.ends[passage.last - 1])
        if found.quote(new.text).split() != span.quote(self._versions.old.text).split():
            return Anchored(anchoring=Anchoring.CHANGED, span=found)
        # Equal words that others have a claim to as well are not changed, but for a person to decide.
        return _LOST if passage.first in settled else Anchored(anchoring=Anchoring.MOVED, span=found)


def _near(places: tuple[int, ...], place: int) -> list[int]:
    """The places next to one, without itself."""
    index = bisect_left(places, place)
    return [
        other for other in places[max(0, index - _ALTERNATIVES) : index + _ALTERNATIVES + 1] if other != place
    ]
