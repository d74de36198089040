"""Two at work on one file: nobody writes over the other, and each is shown what the other did."""

from collections.abc import Iterator

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag

_CONFLICT = "Somebody has changed this meanwhile, so nothing was written. Look at it again, then repeat it."


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def said(session: Session) -> Said:
    return Said(session)


@pytest.fixture
def other(workspace: Workspace, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened a second time."""
    opened = Workspace.open(workspace.path, desk)
    yield opened
    opened.close()


def test_an_edit_that_comes_too_late_is_said_and_the_stored_value_shown(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))

    assert not session.submit(composer(session).restate(one.claim, "Mine."))

    assert said.failed == [_CONFLICT]
    assert review_of(session).claims[0].claim.restatement == "Theirs."
    assert said.changed[-1] == {one.claim.id}


def test_an_undo_that_comes_too_late_is_said_and_dropped_from_the_stack(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    session.submit(composer(session).change_kind(one.claim, ClaimKind.DENIAL))
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.change_kind(theirs, ClaimKind.FACT))

    session.undo_stack.undo()

    assert said.failed == [_CONFLICT]
    assert (session.undo_stack.count(), session.undo_stack.index()) == (1, 1)
    assert review_of(session).claims[0].claim.kind is ClaimKind.FACT
    assert session.undo_stack.undoText() == "tag as allegation"


def test_a_redo_that_comes_too_late_is_said_and_dropped_from_the_stack(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    session.submit(composer(session).change_kind(one.claim, ClaimKind.DENIAL))
    session.undo_stack.undo()
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.change_kind(theirs, ClaimKind.FACT))

    session.undo_stack.redo()

    assert said.failed == [_CONFLICT]
    assert (session.undo_stack.count(), session.undo_stack.canRedo()) == (1, False)
    assert review_of(session).claims[0].claim.kind is ClaimKind.FACT


def test_a_redone_verdict_does_not_take_the_place_of_another_reviewers(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    values = session.workspace.browsing.scale(Question.TRUTH).values
    session.submit(composer(session).rate(one, Question.TRUTH, values[0]))
    session.undo_stack.undo()
    (theirs,) = other.browsing.review(review_of(session).article.id).claims
    other.editing.submit(other.composer.rate(theirs, Question.TRUTH, values[1]))

    session.undo_stack.redo()

    assert said.failed == [_CONFLICT]
    assert review_of(session).claims[0].value_id(Question.TRUTH) == values[1].id
    assert session.workspace.verify() == ()


def test_typing_over_anothers_words_is_undone_to_theirs(session: Session, other: Workspace) -> None:
    one = tag(session)
    session.submit(composer(session).restate(one.claim, "Mine."))
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))
    session.look_elsewhere()
    session.submit(composer(session).restate(review_of(session).claims[0].claim, "Mine again."))

    session.undo_stack.undo()

    assert review_of(session).claims[0].claim.restatement == "Theirs."


def test_what_another_program_has_written_is_shown(session: Session, said: Said, other: Workspace) -> None:
    one = tag(session)
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))

    session.look_elsewhere()

    assert review_of(session).claims[0].claim.restatement == "Theirs."
    assert said.changed[-1] == {one.claim.id}


def test_looking_elsewhere_tells_nothing_where_nothing_has_changed(session: Session, said: Said) -> None:
    tag(session)

    session.look_elsewhere()

    assert (len(said.changed), said.articles_changed) == (1, 1)


def test_an_article_that_another_program_has_removed_is_closed(
    session: Session, said: Said, other: Workspace
) -> None:
    article = other.browsing.find_article(review_of(session).article.id)
    other.editing.submit(other.composer.remove_article(article))

    session.look_elsewhere()

    assert session.review is None
    assert said.article_opened == 1


def test_an_edit_of_an_article_that_another_program_has_removed_is_refused(
    session: Session, other: Workspace
) -> None:
    review = review_of(session)
    article = other.browsing.find_article(review.article.id)
    edit = composer(session).mark(review.version, review.text.statements[0])
    other.editing.submit(other.composer.remove_article(article))

    assert not session.submit(edit)

    assert session.review is None
    assert session.undo_stack.count() == 0
    assert session.workspace.verify() == ()
