"""The line that says who speaks: when it stands there, and what a click on it does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import time_words
from factcheck_gui.services.review import Review
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme


@pytest.fixture
def review(bridge_session: Session) -> Review:
    """The article about the bridge as a transcript: its last two blocks are said by ANNA and by BOB."""
    found = bridge_session.review
    assert found is not None
    *above, first, second = found.text.blocks
    spoken = (*above, replace(first, speaker="ANNA", time=1000), replace(second, speaker="BOB", time=9000))
    found.text = replace(found.text, blocks=spoken)
    return found


@pytest.fixture
def page(qtbot: QtBot, review: Review, theme: Theme) -> ArticlePage:
    """The page with the transcript, shown."""
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show_review(review, "by nobody")
    found.show()
    return found


def line_of(page: ArticlePage, name: str) -> QTextCursor:
    """Return the line about a speaker, selected."""
    cursor = page.document().find(name)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    return cursor


def point_in(page: ArticlePage, name: str) -> QPoint:
    rect = page.cursorRect(page.document().find(name))
    return QPoint(rect.left() - 4, rect.center().y())


@pytest.mark.parametrize(
    ("milliseconds", "words"),
    [(0, "0:00"), (31_999, "0:31"), (751_000, "12:31"), (3_600_000, "1:00:00"), (360_000_000, "100:00:00")],
)
def test_times_are_short(milliseconds: int, words: str) -> None:
    assert time_words(milliseconds) == words


def test_a_click_on_a_name_is_one_on_the_words_below(page: ArticlePage, review: Review) -> None:
    clicked: list[int] = []
    page.clicked.connect(clicked.append)

    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_in(page, "BOB"))

    assert clicked == [review.text.blocks[-1].start]


def test_a_name_is_never_copied(page: ArticlePage, review: Review) -> None:
    page.setTextCursor(line_of(page, "BOB"))
    alone = page.createMimeDataFromSelection().text()
    page.selectAll()
    everything = page.createMimeDataFromSelection().text()

    assert "BOB" not in alone
    assert everything == review.text.text[review.text.blocks[0].start : review.text.blocks[-1].end]


def test_a_double_click_on_a_name_selects_no_words(page: ArticlePage) -> None:
    selected: list[Span | None] = []
    page.selected.connect(selected.append)

    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_in(page, "BOB"))

    assert set(selected) <= {None}


def test_a_claim_gets_the_speaker_of_its_block(bridge_session: Session, review: Review) -> None:
    checking = Checking(bridge_session)
    first, second = review.text.blocks[-2:]

    checking.tag_span(second.span, ClaimKind.FACT)
    checking.tag_span(Span(start=first.start, end=second.end), ClaimKind.FACT)
    checking.tag_span(review.text.blocks[0].span, ClaimKind.FACT)

    assert {one.claim.span.start: one.claim.speaker for one in review.claims} == {
        second.start: "BOB",
        first.start: None,
        review.text.blocks[0].start: None,
    }
