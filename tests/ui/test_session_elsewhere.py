"""Two at work on one file: nobody writes over the other, and each is shown what the other did."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag
from tests.ui.versions import NEWER

_CONFLICT = "Somebody has changed this meanwhile, so nothing was written. Look at it again, then repeat it."


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


def test_an_edit_that_comes_too_late_is_said_and_the_stored_value_shown(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))

    assert not session.submit(composer(session).restate(one.claim, "Mine."))

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
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

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
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

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
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

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
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


def versions_by(other: Workspace, article_id: str, *texts: str) -> list[Edit]:
    """Take texts in as new versions of an article, somewhere else; return what each edit was."""
    edits = []
    for text in texts:
        proposal = propose(other.versioning.before(article_id), other.importing.preview_text(text))
        edits.append(other.importing.submit(other.versioning.compose(proposal)).edit)
    return edits


def show_version(session: Session, number: int) -> None:
    article_id = review_of(session).article.id
    session.look_elsewhere()
    session.open_article(article_id, session.workspace.versioning.versions(article_id)[number - 1].id)


def test_an_older_version_stays_shown_when_another_program_takes_a_newer_one_in(
    session: Session, other: Workspace
) -> None:
    article_id = review_of(session).article.id
    versions_by(other, article_id, NEWER)
    show_version(session, 1)
    place = review_of(session).text.statements[2]
    session.place.go(place)
    versions_by(other, article_id, f"{NEWER}\nIt is closed now.\n")

    session.look_elsewhere()

    assert (review_of(session).version.number, review_of(session).newest.number) == (1, 3)
    assert session.place.span == place


def test_an_older_version_that_became_the_newest_can_be_worked_on(session: Session, other: Workspace) -> None:
    (newer,) = versions_by(other, review_of(session).article.id, NEWER)
    show_version(session, 1)
    assert not review_of(session).is_newest
    other.editing.submit(newer.inverse(), Cause.UNDO)

    session.look_elsewhere()

    assert review_of(session).is_newest
    assert review_of(session).version.number == 1


def test_where_the_shown_version_was_taken_back_the_newest_is_shown(
    session: Session, other: Workspace
) -> None:
    edits = versions_by(other, review_of(session).article.id, NEWER, f"{NEWER}\nIt is closed now.\n")
    show_version(session, 2)
    for edit in reversed(edits):
        other.editing.submit(edit.inverse(), Cause.UNDO)

    session.look_elsewhere()

    assert review_of(session).version.number == 1
    assert review_of(session).is_newest
    assert session.workspace.verify() == ()


def test_an_article_whose_import_another_program_has_undone_is_closed_without_a_complaint(
    session: Session, said: Said, other: Workspace
) -> None:
    draft = other.importing.preview_text("Mill closes\n\nThe mill closed on Monday.")
    imported = other.importing.take_in(draft).edit
    session.look_elsewhere()
    session.open_article(imported.changes[0].entity_id)
    other.editing.submit(imported.inverse(), Cause.UNDO)

    session.look_elsewhere()

    assert session.review is None
    assert said.failed == []


@pytest.mark.parametrize("is_seen", [True, False])
def test_an_undo_in_an_article_that_is_removed_meanwhile_is_told_as_done(
    session: Session, said: Said, other: Workspace, is_seen: bool
) -> None:
    tag(session)
    article = other.browsing.review(review_of(session).article.id).article
    other.editing.submit(other.composer.remove_article(article))
    if is_seen:
        session.look_elsewhere()

    session.undo()

    assert said.failed == []
    assert said.told == ["Taken back. The article that this was about has been removed meanwhile."]
    assert session.review is None
    assert not session.undo_stack.canUndo()
