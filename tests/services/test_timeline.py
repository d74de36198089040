"""The timeline of a claim and of an article, and the way back to each step."""

import random
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE, take_in
from tests.random_user import RandomUser


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge."""
    return workspace.browsing.review(bridge)


def do(workspace: Workspace, edit: Edit, cause: Cause = Cause.EDIT) -> None:
    workspace.editing.submit(edit, cause)


def tagged(workspace: Workspace, review: Review, statement: int = 0) -> ReviewedClaim:
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.ALLEGATION)
    do(workspace, edit)
    review.reload()
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def fresh(workspace: Workspace, reviewed: ReviewedClaim) -> ReviewedClaim:
    found = workspace.browsing.review(reviewed.claim.article_id).claim(reviewed.claim.id)
    assert found is not None
    return found


def test_a_claims_timeline_holds_all_that_hangs_on_it_and_nothing_else(
    workspace: Workspace, review: Review
) -> None:
    one, two = tagged(workspace, review, 1), tagged(workspace, review, 2)
    composer = workspace.composer
    do(workspace, composer.give_reason(one, Question.TRUTH, "Because."))
    do(workspace, workspace.noting.cite(composer.new_note(one.claim.id), link="https://example.org/a"))
    do(workspace, composer.link(two.claim.id, one.claim.id))
    do(workspace, composer.restate(two.claim, "Another one."))
    (note,) = fresh(workspace, one).notes
    assert note.source is not None
    do(workspace, composer.change_source(note.source, replace(note.source, title="Report")))

    actions = [moment.action for moment in workspace.timeline.of_claim(one.claim.id)]

    assert actions == [
        Action.CHANGE_SOURCE,
        Action.LINK,
        Action.ADD_NOTE,
        Action.GIVE_REASON,
        Action.TAG,
    ]


def test_one_step_of_many_changes_is_one_moment(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    do(workspace, workspace.composer.give_reason(one, Question.TRUTH, "Because."))
    do(workspace, workspace.composer.remove_claim(fresh(workspace, one)))

    newest = workspace.timeline.of_claim(one.claim.id)[0]

    assert newest.action is Action.REMOVE_CLAIM
    assert len(newest.events) == 2
    assert newest.is_removal


def test_an_article_s_timeline_ends_with_its_import(workspace: Workspace, review: Review) -> None:
    tagged(workspace, review)
    other = take_in(workspace, BRIDGE.replace("bridge", "tower"))

    moments = workspace.timeline.of_article(review.article.id)

    assert [moment.action for moment in moments] == [Action.TAG, Action.IMPORT_ARTICLE]
    assert len(workspace.timeline.of_article(other)) == 1


def test_a_former_value_is_restored_and_all_else_stays(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    do(workspace, workspace.composer.restate(one.claim, "First."))
    do(workspace, workspace.composer.restate(fresh(workspace, one).claim, "Second."))
    do(workspace, workspace.composer.set_state(fresh(workspace, one).claim, ClaimState.READY))
    first = workspace.timeline.of_claim(one.claim.id)[2]

    do(workspace, workspace.timeline.restore(first))

    claim = fresh(workspace, one).claim
    assert (claim.restatement, claim.state) == ("First.", ClaimState.READY)
    assert workspace.timeline.restore(first).is_empty
    assert workspace.verify() == ()


def test_what_was_removed_is_brought_back_with_all_that_hung_on_it(
    workspace: Workspace, review: Review
) -> None:
    one = tagged(workspace, review)
    note = workspace.composer.new_note(one.claim.id)
    do(workspace, workspace.noting.cite(note, link="https://example.org/a"))
    do(workspace, workspace.composer.give_reason(one, Question.TRUTH, "Because."))
    whole = fresh(workspace, one)
    do(workspace, workspace.composer.remove_claim(whole))
    removal = workspace.timeline.of_claim(one.claim.id)[0]

    do(workspace, workspace.timeline.restore(removal))

    assert fresh(workspace, one) == whole
    assert workspace.verify() == ()


def test_the_place_is_restored_as_a_whole(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review, 1)
    text = review.text.text
    narrower = replace(one.claim.span, end=one.claim.span.end - 3)
    do(workspace, workspace.composer.move_span(one.claim, text, narrower))
    tagging = workspace.timeline.of_claim(one.claim.id)[1]

    do(workspace, workspace.timeline.restore(tagging))

    assert fresh(workspace, one).claim == one.claim
    assert workspace.verify() == ()


def test_a_value_that_somebody_changes_meanwhile_is_not_written_over(
    workspace: Workspace, review: Review
) -> None:
    one = tagged(workspace, review)
    do(workspace, workspace.composer.restate(one.claim, "First."))
    do(workspace, workspace.composer.restate(fresh(workspace, one).claim, "Second."))
    edit = workspace.timeline.restore(workspace.timeline.of_claim(one.claim.id)[1])
    do(workspace, workspace.composer.restate(fresh(workspace, one).claim, "Third."))

    with pytest.raises(ConflictError):
        do(workspace, edit)

    assert fresh(workspace, one).claim.restatement == "Third."


def test_whatever_is_restored_at_random_can_be_undone(workspace: Workspace, review: Review) -> None:
    dice = random.Random(4)
    user = RandomUser(workspace, dice)
    for _ in range(150):
        edit = user.edit(review)
        if edit is not None:
            do(workspace, edit)
            review.reload()
    moments = list(workspace.timeline.of_article(review.article.id))

    restored = 0
    for moment in dice.sample(moments, 60):
        edit = workspace.timeline.restore(moment)
        if edit.is_empty or moment.action is Action.IMPORT_ARTICLE:
            continue
        before = read_state(workspace.browsing._store.db)
        try:
            done = workspace.editing.submit(edit)
        except ConflictError:
            # What it belongs to is gone, or another has taken its place.
            assert read_state(workspace.browsing._store.db) == before
            continue
        restored += 1
        if dice.random() < 0.5:
            do(workspace, done.edit.inverse(), Cause.UNDO)
            assert read_state(workspace.browsing._store.db) == before

    assert restored > 10
    assert workspace.verify() == ()
