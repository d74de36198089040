"""The document grows while the window answers, and is right at any time."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
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
    """A page that has just been given an article which counts as long."""
    monkeypatch.setattr(growing, "_AT_ONCE", 20_000)
    bridge_session.open_article(take_in(workspace, LONG))
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    show(found, bridge_session)
    return found


@pytest.fixture
def dark(theme: Theme) -> Iterator[Theme]:
    """The theme, set back to light at the end."""
    yield theme
    theme.choose(Appearance.LIGHT)


def show(page: ArticlePage, session: Session) -> None:
    assert session.review is not None
    page.show_review(session.review, "by nobody")


def find(words: str) -> Span:
    start = LONG.index(words)
    return Span(start=start, end=start + len(words))


def is_seen(page: ArticlePage, span: Span) -> bool:
    return page.viewport().rect().contains(page.span_rect(span).center())


def grow(qtbot: QtBot, page: ArticlePage) -> None:
    qtbot.waitUntil(lambda: page.is_whole)


LAST = find("Paragraph 399.")
FAR = find("Paragraph 370.")


def test_the_first_words_fill_a_high_view(page: ArticlePage, bridge_session: Session) -> None:
    page.resize(900, 2_400)
    show(page, bridge_session)
    assert 2_400 < page.document().size().height() < 3_200


def test_a_long_article_is_painted_before_it_is_whole(page: ArticlePage, qtbot: QtBot) -> None:
    page.viewport().repaint()

    assert not page.is_whole
    grow(qtbot, page)
    assert page.document().lastBlock().text().startswith("Paragraph 399.")


def test_a_place_that_is_not_there_yet_is_gone_to_when_it_is(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(FAR)

    assert page.verticalScrollBar().value() == 0
    grow(qtbot, page)
    assert is_seen(page, FAR)


def test_a_place_that_is_near_is_gone_to_at_once(page: ArticlePage) -> None:
    near = find("Paragraph 150.")

    page.show_span(near)

    assert not page.is_whole
    assert is_seen(page, near)


def test_words_that_are_seen_already_wait_for_no_others(page: ArticlePage) -> None:
    there = page.document().characterCount()

    page.show_span(find("Paragraph 1."))

    assert page.document().characterCount() == there


def test_words_above_wait_for_no_others(page: ArticlePage) -> None:
    page.show_span(find("Paragraph 150."))
    there = page.document().characterCount()

    page.show_span(find("Paragraph 1."))

    assert is_seen(page, find("Paragraph 1."))
    assert page.document().characterCount() == there


def test_an_article_grows_when_all_of_the_window_is_painted(page: ArticlePage, qtbot: QtBot) -> None:
    there = page.document().characterCount()
    page.viewport().repaint()
    # As long as what stands beside it is being painted in the same event.
    time.sleep(0.15)

    QCoreApplication.processEvents()

    assert page.document().characterCount() == there
    grow(qtbot, page)


def test_a_hit_that_is_not_there_yet_is_gone_to_when_it_is(page: ArticlePage, qtbot: QtBot) -> None:
    hits = Finder(LONG).find(Wanted(words="Paragraph 370."))

    page.show_found(FindMarks(hits=hits, here=FAR))

    grow(qtbot, page)
    assert is_seen(page, FAR)


def test_whoever_goes_elsewhere_meanwhile_stays_there(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(FAR)
    page.show_span(find("Paragraph 3."))

    grow(qtbot, page)

    assert page.verticalScrollBar().value() < 100


def test_whoever_scrolls_meanwhile_is_not_carried_off(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(FAR)
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    here = page.verticalScrollBar().value()

    grow(qtbot, page)

    assert page.verticalScrollBar().value() == here > 0


def test_the_end_is_the_end_of_the_whole_article(page: ArticlePage, qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_End)

    grow(qtbot, page)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum()
    assert is_seen(page, LAST)


def test_where_far_words_stand_can_be_asked_before_they_are_there(page: ArticlePage, qtbot: QtBot) -> None:
    before = page.span_rect(FAR).translated(0, page.verticalScrollBar().value())

    grow(qtbot, page)

    assert page.span_rect(FAR).translated(0, page.verticalScrollBar().value()) == before


def test_what_is_selected_does_not_grow_with_the_document(page: ArticlePage, qtbot: QtBot) -> None:
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor, 3)
    page.setTextCursor(cursor)
    selected = page.selected_span()

    grow(qtbot, page)

    assert page.selected_span() == selected
    assert selected is not None


def test_all_that_is_selected_is_the_whole_article(page: ArticlePage) -> None:
    QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert page.createMimeDataFromSelection().text() == LONG


def test_zooming_before_the_article_is_whole_stays_at_the_same_words(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(find("Paragraph 150."))
    top = page.top_position()

    page.set_zoom(150)

    assert page.top_position() == top
    grow(qtbot, page)
    assert page.top_position() == top


def test_another_theme_before_the_article_is_whole_stays_far_down(
    page: ArticlePage, qtbot: QtBot, dark: Theme
) -> None:
    page.show_span(FAR)
    grow(qtbot, page)
    top = page.top_position()

    dark.choose(Appearance.DARK)

    assert not page.is_whole
    grow(qtbot, page)
    assert page.top_position() == top
    assert page.viewport().updatesEnabled()


def test_other_details_before_the_article_is_whole_stay_at_the_same_words(
    page: ArticlePage, qtbot: QtBot
) -> None:
    page.show_span(find("Paragraph 150."))
    top = page.top_position()

    page.show_details("by somebody " * 60)

    assert page.top_position() == top
    grow(qtbot, page)
    assert page.top_position() == top
    assert page.document().begin().next().text() == "by somebody " * 60


def test_another_article_ends_the_growth_of_the_one_before(
    page: ArticlePage, qtbot: QtBot, bridge_session: Session, bridge: str
) -> None:
    page.show_span(FAR)
    bridge_session.open_article(bridge)

    show(page, bridge_session)

    assert page.is_whole
    assert page.verticalScrollBar().value() == 0
    QTest.qWait(60)
    assert page.is_whole
    assert "Paragraph" not in page.toPlainText()


def test_no_article_ends_the_growth(page: ArticlePage) -> None:
    page.show_nothing()

    QTest.qWait(60)
    assert (page.is_whole, page.toPlainText()) == (True, "")
    page.viewport().repaint()
    assert page.top_position() == 0


def test_a_window_made_narrower_meanwhile_shows_the_place(page: ArticlePage, qtbot: QtBot) -> None:
    page.show_span(FAR)
    page.resize(500, 600)

    grow(qtbot, page)

    assert is_seen(page, FAR)
    assert page.claim_at(QPoint(200, 200)) is None
