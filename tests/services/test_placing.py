"""Claims that a new version left waiting: kept, retired, placed again by a person."""

import pytest

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import ConflictError, InvalidValueError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE
from tests.services.versions import CHANGED, DENIAL, NEW_DENIAL, NOT_SAFE, SAFE, named, tag, take_in_version


def test_what_does_not_stand_there_waits_with_all_that_hangs_on_it(changed: Review) -> None:
    waiting = {one.claim.quote: one.claim.standing for one in changed.waiting}

    assert waiting == {NOT_SAFE: Standing.LOST, DENIAL: Standing.CHANGED}
    assert named(changed, DENIAL).is_checked


def test_a_changed_claim_is_proposed_its_new_words(changed: Review) -> None:
    place = named(changed, DENIAL).claim.proposed

    assert place is not None
    assert place.quote(changed.text.text) == NEW_DENIAL


def test_a_kept_claim_stands_in_its_new_words_and_its_verdict_is_flagged(
    workspace: Workspace, changed: Review
) -> None:
    one = named(changed, DENIAL)

    workspace.editing.submit(workspace.placing.keep(one, changed.version.id, changed.text.text))

    kept = named(workspace.browsing.review(changed.article.id), NEW_DENIAL)
    assert kept.claim.standing is Standing.PLACED
    assert kept.claim.checked_in == one.claim.version_id
    assert kept.is_checked
    assert workspace.verify() == ()


def test_a_claim_without_verdict_or_note_is_not_flagged(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, DENIAL)
    take_in_version(workspace, bridge, CHANGED)
    review = workspace.browsing.review(bridge)

    keep = workspace.placing.keep(named(review, DENIAL), review.version.id, review.text.text)
    workspace.editing.submit(keep)

    assert named(workspace.browsing.review(bridge), NEW_DENIAL).claim.checked_in is None


def test_rating_anew_takes_the_flag_away(workspace: Workspace, changed: Review) -> None:
    keep = workspace.placing.keep(named(changed, DENIAL), changed.version.id, changed.text.text)
    workspace.editing.submit(keep)
    review = workspace.browsing.review(changed.article.id)
    scale = review.scale(Question.TRUTH)
    assert scale is not None

    edit = workspace.composer.rate(named(review, NEW_DENIAL), Question.TRUTH, scale.values[1])
    workspace.editing.submit(edit)

    assert named(workspace.browsing.review(changed.article.id), NEW_DENIAL).claim.checked_in is None


def test_somebody_can_say_that_the_verdict_still_holds(workspace: Workspace, changed: Review) -> None:
    keep = workspace.placing.keep(named(changed, DENIAL), changed.version.id, changed.text.text)
    workspace.editing.submit(keep)
    claim = named(workspace.browsing.review(changed.article.id), NEW_DENIAL).claim

    workspace.editing.submit(workspace.placing.still_holds(claim))

    assert named(workspace.browsing.review(changed.article.id), NEW_DENIAL).claim.checked_in is None


def test_a_lost_claim_cannot_be_kept(workspace: Workspace, changed: Review) -> None:
    with pytest.raises(InvalidValueError):
        workspace.placing.keep(named(changed, NOT_SAFE), changed.version.id, changed.text.text)


def test_a_retired_claim_stays_readable_in_the_older_version(workspace: Workspace, changed: Review) -> None:
    workspace.editing.submit(workspace.placing.retire(named(changed, NOT_SAFE).claim))

    review = workspace.browsing.review(changed.article.id)
    assert named(review, NOT_SAFE).claim.standing is Standing.RETIRED
    assert [one.claim.quote for one in review.waiting] == [DENIAL]
    first = workspace.versioning.versions(review.article.id)[0]
    older = workspace.browsing.review(review.article.id, first.id)
    assert [one.claim.quote for one in older.claims] == [SAFE, NOT_SAFE, DENIAL]
    assert not older.is_newest


def test_a_retired_claim_can_be_placed_again(workspace: Workspace, changed: Review) -> None:
    workspace.editing.submit(workspace.placing.retire(named(changed, NOT_SAFE).claim))
    review = workspace.browsing.review(changed.article.id)
    span = review.text.statements[-1]

    place = workspace.placing.place(named(review, NOT_SAFE), review.version.id, review.text.text, span)
    workspace.editing.submit(place)

    quotes = [one.claim.quote for one in workspace.browsing.review(changed.article.id).claims]
    assert quotes == [SAFE, "Nobody counted the drops."]
    assert workspace.verify() == ()


def test_a_claim_that_waits_is_looked_for_again_in_the_third_version(
    workspace: Workspace, changed: Review
) -> None:
    take_in_version(workspace, changed.article.id, BRIDGE + "\nAn end.\n")

    third = workspace.browsing.review(changed.article.id)
    assert [one.claim.quote for one in third.claims] == [SAFE, NOT_SAFE, DENIAL]
    assert third.waiting == ()
    assert workspace.verify() == ()


def test_a_place_that_was_proposed_for_an_older_version_does_not_come_back(
    workspace: Workspace, changed: Review
) -> None:
    retired = workspace.editing.submit(workspace.placing.retire(named(changed, DENIAL).claim))
    take_in_version(workspace, changed.article.id, f"A new beginning.\n\n{CHANGED}")

    with pytest.raises(ConflictError):
        workspace.editing.submit(retired.edit.inverse(), Cause.UNDO)

    assert workspace.verify() == ()
