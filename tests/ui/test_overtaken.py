"""Who comes too late is told who was faster, when, and with what."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def other(workspace: Workspace, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened by somebody else."""
    opened = Workspace.open(workspace.path, replace(desk, reviewer="Ada <Desk>"))
    yield opened
    opened.close()


def test_the_words_of_the_other_are_told(session: Session, said: Said, other: Workspace) -> None:
    one = tag(session)
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))
    other.editing.submit(other.composer.name_speaker(theirs, "The mayor"))

    assert not session.submit(composer(session).restate(one.claim, "Mine."))

    (sentence,) = said.failed
    assert "Changed by Ada <Desk>, 2" in sentence
    assert "Theirs" in sentence
    assert "mayor" not in sentence


def test_a_removed_claim_is_told_as_such(session: Session, said: Said, other: Workspace) -> None:
    one = tag(session)
    other.editing.submit(
        other.composer.remove_claim(other.browsing.review(review_of(session).article.id).claims[0])
    )

    assert not session.submit(composer(session).change_kind(one.claim, ClaimKind.FACT))

    (sentence,) = said.failed
    assert "Changed by Ada <Desk>" in sentence
    assert "removed" in sentence
    assert list(review_of(session).claims) == []


def test_the_verdict_of_the_other_is_told_by_its_label(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    values = session.workspace.browsing.scale(Question.TRUTH).values
    session.submit(composer(session).rate(one, Question.TRUTH, values[0]))
    (mine,) = review_of(session).claims
    (theirs,) = other.browsing.review(review_of(session).article.id).claims
    other.editing.submit(other.composer.rate(theirs, Question.TRUTH, values[1]))

    assert not session.submit(composer(session).rate(mine, Question.TRUTH, values[2]))

    assert values[1].label in said.failed[0]


def test_an_undo_that_was_overtaken_tells_by_whom(session: Session, said: Said, other: Workspace) -> None:
    one = tag(session)
    session.submit(composer(session).restate(one.claim, "Mine."))
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))

    session.undo()

    assert "Changed by Ada <Desk>" in said.failed[0]
    assert review_of(session).claims[0].claim.restatement == "Theirs."


def test_an_answer_where_nobody_had_answered_yet_is_told_as_well(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    values = session.workspace.browsing.scale(Question.TRUTH).values
    (theirs,) = other.browsing.review(review_of(session).article.id).claims
    other.editing.submit(other.composer.rate(theirs, Question.TRUTH, values[1]))

    assert not session.submit(composer(session).rate(one, Question.TRUTH, values[2]))

    (sentence,) = said.failed
    assert "Changed by Ada <Desk>, 2" in sentence
    assert values[1].label in sentence


def test_a_reason_where_somebody_has_answered_with_one_is_told_with_theirs(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    (theirs,) = other.browsing.review(review_of(session).article.id).claims
    other.editing.submit(other.composer.give_reason(theirs, Question.TRUTH, "The log says so."))

    assert not session.submit(composer(session).give_reason(one, Question.TRUTH, "Mine."))

    (sentence,) = said.failed
    assert "Changed by Ada <Desk>" in sentence
    assert "The log says so" in sentence


def test_an_answer_to_a_claim_that_is_gone_is_told_as_its_removal(
    session: Session, said: Said, other: Workspace
) -> None:
    one = tag(session)
    (theirs,) = other.browsing.review(review_of(session).article.id).claims
    other.editing.submit(other.composer.remove_claim(theirs))

    assert not session.submit(composer(session).give_reason(one, Question.TRUTH, "Mine."))

    assert "Changed by Ada <Desk>" in said.failed[0]
    assert "removed" in said.failed[0]
