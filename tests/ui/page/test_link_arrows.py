"""The margin shows the links of one claim: to lines that can be seen, to the edges, and to other articles."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.page import link_arrows
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.link_ends import STYLES, ArrowEnd, link_ink
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.page.style import MARGIN
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.colours import DARK, LIGHT, Colours
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in
from tests.ui.sessions import composer, review_of, tag

PARAGRAPHS = 60


@pytest.fixture
def session(workspace: Workspace, theme: Theme) -> Iterator[Session]:
    """A long article with claims 1, 2 at its top and claim 3 at its end; claim 2 is about all others."""
    text = "Head\n\n" + "\n\n".join(f"Paragraph {number} says so." for number in range(PARAGRAPHS))
    found = Session(workspace)
    found.open_article(take_in(workspace, text))
    for statement in (1, 3, PARAGRAPHS):
        tag(found, statement, ClaimKind.FACT)
    yield found
    found.close()


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme) -> ArticlePage:
    """The page with the long article, shown."""
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(800, 500)
    found.show_review(review_of(session), "by nobody")
    with qtbot.waitExposed(found):
        found.show()
    return found


def ids(session: Session) -> list[str]:
    """Return the claims in text order."""
    return [one.claim.id for one in review_of(session).claims]


def link(page: ArticlePage, session: Session, from_number: int, to_number: int, link_type: LinkType) -> None:
    """Link two claims and show the links of claim 2."""
    found = ids(session)
    edit = composer(session).link(found[from_number - 1], found[to_number - 1], link_type)
    assert session.submit(edit)
    page.show_links(found[1])


def margin(page: ArticlePage) -> list[Label]:
    """Return what the mouse can reach in the margin, once it is painted."""
    page.viewport().repaint()
    QApplication.processEvents()
    edge = page.viewport().width() - MARGIN - 10
    assert page._scene is not None
    return [label for label in page._scene.labels if label.rect.right() > edge]


def test_without_a_claim_nothing_is_drawn(page: ArticlePage, session: Session) -> None:
    link(page, session, 2, 1, LinkType.DENIES)
    page.show_links(None)

    assert margin(page) == []


def test_only_the_links_of_the_claim_are_drawn(page: ArticlePage, session: Session) -> None:
    link(page, session, 2, 1, LinkType.DENIES)
    link(page, session, 1, 3, LinkType.REPEATS)

    assert [(end.type, end.is_out) for end in page.arrows.ends] == [(LinkType.DENIES, True)]


def test_an_arrow_begins_and_ends_beside_the_words(page: ArticlePage, session: Session) -> None:
    link(page, session, 2, 1, LinkType.DENIES)

    (end,) = margin(page)

    assert end.claim_id == ids(session)[0]
    assert end.rect.center().y() == pytest.approx(
        page.span_rect(review_of(session).claims[0].claim.span).center().y(), abs=6
    )
    image = page.viewport().grab().toImage()
    edge = page.viewport().width() - MARGIN + 3
    red = link_ink(LIGHT, LinkType.DENIES)
    column = [image.pixelColor(edge + 5, y).name() for y in range(image.height())]
    assert red in column


def test_an_end_below_stands_at_the_lower_edge_with_its_number(page: ArticlePage, session: Session) -> None:
    link(page, session, 3, 2, LinkType.CORROBORATES)

    (label,) = margin(page)

    assert label.words == "↓3"
    assert label.rect.bottom() > page.viewport().height() - 20
    assert label.tip == "← corroborated by 3"


def test_an_end_above_stands_at_the_upper_edge(page: ArticlePage, session: Session) -> None:
    link(page, session, 3, 2, LinkType.CORROBORATES)
    page.show_links(ids(session)[2])
    page.scroll_to(review_of(session).claims[2].claim.start - 150)

    (label,) = margin(page)

    assert label.words == "↑2"
    assert label.rect.top() < 20


def test_the_claim_itself_can_be_out_of_sight(page: ArticlePage, session: Session) -> None:
    link(page, session, 3, 2, LinkType.CORROBORATES)
    page.scroll_to(review_of(session).claims[2].claim.start - 150)

    assert {(label.claim_id, label.words) for label in margin(page)} == {
        (ids(session)[2], ""),
        (ids(session)[1], "↑2"),
    }


def test_a_click_on_a_number_goes_there(page: ArticlePage, session: Session, qtbot: QtBot) -> None:
    link(page, session, 3, 2, LinkType.CORROBORATES)
    (label,) = margin(page)

    with qtbot.waitSignal(page.label_clicked) as clicked:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())

    assert clicked.args == [ids(session)[2]]


def test_many_ends_out_of_sight_are_counted(page: ArticlePage, session: Session) -> None:
    for number in range(20, 30):
        tag(session, number, ClaimKind.DENIAL)
    second = ids(session)[1]
    for other in ids(session)[2:-1]:
        assert session.submit(composer(session).link(other, second))
    page.show_claims()
    page.show_links(second)

    words = [label.words for label in margin(page)]

    assert words == ["↓3", "↓4", "↓5", "↓6", "+6"]


def test_a_claim_of_another_article_is_a_label_beside_the_line(
    page: ArticlePage, session: Session, workspace: Workspace
) -> None:
    other = workspace.browsing.review(take_in(workspace, "The other bridge\n\nIt is safe too."))
    edit = workspace.composer.tag(other.version, other.text.text, other.text.statements[1], ClaimKind.FACT)
    claim_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    second = ids(session)[1]
    assert session.submit(composer(session).link(second, claim_id))
    page.show_links(second)

    (label,) = margin(page)

    assert (label.claim_id, label.words) == (claim_id, "↗1")
    assert label.tip == "→ denies claim 1 of “The other bridge”"


def test_the_mouse_is_told_in_words_what_an_end_is(page: ArticlePage, session: Session) -> None:
    link(page, session, 3, 2, LinkType.CORROBORATES)
    (label,) = margin(page)
    point = label.rect.center().toPoint()

    help_event = QHelpEvent(QEvent.Type.ToolTip, point, page.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.viewport(), help_event)

    assert "corroborated by 3" in QToolTip.text()
    QToolTip.hideText()
    QApplication.sendEvent(
        page.viewport(), QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), page.mapToGlobal(QPoint(1, 1)))
    )


def test_the_margin_is_at_the_other_side_of_a_text_from_right_to_left(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    found = Session(workspace)
    text = "عنوان\n\nمیئر نے کہا کہ پل محفوظ ہے۔\n\nانجینئر نے کہا کہ نہیں۔"
    found.open_article(take_in(workspace, text))
    first, second = (tag(found, number, ClaimKind.DENIAL) for number in (1, 2))
    assert found.submit(composer(found).link(second.claim.id, first.claim.id))
    page = ArticlePage(theme, 100)
    qtbot.addWidget(page)
    page.resize(800, 500)
    page.show_review(review_of(found), "")
    with qtbot.waitExposed(page):
        page.show()

    page.show_links(second.claim.id)
    page.viewport().repaint()

    assert page._scene is not None
    ends = [label.rect for label in page._scene.labels if not label.words]
    assert ends
    assert all(rect.right() <= MARGIN + 1 for rect in ends)
    found.close()


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_types_differ_in_colour_and_in_line(colours: Colours) -> None:
    assert len({link_ink(colours, one) for one in LinkType}) == len(LinkType)
    assert len({STYLES[one] for one in LinkType}) == len(LinkType)


def test_the_arrows_of_one_claim_begin_apart_from_each_other(page: ArticlePage, session: Session) -> None:
    for number in (5, 7, 9, 11, 13):
        tag(session, number, ClaimKind.FACT)
    second = ids(session)[1]
    types = (LinkType.DENIES, LinkType.REPEATS)
    for other, link_type in product(ids(session)[2:5], types):
        assert session.submit(composer(session).link(second, other, link_type))
    page.show_claims()
    page.show_links(second)
    page.verticalScrollBar().setValue(0)
    begun: list[float] = []
    curve = link_arrows._Drawing.curve

    def drawn(self: link_arrows._Drawing, end: ArrowEnd, here: float, there: float, lane: int) -> None:
        begun.append(here)
        curve(self, end, here, there, lane)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(link_arrows._Drawing, "curve", drawn)
        margin(page)

    first = begun[:6]
    assert len(first) == 6
    assert all(later - one > 4 for one, later in pairwise(first))
    assert max(first) - min(first) <= 2 * 11
