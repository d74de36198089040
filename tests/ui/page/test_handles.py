"""Dragging an end of the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.handles import SpanHandles
from factcheck_gui.ui.page.letter_edges import Distance

ENDS = (QRect(100, 10, 1, 20), QRect(300, 40, 1, 20))
START, END = QPoint(102, 15), QPoint(298, 50)


@pytest.mark.parametrize("point", [START, END])
def test_a_press_at_an_end_begins_to_drag(point: QPoint) -> None:
    handles = SpanHandles()

    assert handles.is_near(point, ENDS)
    assert handles.press(point, ENDS)
    assert handles.is_dragging


@pytest.mark.parametrize("point", [QPoint(110, 15), QPoint(100, 35), QPoint(300, 15)])
def test_a_press_elsewhere_does_not(point: QPoint) -> None:
    handles = SpanHandles()

    assert not handles.press(point, ENDS)
    assert not handles.is_dragging


def test_without_a_place_there_is_nothing_to_drag() -> None:
    assert not SpanHandles().press(START, None)


def test_a_drag_moves_the_end_that_was_pressed() -> None:
    span, first, last = Span(start=10, end=20), SpanHandles(), SpanHandles()
    first.press(START, ENDS)
    last.press(END, ENDS)

    assert first.drag(span, 5) == Span(start=5, end=20)
    assert last.drag(span, 25) == Span(start=10, end=25)


@given(point=st.sampled_from([START, END]), position=st.integers(0, 100))
def test_a_dragged_span_keeps_a_code_point_and_its_other_end(point: QPoint, position: int) -> None:
    span, handles = Span(start=10, end=20), SpanHandles()
    handles.press(point, ENDS)

    found = handles.drag(span, position)

    assert len(found) >= 1
    assert found.end == 20 if point is START else found.start == 10


def test_a_release_ends_the_drag() -> None:
    handles = SpanHandles()
    handles.press(START, ENDS)

    handles.release()

    assert not handles.is_dragging


def test_of_two_ends_that_stand_close_together_the_nearer_one_is_taken() -> None:
    ends, handles = (QRect(100, 10, 1, 20), QRect(95, 10, 1, 20)), SpanHandles()

    handles.press(QPoint(96, 15), ends)

    assert handles.drag(Span(start=10, end=20), 30) == Span(start=10, end=30)


@pytest.mark.parametrize(("point", "found"), [(START, 12), (END, 19)])
def test_where_two_edges_stand_at_one_place_the_nearer_one_in_the_text_is_meant(
    point: QPoint, found: int
) -> None:
    edges = [
        Distance(pixels, place) for pixels, place in ((0.0, 3), (0.0, 12), (0.4, 19), (0.2, 40), (9, 10))
    ]
    handles = SpanHandles()
    handles.press(point, ENDS)

    assert handles.place_among(Span(start=10, end=20), edges) == found


def test_where_no_edge_leaves_a_letter_there_is_none_to_go_to() -> None:
    handles = SpanHandles()
    handles.press(END, ENDS)

    assert handles.place_among(Span(start=10, end=20), [Distance(1.0, 10), Distance(2.0, 4)]) is None
