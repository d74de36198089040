"""Finding the claims on a stretch of the text."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.claim_outlines import outline
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.text_order import TextOrder
from factcheck_gui.ui.page.marks import ClaimMarks


def reviewed(number: int, start: int, end: int) -> ReviewedClaim:
    claim = Claim(
        id=f"{number:03}",
        article_id="a",
        version_id="v",
        start=start,
        end=end,
        quote="x" * (end - start),
        prefix="",
        suffix="",
        kind=ClaimKind.FACT,
        created_at="",
        reviewer="",
    )
    return ReviewedClaim(claim=claim, verdicts={}, notes=(), links=())


def marks_of(claims: list[ReviewedClaim]) -> ClaimMarks:
    return ClaimMarks(TextOrder(map(outline, claims)))


@st.composite
def claims(draw: st.DrawFn) -> list[ReviewedClaim]:
    """Draw claims in text order, many of which overlap."""
    ends = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=15))
    return [reviewed(n, start, start + length) for n, (start, length) in enumerate(sorted(ends))]


@given(claims=claims(), start=st.integers(0, 90), length=st.integers(1, 40))
def test_exactly_the_claims_that_share_a_code_point_are_found(
    claims: list[ReviewedClaim], start: int, length: int
) -> None:
    end = start + length

    found = [mark.claim_id for mark in marks_of(claims).on(start, end)]

    assert found == [one.claim.id for one in claims if one.claim.start < end and start < one.claim.end]


@given(claims=claims())
def test_claims_that_overlap_have_different_levels(claims: list[ReviewedClaim]) -> None:
    for first, second in combinations(marks_of(claims).on(0, 100), 2):
        assert not first.span.overlaps(second.span) or first.level != second.level


@given(claims=claims())
def test_no_more_levels_are_used_than_claims_overlap_at_one_place(claims: list[ReviewedClaim]) -> None:
    marks = marks_of(claims).on(0, 100)

    deepest = max((sum(mark.span.contains(place) for mark in marks) for place in range(100)), default=0)

    assert max((mark.level + 1 for mark in marks), default=0) == deepest


@given(claims=claims())
def test_a_mark_stands_where_its_claim_stands(claims: list[ReviewedClaim]) -> None:
    marks = marks_of(claims).on(0, 100)

    assert [mark.span for mark in marks] == [one.claim.span for one in claims]


def test_a_long_claim_is_found_far_below_its_beginning() -> None:
    marks = marks_of([reviewed(0, 0, 1_000), *(reviewed(n, n, n + 1) for n in range(1, 900))])

    assert [mark.claim_id for mark in marks.on(950, 960)] == ["000"]
