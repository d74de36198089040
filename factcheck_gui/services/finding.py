"""Finds words in an article, again and again while they are typed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.finding import Folded, Range, find_all, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for, and how strictly."""

    words: str
    match_case: bool = False
    whole_words: bool = False


class Hits:
    """Where the words stand, in text order; no two overlap."""

    def __init__(self, ranges: Sequence[Range] = ()) -> None:
        self._ranges = ranges
        self._starts = [start for start, _ in ranges]

    def __len__(self) -> int:
        return len(self._ranges)

    def span(self, place: int) -> Span:
        """Return the hit at a place in the order, from 0."""
        start, end = self._ranges[place]
        return Span(start=start, end=end)

    def on(self, start: int, end: int) -> list[Span]:
        """Return the hits that share a code point with `[start, end)`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [self.span(place) for place in range(first, last) if self._ranges[place][1] > start]

    def at_or_after(self, position: int) -> int:
        """Return the place of the first hit from a code point on; behind the last one the first of all."""
        place = bisect_left(self._starts, position)
        return place if place < len(self) else 0


class Finder:
    """Searches one text; it is prepared once for each way of searching."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: dict[bool, Folded] = {}

    def find(self, wanted: Wanted) -> Hits:
        """Return where words stand, however they are composed, quoted or pointed."""
        if not wanted.words:
            return Hits()
        if wanted.match_case not in self._folded:
            self._folded[wanted.match_case] = fold(self._text, match_case=wanted.match_case)
        ranges = find_all(
            self._folded[wanted.match_case],
            wanted.words,
            match_case=wanted.match_case,
            whole_words=wanted.whole_words,
        )
        return Hits(ranges)
