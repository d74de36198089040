"""Coverage: which statements are claims, which hold nothing to check, which nobody has looked at."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import TextOrder


class StatementState(StrEnum):
    """How far somebody has come with a statement."""

    OPEN = "open"
    CLAIMED = "claimed"
    NOTHING_TO_CHECK = "nothing_to_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of a version that a person found to hold nothing to check."""

    id: str
    article_id: str
    version_id: str
    start: int
    end: int
    created_at: str
    reviewer: str

    @property
    def span(self) -> Span:
        """The marked place."""
        return Span(start=self.start, end=self.end)


class Coverage:
    """The state of every statement, in text order; follows single claims and marks that come and go."""

    def __init__(self, statements: Iterable[Span] = ()) -> None:
        self._statements = SpanList.of(statements)
        self._states = [StatementState.OPEN] * len(self._statements)
        self._counts = Counter({StatementState.OPEN: len(self._states)})
        self.revision = 0
        """Grows whenever a statement may have come into another state."""

    @property
    def states(self) -> Sequence[StatementState]:
        """The state of each statement."""
        return self._states

    def count(self, state: StatementState) -> int:
        """Return how many statements are in a state."""
        return self._counts[state]

    def cover(self, claims: Iterable[tuple[int, int]], marks: Iterable[tuple[int, int]]) -> None:
        """Take all claims and marks, as code points `[start, end)` in any order, into an open coverage."""
        starts, ends = self._statements.starts, self._statements.ends
        places = {start: place for place, start in enumerate(starts)}
        for spans, state in ((marks, StatementState.NOTHING_TO_CHECK), (claims, StatementState.CLAIMED)):
            for start, end in spans:
                # Most begin where a statement does.
                place = places[start] if start in places else bisect_right(ends, start)
                while place < len(starts) and starts[place] < end:
                    self._states[place] = state
                    place += 1
        # State by state: each is made out by what it is, and not by what it is called.
        self._counts = Counter({state: self._states.count(state) for state in StatementState})
        self.revision += 1

    def look_again(self, start: int, end: int, claims: TextOrder[Any], marks: TextOrder[Any]) -> None:
        """Find out anew how the statements stand that share a code point with `[start, end)`."""
        for place in self._statements.on(start, end):
            statement = self._statements.starts[place], self._statements.ends[place]
            now = (
                StatementState.CLAIMED
                if claims.on(*statement)
                else StatementState.NOTHING_TO_CHECK
                if marks.on(*statement)
                else StatementState.OPEN
            )
            self._counts[self._states[place]] -= 1
            self._counts[now] += 1
            self._states[place] = now
        self.revision += 1


def cover(statements: Iterable[Span], claims: Iterable[Span], marks: Iterable[Span]) -> Coverage:
    """Return the state of each statement: a claim on any part of it counts before a mark.

    The statements must be in text order and must not overlap.
    """
    coverage = Coverage(statements)
    coverage.cover(((one.start, one.end) for one in claims), ((one.start, one.end) for one in marks))
    return coverage
