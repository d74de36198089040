"""The page shows the article, and answers in code points."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.page.selection_bar import SelectionBar
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Appearance, Theme
from tests.conftest import take_in
from tests.ui.page.mouse import mouse

EMOJI = f"{'😀' * 30} {'👨‍👩‍👧‍👦 ' * 10}and the mayor\u00a0says it. {'🌧️' * 20}"
LONG = "\n\n".join(f"Paragraph {number}. The mayor said so at length, and 😀 again." for number in range(200))


@pytest.fixture
def page(qtbot: QtBot, bridge_session: Session, theme: Theme) -> ArticlePage:
    """The page with the article about the bridge, shown."""
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(900, 600)
    show(found, bridge_session)
    found.show()
    return found


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def dark(theme: Theme) -> Iterator[Theme]:
    """The theme, set back to light at the end."""
    yield theme
    theme.choose(Appearance.LIGHT)


def show(page: ArticlePage, session: Session) -> None:
    assert session.review is not None
    page.show_review(session.review, "by nobody")


def text_of(session: Session) -> str:
    assert session.review is not None
    return session.review.text.text


def tag(page: ArticlePage, session: Session, span: Span, kind: ClaimKind = ClaimKind.ALLEGATION) -> str:
    review = session.review
    assert review is not None
    edit = session.workspace.composer.tag(review.version, review.text.text, span, kind)
    assert session.submit(edit)
    page.show_claims()
    return edit.changes[0].entity_id


def find(session: Session, words: str) -> Span:
    start = text_of(session).index(words)
    return Span(start=start, end=start + len(words))


def point_of(page: ArticlePage, code_point: int) -> QPoint:
    rect = page._rect_at(code_point)
    return QPoint(rect.left() + 2, rect.center().y())


def colours(page: ArticlePage) -> set[str]:
    image = page.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}


def test_a_click_is_told_as_the_code_point_under_it(page: ArticlePage, session: Session) -> None:
    clicked: list[int] = []
    page.clicked.connect(clicked.append)
    wanted = find(session, "all day").start

    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, wanted))

    assert clicked == [wanted]


def test_words_selected_by_mouse_are_told_as_whole_words(page: ArticlePage, session: Session) -> None:
    selected: list[Span | None] = []
    page.selected.connect(selected.append)
    words = find(session, "rained 🌧️ all")

    mouse(page, QEvent.Type.MouseButtonPress, point_of(page, words.start + 2))
    mouse(page, QEvent.Type.MouseMove, point_of(page, words.end - 1))
    mouse(page, QEvent.Type.MouseButtonRelease, point_of(page, words.end - 1))

    assert selected == [words]


def test_an_end_of_the_place_can_be_dragged(page: ArticlePage, session: Session) -> None:
    dragged: list[Span] = []
    page.dragged.connect(dragged.append)
    words = find(session, "The mayor says")
    page.show_span(words)
    wanted = find(session, "The mayor says the bridge")

    mouse(page, QEvent.Type.MouseButtonPress, point_of(page, words.end) - QPoint(2, 0))
    mouse(page, QEvent.Type.MouseMove, point_of(page, wanted.end - 2))
    mouse(page, QEvent.Type.MouseButtonRelease, point_of(page, wanted.end - 2))

    assert dragged == [wanted]


def test_a_click_on_a_claims_number_chooses_the_claim(page: ArticlePage, session: Session) -> None:
    chosen: list[str] = []
    page.label_clicked.connect(chosen.append)
    claim_id = tag(page, session, find(session, "An engineer says it is not."))
    page.viewport().grab()
    assert page._scene is not None
    (label,) = page._scene.labels

    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())

    assert chosen == [claim_id]
    assert label.words == "1 ○"


def test_numbers_that_the_margin_has_no_room_for_are_behind_an_ellipsis(
    page: ArticlePage, session: Session
) -> None:
    chosen: list[str] = []
    page.label_clicked.connect(chosen.append)
    words = find(session, "An engineer says it is not.")
    claims = [tag(page, session, Span(start=words.start, end=words.end - left)) for left in range(12)]
    page.viewport().grab()
    assert page._scene is not None
    *shown, further = page._scene.labels

    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=further.rect.center().toPoint())

    assert all(label.rect.left() >= 0 for label in page._scene.labels)
    assert 0 < len(shown) < len(claims)
    numbers = [label.words for label in shown] + further.tip.split(", ")
    assert (further.words, numbers) == ("…", [str(number) for number in range(1, 13)])
    assert session.review is not None
    assert chosen == [session.review.claims.ids[len(shown)]]


@pytest.mark.parametrize("kind", ClaimKind)
def test_a_claim_is_painted_in_the_colours_of_its_kind(
    page: ArticlePage, session: Session, theme: Theme, kind: ClaimKind
) -> None:
    shown = theme.colours.kind(kind)
    before = colours(page)
    assert QColor(shown.tint).name() not in before

    tag(page, session, find(session, "An engineer says it is not."), kind)

    assert {shown.tint, shown.ink} <= colours(page)


def test_the_place_is_outlined(page: ArticlePage, session: Session, theme: Theme) -> None:
    assert theme.colours.accent not in colours(page)

    page.show_span(find(session, "An engineer says it is not."))

    assert theme.colours.accent in colours(page)


def test_claims_among_emoji_are_painted(
    page: ArticlePage, session: Session, workspace: Workspace, theme: Theme
) -> None:
    session.open_article(take_in(workspace, EMOJI))
    show(page, session)

    tag(page, session, Span(start=0, end=len(EMOJI)))
    page.show_span(Span(start=0, end=len(EMOJI)))

    assert theme.colours.allegation.tint in colours(page)


def test_copied_words_are_the_articles_own(page: ArticlePage, session: Session, workspace: Workspace) -> None:
    session.open_article(take_in(workspace, EMOJI))
    show(page, session)
    words = find(session, "the mayor\u00a0says it.")
    assert page._page is not None
    cursor = page.textCursor()
    cursor.setPosition(page._page.positions.to_qt(words.start))
    cursor.setPosition(page._page.positions.to_qt(words.end), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)

    assert page.createMimeDataFromSelection().text() == "the mayor\u00a0says it."


def test_the_place_is_brought_into_view(page: ArticlePage, session: Session, workspace: Workspace) -> None:
    session.open_article(take_in(workspace, LONG))
    show(page, session)
    words = find(session, "Paragraph 150.")

    page.show_span(words)

    rect = page.span_rect(words)
    assert 0 <= rect.top() < rect.bottom() <= page.viewport().height()


def test_zooming_stays_at_the_same_words(page: ArticlePage, session: Session, workspace: Workspace) -> None:
    session.open_article(take_in(workspace, LONG))
    show(page, session)
    wanted = find(session, "Paragraph 90.").start
    page.scroll_to(wanted)

    page.set_zoom(150)

    assert (page.zoom, page.top_position()) == (150, wanted)


@pytest.mark.parametrize(("asked", "given"), [(10, 50), (1_000, 300), (130, 130)])
def test_zoom_stays_within_what_can_be_read(page: ArticlePage, asked: int, given: int) -> None:
    page.set_zoom(asked)

    assert page.zoom == given


def test_another_palette_keeps_the_place_and_the_words(
    page: ArticlePage, session: Session, dark: Theme
) -> None:
    tag(page, session, find(session, "An engineer says it is not."))

    dark.choose(Appearance.DARK)

    assert {dark.colours.paper, dark.colours.allegation.tint} <= colours(page)


def test_the_page_cannot_be_typed_into(page: ArticlePage) -> None:
    before = page.toPlainText()

    QTest.keyClicks(page, "typed")

    assert page.toPlainText() == before
    assert page.isReadOnly()
    assert page.accessibleName() == "Article text"


def test_the_keys_scroll(page: ArticlePage, session: Session, workspace: Workspace) -> None:
    session.open_article(take_in(workspace, LONG))
    show(page, session)
    bar, seen = page.verticalScrollBar(), []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(page, key)
        seen.append(bar.value())

    assert seen[0] == bar.maximum() > 0
    assert (seen[1], seen[3]) == (0, 0)
    assert 0 < seen[2] < bar.maximum()


def test_the_bar_offers_kinds_for_words_and_removal_for_a_claim(page: ArticlePage) -> None:
    bar = SelectionBar(page)
    chosen: list[ClaimKind] = []
    bar.kind_chosen.connect(chosen.append)

    bar.show_at(page.viewport().rect(), None)
    QTest.mouseClick(bar._kinds[ClaimKind.DENIAL], Qt.MouseButton.LeftButton)

    assert chosen == [ClaimKind.DENIAL]
    assert (bar._nothing.isVisible(), bar._remove.isVisible()) == (True, False)
    bar.show_at(page.viewport().rect(), ClaimKind.FACT)
    assert (bar._nothing.isVisible(), bar._remove.isVisible()) == (False, True)
    assert page.rect().contains(bar.geometry())


def test_the_bar_leaves_the_scroll_bar_free(page: ArticlePage) -> None:
    page.resize(700, 120)
    bar, scrolling = SelectionBar(page), page.verticalScrollBar()
    assert scrolling.isVisible()

    bar.show_at(QRect(page.width() - 20, 60, 10, 20), None)

    assert bar.geometry().right() < scrolling.mapTo(page, QPoint(0, 0)).x()
