"""Only what has changed is painted anew, and then the window looks as if all of it had been."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.page.painting import PagePainter, Scene
from factcheck_gui.ui.page.shown import ShownBlocks
from factcheck_gui.ui.page.visible import VisibleBlock
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in
from tests.ui.sessions import composer, review_of

TEXT = "\n\n".join(f"Paragraph {number} says so. It says میئر 😀 so, and so again." for number in range(30))


class NotingPainter(PagePainter):
    """Notes how high an area it paints."""

    painted = 0

    def paint_labels(
        self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRegion
    ) -> None:
        super().paint_labels(painter, blocks, scene, area)
        self.painted += area.boundingRect().height()


class SeenPage(ArticlePage):
    """Tells what it paints, and what its window shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 100)
        self.noting = NotingPainter(theme)
        self._painter = self.noting

    def seen(self) -> QImage:
        """Return what is on the screen, once all that is to be painted is."""
        QApplication.processEvents()
        return QApplication.primaryScreen().grabWindow(self.winId()).toImage()

    def seen_anew(self) -> QImage:
        """Return it once everything is painted."""
        self.viewport().update()
        return self.seen()

    def seen_measured_anew(self) -> QImage:
        """Return it once all that stands there is measured as if nothing had been shown before."""
        self._shown = ShownBlocks(self)
        return self.seen_anew()


@pytest.fixture(params=Direction)
def page(
    request: pytest.FixtureRequest, qtbot: QtBot, workspace: Workspace, bridge_session: Session, theme: Theme
) -> SeenPage:
    """A page on the screen with a claim on every third paragraph."""
    bridge_session.open_article(take_in(workspace, TEXT))
    review = review_of(bridge_session)
    details = replace(review.article.details, direction=request.param)
    bridge_session.submit(workspace.composer.correct(review.article, details))
    for number in range(0, 30, 3):
        assert bridge_session.submit(tagged(bridge_session, words(number)))
    found = SeenPage(theme)
    qtbot.addWidget(found)
    found.resize(820, 640)
    found.show_review(review_of(bridge_session), "by nobody")
    with qtbot.waitExposed(found):
        found.show()
    # Scroll bars change while it grows, and then nothing is measured any more.
    qtbot.waitUntil(lambda: found.is_whole)
    found.seen_anew()
    found.noting.painted = 0
    return found


def words(number: int, text: str = "Paragraph {} says so.") -> Span:
    start = TEXT.index(text.format(number))
    return Span(start=start, end=start + len(text.format(number)))


def tagged(session: Session, span: Span, kind: ClaimKind = ClaimKind.FACT) -> Edit:
    review = review_of(session)
    return composer(session).tag(review.version, review.text.text, span, kind)


def marked(session: Session) -> Edit:
    return composer(session).mark(review_of(session).version, words(4))


def changed_kind(session: Session) -> Edit:
    return composer(session).change_kind(review_of(session).claims[1].claim, ClaimKind.DENIAL)


def rated(session: Session) -> Edit:
    review = review_of(session)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    return composer(session).rate(review.claims[2], Question.TRUTH, scale.values[0])


def removed(session: Session) -> Edit:
    return composer(session).remove_claim(review_of(session).claims[1])


def new_claim(session: Session) -> Edit:
    return tagged(session, words(4))


def overlapping(session: Session) -> Edit:
    return tagged(session, Span(start=words(3).start + 4, end=words(5).start + 9))


@pytest.mark.parametrize("edit", [marked, changed_kind, rated, removed, new_claim, overlapping])
def test_after_an_edit_the_window_shows_the_page_as_it_is(
    page: SeenPage, bridge_session: Session, edit: Callable[[Session], Edit]
) -> None:
    before = page.seen()
    assert bridge_session.submit(edit(bridge_session))

    page.show_claims()

    after = page.seen()
    assert after != before
    assert after == page.seen_anew()


def test_nothing_stays_of_the_lowest_underline(page: SeenPage, bridge_session: Session) -> None:
    span = words(4)
    for end in (0, 2, 4):
        assert bridge_session.submit(tagged(bridge_session, Span(start=span.start, end=span.end - end)))
    page.show_claims()
    page.seen_anew()
    for one in [one for one in review_of(bridge_session).claims if one.claim.start == span.start]:
        assert bridge_session.submit(composer(bridge_session).remove_claim(one))

        page.show_claims()

        assert page.seen() == page.seen_anew()


def test_another_place_is_shown_and_the_former_is_not(page: SeenPage) -> None:
    before = page.seen()
    for span in (words(2), words(3), Span(start=words(3).start, end=words(6).end), None):
        page.show_span(span)
        assert page.seen() == page.seen_anew()

    assert page.seen() == before


def test_a_verdict_paints_the_line_of_its_number_only(page: SeenPage, bridge_session: Session) -> None:
    assert bridge_session.submit(rated(bridge_session))

    page.show_claims()

    page.seen()
    assert 0 < page.noting.painted < 80


def test_nothing_is_painted_where_nothing_is_seen_to_change(page: SeenPage, bridge_session: Session) -> None:
    assert bridge_session.submit(tagged(bridge_session, words(29)))

    page.show_claims()
    page.show_links(None)
    page.show_span(None)

    page.seen()
    assert page.noting.painted == 0


def test_after_scrolling_what_changes_is_painted_where_it_stands_now(
    page: SeenPage, bridge_session: Session
) -> None:
    page.verticalScrollBar().setValue(150)
    page.seen()
    assert bridge_session.submit(removed(bridge_session))

    page.show_claims()

    assert page.seen() == page.seen_anew()


@pytest.mark.parametrize("step", [1, 37, 310, 5_000])
def test_scrolled_a_little_or_far_the_page_looks_as_if_it_had_always_stood_there(
    page: SeenPage, bridge_session: Session, step: int
) -> None:
    bar = page.verticalScrollBar()
    for number, way in enumerate((1, 1, 1, -1, 1, -1, -1, -1)):
        bar.setValue(bar.value() + way * step)
        page.show_span(words(3 + number))
        if number == 4:
            assert bridge_session.submit(overlapping(bridge_session))
            page.show_claims()

        scrolled = page.seen()

        assert scrolled == page.seen_measured_anew()


def test_going_on_paints_no_more_than_what_comes_into_sight(page: SeenPage) -> None:
    page.show_span(words(8), scroll=False)
    page.seen()
    page.noting.painted = 0

    for number in range(9, 20):
        page.show_span(words(number))
        page.seen()

    assert page.verticalScrollBar().value()
    assert page.noting.painted < 11 * page.viewport().height() // 2


def test_numbers_that_were_scrolled_can_be_pointed_at(page: SeenPage, bridge_session: Session) -> None:
    page.verticalScrollBar().setValue(90)
    page.seen()
    assert page._scene is not None
    scrolled = [(label.claim_id, label.rect) for label in page._scene.labels]

    page.seen_measured_anew()

    assert scrolled == [(label.claim_id, label.rect) for label in page._scene.labels]
