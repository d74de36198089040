"""Many spans of one text, in order and apart from each other, as plain numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import overload

from factcheck_gui.domain.spans import Span


class SpanList(Sequence[Span]):
    """The spans of a text in order, none overlapping another; each becomes a `Span` when it is asked for."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: Iterable[int], ends: Iterable[int]) -> None:
        self.starts = list(starts)
        self.ends = list(ends)

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "SpanList":
        """Return spans that are in order as a list."""
        if isinstance(spans, SpanList):
            return spans
        known = tuple(spans)
        return cls((one.start for one in known), (one.end for one in known))

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> "SpanList": ...
    def __getitem__(self, index: int | slice) -> "Span | SpanList":
        if isinstance(index, slice):
            return SpanList(self.starts[index], self.ends[index])
        return Span(start=self.starts[index], end=self.ends[index])

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SpanList):
            return self.starts == other.starts and self.ends == other.ends
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def on(self, start: int, end: int) -> range:
        """Return the places of the spans that share a code point with `[start, end)`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))
