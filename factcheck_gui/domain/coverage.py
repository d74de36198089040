"""Coverage: which statements are claims, which hold nothing to check, which nobody has looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.spans import Span


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The state of every statement, in text order."""

    states: tuple[StatementState, ...]

    def count(self, state: StatementState) -> int:
        """Return how many statements are in a state."""
        return self.states.count(state)


def cover(statements: Iterable[Span], claims: Iterable[Span], marks: Iterable[Span]) -> Coverage:
    """Return the state of each statement: a claim on any part of it counts before a mark.

    The statements must be in text order and must not overlap.
    """
    statement_list = list(statements)
    claimed = _touched(statement_list, claims)
    marked = _touched(statement_list, marks)
    return Coverage(
        states=tuple(
            StatementState.CLAIMED
            if index in claimed
            else StatementState.NOTHING_TO_CHECK
            if index in marked
            else StatementState.OPEN
            for index in range(len(statement_list))
        )
    )


def _touched(statements: list[Span], spans: Iterable[Span]) -> set[int]:
    """Return the indices of the statements that share a code point with any of the spans."""
    touched: set[int] = set()
    first = 0
    for span in sorted(spans):
        while first < len(statements) and statements[first].end <= span.start:
            first += 1
        index = first
        while index < len(statements) and statements[index].start < span.end:
            touched.add(index)
            index += 1
    return touched
