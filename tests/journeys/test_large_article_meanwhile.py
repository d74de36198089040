"""While a large article is read the user goes on, and whoever wanted to go there copes with it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.app import make_desk
from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.search_results import FoundArticle, FoundIn, Snippet
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui import surveying
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.windows.searching_commands import SearchingCommands
from tests.conftest import take_in
from tests.journeys.user import User

LONG = "The mayor denies it.\n\nNobody has asked him.\n\nThe zebra sleeps in the long grass of the meadow."
SHORT = "Short text."


@pytest.fixture
def large(reader: User, monkeypatch: pytest.MonkeyPatch) -> str:
    """Another article, the only large one."""
    found = take_in(reader.session.workspace, LONG)
    reader.session.articles_changed.emit()

    def is_large(_: Browsing, article_id: str) -> bool:
        return article_id == found

    monkeypatch.setattr(Browsing, "is_large", is_large)
    return found


@pytest.fixture
def short(reader: User) -> str:
    """A third article, of one short sentence."""
    found = take_in(reader.session.workspace, SHORT)
    reader.session.articles_changed.emit()
    return found


@pytest.fixture
def colleague(reader: User) -> Iterator[Workspace]:
    """Another program that has the same workspace open."""
    other = Workspace.open(reader.session.workspace.path, make_desk("Ada"))
    yield other
    other.close()


def meanwhile(act: Callable[[], object]) -> None:
    """Do something as soon as the event loop runs."""
    QTimer.singleShot(0, act)


def article(user: User) -> str:
    assert user.session.review is not None
    return user.session.review.article.id


def go_to_zebra(user: User, article_id: str) -> None:
    """Go where the search has found the zebra."""
    start = LONG.index("zebra")
    found = FoundArticle(
        article_id=article_id,
        title=Snippet(text=""),
        found_in=FoundIn.TEXT,
        snippet=Snippet(text="zebra"),
        span=Span(start=start, end=start + 5),
    )
    SearchingCommands(user.working.workbench)._go(user.view, found)


def type_half_a_note(user: User) -> None:
    user.view.claims.focus_note()
    user.write("half a note")


def test_a_note_typed_meanwhile_is_saved_once(reader: User, large: str) -> None:
    first = article(reader)
    reader.press("J", "A")
    meanwhile(lambda: type_half_a_note(reader))

    assert reader.view.open_article(large)

    (reviewed,) = reader.session.workspace.browsing.review(first).claims
    assert [one.note.note for one in reviewed.notes] == ["half a note"]
    assert not reader.view.claims.editor.is_pending


def test_a_note_in_the_way_of_another_article_is_saved_once(reader: User, large: str) -> None:
    first = article(reader)
    reader.press("J", "A")
    type_half_a_note(reader)

    reader.session.open_article(large)

    (reviewed,) = reader.session.workspace.browsing.review(first).claims
    assert [one.note.note for one in reviewed.notes] == ["half a note"]
    assert not reader.view.claims.editor.is_pending


def test_what_is_refused_at_the_end_keeps_its_article(reader: User, colleague: Workspace, large: str) -> None:
    first = article(reader)
    reader.press("J", "A")

    def both_give_a_reason() -> None:
        reader.choose("edit_claim")
        reader.write("mine")
        (theirs,) = colleague.browsing.review(first).claims
        colleague.editing.submit(colleague.composer.give_reason(theirs, Question.TRUTH, "theirs"))

    meanwhile(both_give_a_reason)

    assert not reader.view.open_article(large)

    assert article(reader) == first
    assert "Nothing else is done before" in reader.window.messages.words
    articles = reader.view.articles
    assert articles.list.currentIndex().row() == articles.model.row_of(first)


def test_a_search_result_is_not_gone_to_in_another_article(reader: User, large: str, short: str) -> None:
    meanwhile(lambda: reader.view.open_article(short))

    go_to_zebra(reader, large)
    reader.press("A")

    assert article(reader) == short
    assert not reader.claims()


def test_closing_while_a_search_result_is_read_is_no_trouble(reader: User, large: str) -> None:
    meanwhile(reader.working.workbench.close)

    go_to_zebra(reader, large)

    assert reader.working.workbench.session is None


def test_a_new_version_is_not_taken_into_another_article(reader: User, large: str, short: str) -> None:
    draft = ArticleDraft(details=ArticleDetails(title="Zebra"), text=LONG, blocks=(), origin="paste")
    take_in_as_version = reader.working.imports.open_as_version
    assert take_in_as_version is not None
    meanwhile(lambda: reader.view.open_article(short))

    assert not take_in_as_version(large, draft)

    assert article(reader) == short


def test_closing_while_the_article_of_a_click_is_read_is_no_trouble(
    qtbot: QtBot, reader: User, large: str
) -> None:
    articles = reader.view.articles
    row = articles.model.row_of(large)
    assert row is not None
    workbench = reader.working.workbench

    place = articles.list.visualRect(articles.model.index(row)).center()
    QTest.mouseClick(articles.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    meanwhile(workbench.close)
    qtbot.waitUntil(lambda: workbench.session is None)

    assert workbench.view is None


def test_a_filter_that_is_waited_for_is_still_told_after_an_edit(
    qtbot: QtBot, reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "_AT_ONCE", 0)
    reader.press("J", "A", "J", "A")
    reader.session.open_article(article(reader))
    reader.look_beside()
    claims = reader.view.claims
    claims.filter_bar.asked.emit(ClaimFilter(words="zebra"))
    reading = claims.shown_line.words

    reader.view.page.setFocus()
    reader.press("J", "A")

    assert claims.shown_line.words == reading
    assert not claims.shown_line.isHidden()
    qtbot.waitUntil(lambda: claims.shown_line.words.startswith("0 of"))
