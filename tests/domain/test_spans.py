"""Spans are half-open ranges of code points and never empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.spans import CONTEXT_LENGTH, Span

_ENDS = st.tuples(st.integers(0, 40), st.integers(1, 20))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_an_empty_or_negative_range_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start=start, end=end)


@given(first=_ENDS, second=_ENDS)
def test_two_spans_overlap_where_they_share_a_code_point(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    one, other = (Span(start=start, end=start + length) for start, length in (first, second))

    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


def test_the_end_does_not_belong_to_a_span() -> None:
    span = Span(start=2, end=4)

    assert [span.contains(position) for position in range(1, 6)] == [False, True, True, False, False]
    assert len(span) == 2


def test_a_quote_counts_an_emoji_as_its_code_points() -> None:
    text = "a👩‍🚀b"

    assert Span(start=1, end=4).quote(text) == "👩‍🚀"
    assert Span(start=4, end=5).quote(text) == "b"


def test_the_context_is_cut_at_the_ends_of_the_text() -> None:
    assert Span(start=1, end=2).context("abc") == ("a", "c")


def test_the_context_is_no_longer_than_it_may_be() -> None:
    before, after = Span(start=100, end=101).context("x" * 300)

    assert (len(before), len(after)) == (CONTEXT_LENGTH, CONTEXT_LENGTH)
