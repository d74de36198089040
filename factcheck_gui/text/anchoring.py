"""Finds spans of one version again in another, and says how sure that is."""

from bisect import bisect_left
from collections.abc import Iterable

from factcheck_gui.domain.anchors import Anchored, Anchoring
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.alignment_maps import Aligned, aligned
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
    if old == new:
        return tuple(Anchored(anchoring=Anchoring.PLACED, span=span) for span in wanted)
    numbering = Numbering()
    ours = divide(old, numbering)
    theirs = divide(new, numbering, (statement.start for statement in statements))
    places = _Places(aligned(ours, theirs), numbering)
    return tuple(places.find(span) for span in wanted)


class _Places:
    def __init__(self, versions: Aligned, numbering: Numbering) -> None:
        self._versions = versions
        self._rewordings = Rewordings(versions, numbering)
        self._ours = Occurrences(versions.old.numbers)
        self._theirs = Occurrences(versions.new.numbers)

    def find(self, span: Span) -> Anchored:
        first, last = self._versions.old.covering(span.start, span.end)
        if first >= last:
            return _LOST
        place = self._versions.in_place(first, last)
        if place is not None:
            found = self._at(span, first, last, place)
            if found:
                sure = self._is_decided(first, last, place)
                return _anchored(Anchoring.PLACED if sure else Anchoring.MOVED, found)
        return self._elsewhere(span, first, last) or self._reworded(span, first, last) or _LOST

    def _at(self, span: Span, first: int, last: int, place: int) -> Span | None:
        """The span at the same words, if they are the same letter by letter but for white space."""
        old, new = self._versions.old, self._versions.new
        start = new.starts[place] + max(0, span.start - old.starts[first])
        end = new.ends[place + last - first - 1] - max(0, old.ends[last - 1] - span.end)
        if old.text[span.start : span.end].split() != new.text[start:end].split():
            return None
        return Span(start=start, end=end)

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

    def _elsewhere(self, span: Span, first: int, last: int) -> Anchored | None:
        versions = self._versions
        places = self._theirs.find(versions.old.numbers[first:last])
        free = [
            (versions.agreement(first, last, place), versions.in_order(first, last, place), place)
            for place in places or ()
            if not versions.taken(first, last, place) and self._at(span, first, last, place)
        ]
        if not free:
            return None
        free.sort(reverse=True)
        agreement, in_order, place = free[0]
        if len(free) > 1 and free[1][:2] == (agreement, in_order):
            expected = versions.floor[first]
            place = min((place for _, _, place in free), key=lambda place: abs(place - expected))
            if last - first < _DISTINCT:
                return None
        elif in_order and self._is_decided(first, last, place):
            return _anchored(Anchoring.PLACED, self._at(span, first, last, place))
        if last - first < _DISTINCT and not in_order:
            return None
        return _anchored(Anchoring.MOVED, self._at(span, first, last, place))

    def _reworded(self, span: Span, first: int, last: int) -> Anchored | None:
        passage = self._rewordings.find(first, last)
        if passage is None:
            return None
        new = self._versions.new
        found = Span(start=new.starts[passage.first], end=new.ends[passage.last - 1])
        # Equal words that others have a claim to as well are not changed, but for a person to decide.
        same = found.quote(new.text).split() == span.quote(self._versions.old.text).split()
        return _anchored(Anchoring.MOVED if same else Anchoring.CHANGED, found)


def _anchored(anchoring: Anchoring, span: Span | None) -> Anchored:
    return Anchored(anchoring=anchoring, span=span) if span else _LOST


def _near(places: tuple[int, ...], place: int) -> list[int]:
    """The places next to one, without itself."""
    index = bisect_left(places, place)
    return [
        other for other in places[max(0, index - _ALTERNATIVES) : index + _ALTERNATIVES + 1] if other != place
    ]
