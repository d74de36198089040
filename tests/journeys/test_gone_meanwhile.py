"""Somebody else removes what one is typing at: it is said, and the words are not swallowed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from tests.journeys.user import User


@pytest.fixture
def other(reader: User) -> Iterator[Workspace]:
    """Somebody else at the same file."""
    opened = Workspace.open(reader.session.workspace.path, make_desk("Ada"))
    yield opened
    opened.close()


def type_at_a_claim(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "Return")
    reader.write("asked the mayor")


def discard(reader: User) -> None:
    reader.answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Discard).click())


def test_words_at_a_removed_claim_are_told_and_come_back_with_it(reader: User, other: Workspace) -> None:
    type_at_a_claim(reader)
    (overview,) = other.browsing.articles()
    removal = other.composer.remove_claim(other.browsing.review(overview.article.id).claims[0])
    other.editing.submit(removal)
    reader.session.look_elsewhere()

    assert "Somebody has removed the claim “The quarry denies" in reader.window.messages.words
    assert "“asked the mayor”" in reader.window.messages.words
    assert reader.window.status.saved_words == "✗ Last change not saved"
    other.editing.submit(removal.inverse())
    reader.session.look_elsewhere()
    reader.go_to("The quarry denies")
    assert reader.view.claims.editor.form.truth.saved.text == "asked the mayor"


def test_words_at_a_claim_of_a_removed_article_are_told(reader: User, other: Workspace) -> None:
    type_at_a_claim(reader)
    (overview,) = other.browsing.articles()
    other.editing.submit(other.composer.remove_article(overview.article))
    reader.session.look_elsewhere()

    assert reader.session.review is None
    assert "“asked the mayor”" in reader.window.messages.words
    discard(reader)
    reader.window.close()
    assert not reader.window.isVisible()


def test_nothing_is_said_where_nothing_was_typed(reader: User, other: Workspace) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    (overview,) = other.browsing.articles()
    other.editing.submit(other.composer.remove_claim(other.browsing.review(overview.article.id).claims[0]))
    reader.session.look_elsewhere()

    assert reader.claims() == []
    assert reader.window.messages.words == ""
