"""The claims that stand on a stretch of the text, and how overlapping ones are kept apart."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMark:
    """A claim as the page paints it; of those that overlap each has a level of its own, from 0."""

    claim_id: str
    number: int
    kind: ClaimKind
    span: Span
    level: int


class ClaimMarks:
    """Finds the claims on any stretch of the text without looking at the others."""

    def __init__(self, claims: Sequence[ReviewedClaim]) -> None:
        self._claims = [one.claim for one in claims]
        self._starts = [claim.start for claim in self._claims]
        # The furthest end so far: a long claim may begin far above the stretch that it reaches into.
        self._reach = list(accumulate((claim.end for claim in self._claims), max))

    def on(self, start: int, end: int) -> list[ClaimMark]:
        """Return the claims that share a code point with `[start, end)`, in text order."""
        index = bisect_left(self._starts, end)
        found: list[int] = []
        while index > 0 and self._reach[index - 1] > start:
            index -= 1
            if self._claims[index].end > start:
                found.append(index)
        return self._levelled(reversed(found))

    def _levelled(self, indices: "reversed[int]") -> list[ClaimMark]:
        busy_until: list[int] = []
        marks: list[ClaimMark] = []
        for index in indices:
            claim: Claim = self._claims[index]
            level = next((n for n, end in enumerate(busy_until) if end <= claim.start), len(busy_until))
            busy_until[level : level + 1] = [claim.end]
            marks.append(
                ClaimMark(claim_id=claim.id, number=index + 1, kind=claim.kind, span=claim.span, level=level)
            )
        return marks
