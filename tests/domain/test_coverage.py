"""Coverage says of every statement whether it is claimed, holds nothing to check, or is open."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState, cover
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import TextOrder


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


def outlined(number: int, span: Span) -> ClaimOutline:
    return ClaimOutline(span.start, span.end, str(number), ClaimKind.FACT, None)


@given(statements=statements(), claims=st.lists(spans()), marks=st.lists(spans()))
def test_every_statement_has_the_state_of_the_definition(
    statements: list[Span], claims: list[Span], marks: list[Span]
) -> None:
    found = cover(statements, claims, marks)

    assert tuple(found.states) == tuple(by_definition(one, claims, marks) for one in statements)


def test_a_claim_that_only_touches_a_statement_does_not_cover_it() -> None:
    found = cover([Span(start=0, end=5), Span(start=5, end=9)], [Span(start=5, end=6)], [])

    assert tuple(found.states) == (StatementState.OPEN, StatementState.CLAIMED)


def test_a_claim_counts_before_a_mark() -> None:
    place = Span(start=0, end=5)

    assert tuple(cover([place], [place], [place]).states) == (StatementState.CLAIMED,)


def test_the_count_is_that_of_the_statements_in_a_state() -> None:
    places = [Span(start=0, end=2), Span(start=2, end=4), Span(start=4, end=6)]

    assert cover(places, [places[1]], []).count(StatementState.OPEN) == 2


@given(
    places=statements(),
    claims=st.lists(spans(), max_size=6),
    marks=st.lists(spans(), max_size=4),
    gone=st.sets(st.integers(0, 9)),
)
def test_claims_and_marks_that_go_leave_what_never_having_come_would_leave(
    places: list[Span], claims: list[Span], marks: list[Span], gone: set[int]
) -> None:
    all_of_them = [*claims, *marks]
    coverage = cover(places, claims, marks)
    left_claims = TextOrder(outlined(n, one) for n, one in enumerate(claims) if n not in gone)
    left_marks = TextOrder(outlined(n, one) for n, one in enumerate(marks, len(claims)) if n not in gone)

    for number in gone:
        if number < len(all_of_them):
            one = all_of_them[number]
            coverage.look_again(one.start, one.end, left_claims, left_marks)

    fresh = cover(places, [one.span for one in left_claims], [one.span for one in left_marks])
    assert coverage.states == fresh.states
    assert all(coverage.count(state) == fresh.count(state) for state in StatementState)
