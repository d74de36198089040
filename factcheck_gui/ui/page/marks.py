"""The claims that stand on a stretch of the text, and how overlapping ones are kept apart."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import TextOrder


class ClaimMark(NamedTuple):
    """A claim as the page paints it; of those that overlap each has a level of its own, from 0."""

    claim_id: str
    kind: ClaimKind
    value_id: str | None
    span: Span
    level: int


class ClaimMarks:
    """Finds the claims on any stretch of the text; only their outlines are asked."""

    def __init__(self, outlines: TextOrder[ClaimOutline]) -> None:
        self._outlines = outlines

    def on(self, start: int, end: int) -> list[ClaimMark]:
        """Return the claims that share a code point with `[start, end)`, in text order."""
        return list(levelled(self._outlines.on(start, end)))


def levelled(outlines: Iterable[ClaimOutline]) -> Iterator[ClaimMark]:
    """Yield claims that are in text order as they are painted."""
    busy_until: list[int] = []
    for one in outlines:
        level = 0
        while level < len(busy_until) and busy_until[level] > one.start:
            level += 1
        busy_until[level : level + 1] = [one.end]
        yield ClaimMark(claim_id=one.id, kind=one.kind, value_id=one.value_id, span=one.span, level=level)
