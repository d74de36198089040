"""Coverage says of every statement whether it is claimed, holds nothing to check, or is open."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.coverage import Coverage, StatementState, cover
from factcheck_gui.domain.spans import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    return Span(start=start, end=draw(st.integers(start + 1, start + 25)))


@st.composite
def statements(draw: st.DrawFn) -> list[Span]:
    """Spans in text order that do not overlap, with and without gaps."""
    found, position = [], 0
    for gap, length in draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9)), max_size=12)):
        found.append(Span(start=position + gap, end=position + gap + length))
        position += gap + length
    return found


def by_definition(statement: Span, claims: list[Span], marks: list[Span]) -> StatementState:
    points = set(range(statement.start, statement.end))
    if any(points & set(range(claim.start, claim.end)) for claim in claims):
        return StatementState.CLAIMED
    if any(points & set(range(mark.start, mark.end)) for mark in marks):
        return StatementState.NOTHING_TO_CHECK
    return StatementState.OPEN


@given(statements=statements(), claims=st.lists(spans()), marks=st.lists(spans()))
def test_every_statement_has_the_state_of_the_definition(
    statements: list[Span], claims: list[Span], marks: list[Span]
) -> None:
    found = cover(statements, claims, marks)

    assert found.states == tuple(by_definition(one, claims, marks) for one in statements)


def test_a_claim_that_only_touches_a_statement_does_not_cover_it() -> None:
    found = cover([Span(start=0, end=5), Span(start=5, end=9)], [Span(start=5, end=6)], [])

    assert found.states == (StatementState.OPEN, StatementState.CLAIMED)


def test_a_claim_counts_before_a_mark() -> None:
    place = Span(start=0, end=5)

    assert cover([place], [place], [place]).states == (StatementState.CLAIMED,)


def test_the_count_is_that_of_the_statements_in_a_state() -> None:
    states = (StatementState.OPEN, StatementState.CLAIMED, StatementState.OPEN)

    assert Coverage(states=states).count(StatementState.OPEN) == 2
