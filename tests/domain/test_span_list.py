"""A list of spans gives the same spans as a tuple of them, and finds those on a stretch."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.domain.spans import Span
from tests.domain.test_coverage import statements


@given(spans=statements(), first=st.integers(-3, 12), last=st.integers(-3, 12))
def test_it_is_a_sequence_of_its_spans(spans: list[Span], first: int, last: int) -> None:
    found = SpanList.of(spans)

    assert found == tuple(spans)
    assert list(found) == spans
    assert list(found[first:last]) == spans[first:last]
    assert hash(found) == hash(SpanList.of(tuple(spans)))


@given(spans=statements(), start=st.integers(0, 90), length=st.integers(1, 20))
def test_it_finds_the_spans_that_share_a_code_point(spans: list[Span], start: int, length: int) -> None:
    here = Span(start=start, end=start + length)

    found = SpanList.of(spans).on(here.start, here.end)

    assert [spans[place] for place in found] == [one for one in spans if one.overlaps(here)]
