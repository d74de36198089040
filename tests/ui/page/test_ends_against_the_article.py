"""The ends of the place, where words run against the direction of their article."""

import pytest
from PySide6.QtCore import QEvent, QPoint

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from tests.ui.page.mixed_words import ENGLISH, QUOTED, QUOTING, URDU, WRAPPED, find, outline, show
from tests.ui.page.mouse import mouse


def begin_of(page: ArticlePage, words: str) -> QPoint:
    """Return where words begin that run from left to right."""
    first = outline(page, find(page, words))[0]
    return QPoint(round(first.left()), round(first.center().y()))


def end_of(page: ArticlePage, words: str) -> QPoint:
    """Return where words end that run from left to right."""
    last = outline(page, find(page, words))[-1]
    return QPoint(round(last.right()), round(last.center().y()))


def drag(page: ArticlePage, start: QPoint, *way: QPoint) -> list[Span]:
    """Press, move and release; return what was told."""
    told: list[Span] = []
    page.dragged.connect(told.append)
    mouse(page, QEvent.Type.MouseButtonPress, start)
    assert page._handles.is_dragging
    for point in way:
        mouse(page, QEvent.Type.MouseMove, point)
    mouse(page, QEvent.Type.MouseButtonRelease, way[-1])
    page.dragged.disconnect(told.append)
    return told


@pytest.mark.parametrize("words", ["The mayor", "safe and sound", "that the", ENGLISH.rstrip(".")])
def test_the_ends_stand_at_the_outline_of_quoted_words(
    page: ArticlePage, bridge_session: Session, words: str
) -> None:
    show(page, bridge_session, f"عنوان\n\n{QUOTED}", Direction.RTL)

    page.show_span(find(page, words))

    ends = page._handle_rects()
    assert ends is not None
    assert [end.left() for end in ends] == [begin_of(page, words).x(), end_of(page, words).x()]


@pytest.mark.parametrize("words", ["میئر نے", "محفوظ ہے", URDU.rstrip("۔")])
def test_words_that_run_to_the_left_begin_at_their_right_end(
    page: ArticlePage, bridge_session: Session, words: str
) -> None:
    show(page, bridge_session, f"Title\n\n{QUOTING}", Direction.LTR)

    page.show_span(find(page, words))

    ends = page._handle_rects()
    assert ends is not None
    assert [end.left() for end in ends] == [end_of(page, words).x(), begin_of(page, words).x()]


def test_the_ends_stand_at_the_outline_of_words_that_fill_lines(
    page: ArticlePage, bridge_session: Session
) -> None:
    show(page, bridge_session, f"عنوان\n\n{WRAPPED}", Direction.RTL)

    page.show_span(find(page, "The clerk says so. The"))

    ends = page._handle_rects()
    assert ends is not None
    words = "The clerk says so. The"
    assert [end.left() for end in ends] == [begin_of(page, words).x(), end_of(page, words).x()]


@pytest.mark.parametrize("step", [-2, -1, 0, 1, 2])
@pytest.mark.parametrize("text", [QUOTED, WRAPPED])
def test_an_end_that_is_hardly_moved_stays(
    page: ArticlePage, bridge_session: Session, text: str, step: int
) -> None:
    show(page, bridge_session, f"عنوان\n\n{text}", Direction.RTL)
    words = text[text.index("The") :][:17].rstrip()
    page.show_span(find(page, words))

    for point in (begin_of(page, words), end_of(page, words)):
        assert drag(page, point, point + QPoint(step, 0)) == []


def test_an_end_is_dragged_to_the_words_under_themouse(page: ArticlePage, bridge_session: Session) -> None:
    show(page, bridge_session, f"عنوان\n\n{QUOTED}", Direction.RTL)
    page.show_span(find(page, "The mayor said"))

    (shorter,) = drag(page, begin_of(page, "The mayor"), begin_of(page, "said"))
    (longer,) = drag(page, end_of(page, "said"), end_of(page, "safe and sound"))
    (whole,) = drag(page, begin_of(page, "said"), begin_of(page, "The mayor"))

    assert shorter == find(page, "said")
    assert longer == find(page, ENGLISH[ENGLISH.index("said") : -1])
    assert whole == find(page, ENGLISH[:-1])


def test_a_place_that_begins_and_ends_between_paragraphs_can_be_dragged_at_both_ends(
    page: ArticlePage, bridge_session: Session
) -> None:
    show(page, bridge_session, "Title\n\nOne says so.\n\nTwo deny it.\n\nThree wait.", Direction.LTR)
    words = find(page, "Two deny it.")

    page.show_span(Span(start=words.start - 2, end=words.end + 2))

    ends = page._handle_rects()
    assert ends is not None
    quoted = "Two deny it."
    assert [end.left() for end in ends] == [begin_of(page, quoted).x(), end_of(page, quoted).x()]


def test_an_end_that_is_out_of_sight_cannot_be_taken_hold_of(
    page: ArticlePage, bridge_session: Session
) -> None:
    show(page, bridge_session, "Title\n\n" + "It is said so.\n\n" * 80 + "No end.", Direction.LTR)
    page.catch_up()
    whole = Span(start=find(page, "It is").start, end=find(page, "No end.").end)

    page.show_span(whole, scroll=False)

    ends = page._handle_rects()
    assert ends is not None
    assert [end.isEmpty() for end in ends] == [False, True]
