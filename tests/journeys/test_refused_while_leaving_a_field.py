"""What is refused while somebody leaves a field is told, and stays until it is read."""

from collections.abc import Iterator

import pytest

from factcheck_gui.app import make_desk
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from tests.journeys.user import User


@pytest.fixture
def colleague(reader: User) -> Iterator[Workspace]:
    """Another program that has the same workspace open."""
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    yield other
    other.close()


def test_a_reason_that_came_too_late_is_told_on_going_back_to_the_text(
    reader: User, colleague: Workspace
) -> None:
    reader.go_to("The quarry denies")
    reader.choose("tag_denial")
    reader.choose("edit_claim")
    reader.write("mine")
    (shown,) = colleague.browsing.articles()
    (theirs,) = colleague.browsing.review(shown.article.id).claims
    colleague.editing.submit(colleague.composer.give_reason(theirs, Question.TRUTH, "theirs"))

    reader.choose("back_to_text")

    assert "Changed by Reviewer 2" in reader.window.messages.words
    assert "theirs" in reader.window.messages.words


def test_what_was_said_before_is_closed_on_going_back_to_the_text(reader: User) -> None:
    reader.window.messages.fail("The disk is full.")

    reader.choose("back_to_text")

    assert reader.window.messages.words == ""
