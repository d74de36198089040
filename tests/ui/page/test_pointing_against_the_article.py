"""What is pointed at, and where a place stands, where words run against the direction of their article."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from tests.ui.page.mixed_words import ENGLISH, QUOTED, QUOTING, URDU, WRAPPED, find, outline, show

PLAIN = "The mayor says so. " + "The clerk says it is not so. " * 8 + "No end."

ARTICLES = [
    (f"عنوان\n\n{QUOTED}", Direction.RTL),
    (f"Title\n\n{QUOTING}", Direction.LTR),
    (f"عنوان\n\n{WRAPPED}", Direction.RTL),
    (f"Title\n\n{PLAIN}", Direction.LTR),
]


def ends_within(rect: QRectF) -> list[QPoint]:
    """Return points close to both ends of the words on a line, and between them."""
    middle = round(rect.center().y())
    return [
        QPoint(round(x), middle)
        for x in (rect.left() + 2, rect.center().x(), rect.right() - 2)
        if rect.width()
    ]


@pytest.mark.parametrize(("text", "direction"), ARTICLES, ids=("quoted", "quoting", "wrapped", "plain"))
def test_a_click_within_an_outline_tells_words_of_it(
    page: ArticlePage, bridge_session: Session, text: str, direction: Direction
) -> None:
    show(page, bridge_session, text, direction)
    assert page._scene is not None
    told: list[int] = []
    page.clicked.connect(told.append)

    for statement in page._scene.review.text.statements:
        for rect in outline(page, statement):
            for point in ends_within(rect):
                told.clear()
                QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
                assert len(told) == 1
                assert statement.start <= told[0] < statement.end


@pytest.mark.parametrize("words", ["The mayor", "safe and sound", "that the"])
def test_the_claim_under_the_mouse_is_found_at_either_end_of_its_words(
    page: ArticlePage, bridge_session: Session, words: str
) -> None:
    show(page, bridge_session, ARTICLES[0][0], Direction.RTL)
    claim_id = tag(page, bridge_session, find(page, words))

    (rect,) = outline(page, find(page, words))
    for point in ends_within(rect):
        assert page.claim_at(point) == claim_id
    beside = QPoint(round(rect.right()) + 12, round(rect.center().y()))
    assert page.claim_at(beside) is None


def tag(page: ArticlePage, session: Session, span: Span) -> str:
    """Make a claim of words and return its id."""
    review, compose = session.review, session.workspace.composer
    assert review is not None
    session.submit(compose.tag(review.version, review.text.text, span, ClaimKind.ALLEGATION))
    page.show_claims()
    page.viewport().grab()
    assert session.review is not None
    (claim,) = session.review.claims
    return claim.claim.id


@pytest.mark.parametrize(
    ("article", "words"),
    [
        *((0, one) for one in ("The mayor", "safe and sound", "that the", ENGLISH.rstrip("."))),
        *((1, one) for one in ("میئر نے", "پل محفوظ", "The mayor", "was all")),
    ],
)
def test_a_place_stands_where_its_outline_stands(
    page: ArticlePage, bridge_session: Session, article: int, words: str
) -> None:
    show(page, bridge_session, *ARTICLES[article])

    (rect,) = outline(page, find(page, words))

    found = page.span_rect(find(page, words))
    assert (found.left(), found.right()) == (round(rect.left()), round(rect.right()))
    assert abs(found.center().y() - rect.center().y()) <= 2


def test_a_place_of_several_lines_stands_where_its_first_words_begin_and_its_last_ones_end(
    page: ArticlePage, bridge_session: Session
) -> None:
    show(page, bridge_session, ARTICLES[2][0], Direction.RTL)
    words = find(page, "The clerk says so. " * 6 + "The clerk")
    first, *_, last = outline(page, words)

    found = page.span_rect(words)

    assert found.left() == round(min(first.left(), last.right()))
    assert abs(found.top() - first.top()) <= 2
    assert abs(found.bottom() - last.bottom()) <= 2


@pytest.mark.parametrize(
    ("article", "words"),
    [
        *((0, one) for one in ("The mayor", "bridge is safe", "that", "محفوظ ہے۔ The mayor")),
        *((1, one) for one in ("میئر نے", "پل محفوظ", "quoted", "quoted: میئر")),
        *((2, one) for one in ("The clerk", "clerk says so. The", "No end")),
        *((3, one) for one in ("mayor says", "The mayor says so. The clerk")),
    ],
)
@pytest.mark.parametrize("is_backward", [False, True])
def test_words_are_selected_from_the_letter_pressed_to_the_letter_let_go(
    page: ArticlePage, bridge_session: Session, article: int, words: str, is_backward: bool
) -> None:
    show(page, bridge_session, *ARTICLES[article])
    span, told = find(page, words), list[Span | None]()
    page.selected.connect(told.append)
    way = [beside(page, span.start, -1), beside(page, span.end - 1, 1)]

    select(page, *(reversed(way) if is_backward else way))

    assert told == [span]
    assert page.selected_span() == span


def beside(page: ArticlePage, code_point: int, side: int) -> QPoint:
    """Return a point within a letter, close to where it begins (-1) or ends (1)."""
    (rect,) = outline(page, Span(start=code_point, end=code_point + 1))
    assert page._scene is not None
    is_left = (page._scene.review.text.text[code_point] in URDU) is (side > 0)
    x = rect.left() + 1 if is_left else rect.right() - 1
    return QPoint(round(x), round(rect.center().y()))


def select(page: ArticlePage, begin: QPoint, end: QPoint) -> None:
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    for point in ((begin + end) / 2, end):
        held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(page.viewport().mapToGlobal(point))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, held, held, none)
        QApplication.sendEvent(page.viewport(), move)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)
