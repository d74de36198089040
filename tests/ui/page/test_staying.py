"""What a long article's page goes to stays what it goes to, whatever happens while the words are coming."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.finding import Finder, Wanted
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.page import growing
from factcheck_gui.ui.page.find_marks import FindMarks
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Appearance, Theme
from tests.conftest import take_in

PARAGRAPH = "The mayor 😀 said in میئر that e\u0301 it was so at length, and said it again."
LONG = "\n\n".join(f"Paragraph {number}. {PARAGRAPH}" for number in range(400))


@pytest.fixture
def page(
    qtbot: QtBot,
    workspace: Workspace,
    bridge_session: Session,
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
) -> ArticlePage:
    """A page that has just been given an article of which every word beyond the first part is far."""
    monkeypatch.setattr(growing, "_AT_ONCE", 0)
    bridge_session.open_article(take_in(workspace, LONG))
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    assert bridge_session.review is not None
    found.show_review(bridge_session.review, "by nobody")
    return found


@pytest.fixture
def dark(theme: Theme) -> Iterator[Theme]:
    """The theme, set back to light at the end."""
    yield theme
    theme.choose(Appearance.LIGHT)


def find(words: str) -> Span:
    start = LONG.index(words)
    return Span(start=start, end=start + len(words))


FAR = find("Paragraph 370.")
MIDDLE = find("Paragraph 200.")


def is_seen(page: ArticlePage, span: Span) -> bool:
    return page.viewport().rect().contains(page.span_rect(span).center())


def grow(qtbot: QtBot, page: ArticlePage) -> None:
    qtbot.waitUntil(lambda: page.is_whole)


def turn_wheel(page: ArticlePage, by: int) -> None:
    point = QPointF(page.viewport().rect().center())
    is_inverted = False
    wheel = QWheelEvent(
        point,
        page.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    QApplication.sendEvent(page.viewport(), wheel)


@pytest.fixture
def middle(page: ArticlePage, qtbot: QtBot) -> int:
    """The first words that are seen after somebody has gone to the middle of the whole article."""
    grow(qtbot, page)
    page.scroll_to(MIDDLE.start)
    return page.top_position()


def test_zooming_twice_stays_at_the_same_words(page: ArticlePage, qtbot: QtBot, middle: int) -> None:
    page.zoom_in()
    page.zoom_in()

    assert not page.is_whole
    assert page.top_position() == middle
    grow(qtbot, page)
    assert page.top_position() == middle
    assert page.verticalScrollBar().value() > 0
    assert page.viewport().updatesEnabled()


def test_another_theme_and_zooming_stay_at_the_same_words(
    page: ArticlePage, qtbot: QtBot, middle: int, dark: Theme
) -> None:
    dark.choose(Appearance.DARK)
    page.zoom_in()

    grow(qtbot, page)
    assert page.top_position() == middle
    assert page.verticalScrollBar().value() > 0


def test_a_place_that_is_waited_for_is_gone_to_after_zooming(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(FAR)
    page.zoom_in()

    grow(qtbot, page)
    assert is_seen(page, FAR)
    assert page.viewport().updatesEnabled()


def test_a_hit_that_is_waited_for_is_gone_to_in_another_theme(
    page: ArticlePage, qtbot: QtBot, dark: Theme
) -> None:
    hits = Finder(LONG).find(Wanted(words="Paragraph 370."))
    page.show_found(FindMarks(hits=hits, here=FAR))
    dark.choose(Appearance.DARK)

    grow(qtbot, page)
    assert is_seen(page, FAR)


def test_a_place_gone_to_after_zooming_is_the_only_one(page: ArticlePage, qtbot: QtBot, middle: int) -> None:
    page.zoom_in()
    page.show_span(FAR)

    grow(qtbot, page)
    assert is_seen(page, FAR)
    assert page.viewport().updatesEnabled()


@pytest.mark.parametrize("by", [-120, 120])
def test_turning_the_wheel_after_zooming_scrolls_from_the_same_words(
    page: ArticlePage, qtbot: QtBot, middle: int, by: int
) -> None:
    page.zoom_in()
    turn_wheel(page, by)

    assert page.viewport().updatesEnabled()
    scrolled = page.span_rect(MIDDLE).top()
    assert 0 < abs(scrolled) < 300
    assert (scrolled > 0) is (by > 0)
    grow(qtbot, page)
    assert page.span_rect(MIDDLE).top() == scrolled


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_a_page_on_after_zooming_is_a_page_from_the_same_words(
    page: ArticlePage, qtbot: QtBot, middle: int, key: Qt.Key
) -> None:
    page.zoom_in()
    QTest.keyClick(page, key)

    grow(qtbot, page)
    moved = page.span_rect(MIDDLE).top()
    assert 300 < abs(moved) < 700
    assert (moved > 0) is (key == Qt.Key.Key_PageUp)


def test_whoever_drags_the_bar_to_its_end_comes_to_the_end(page: ArticlePage, qtbot: QtBot) -> None:
    bar = page.verticalScrollBar()
    bar.setSliderDown(True)
    bar.setSliderPosition(bar.maximum())
    bar.setSliderDown(False)

    assert not page.is_whole
    grow(qtbot, page)
    assert bar.value() == bar.maximum()
    assert is_seen(page, find("Paragraph 399."))


def test_whoever_holds_the_bar_at_its_end_comes_to_the_end(page: ArticlePage, qtbot: QtBot) -> None:
    bar = page.verticalScrollBar()
    bar.setSliderDown(True)
    bar.setSliderPosition(bar.maximum())
    grow(qtbot, page)
    bar.setSliderDown(False)

    assert bar.value() == bar.maximum()


def test_whoever_drags_the_bar_back_from_its_end_stays_there(page: ArticlePage, qtbot: QtBot) -> None:
    bar = page.verticalScrollBar()
    bar.setSliderDown(True)
    bar.setSliderPosition(bar.maximum())
    bar.setSliderPosition(100)
    bar.setSliderDown(False)

    grow(qtbot, page)
    assert bar.value() == 100
