"""A new version comes in, and no claim is lost: each is placed, or waits for a person."""

from dataclasses import replace
from itertools import chain

import pytest

from factcheck_gui.domain.anchors import Anchoring
from factcheck_gui.domain.claims import ClaimKind, Standing
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import ConflictError, InvalidValueError, NotFoundError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import VersionProposal, propose
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE

SAFE = "The mayor says the bridge is safe."
NOT_SAFE = "An engineer says it is not."
DENIAL = "The mayor denies that."
NEW_DENIAL = "The mayor denies all of that."
CHANGED = BRIDGE.replace(f"{NOT_SAFE} ", "").replace(DENIAL, NEW_DENIAL)


def tag(workspace: Workspace, article_id: str, *quotes: str) -> None:
    review = workspace.browsing.review(article_id)
    text = review.text.text
    for quote in quotes:
        span = Span(start=text.index(quote), end=text.index(quote) + len(quote))
        workspace.editing.submit(workspace.composer.tag(review.version, text, span, ClaimKind.ALLEGATION))


def rate(workspace: Workspace, article_id: str, quote: str) -> None:
    review = workspace.browsing.review(article_id)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    edit = workspace.composer.rate(named(review, quote), Question.TRUTH, scale.values[0])
    workspace.editing.submit(edit)


def named(review: Review, quote: str) -> ReviewedClaim:
    return next(one for one in chain(review.claims, review.others) if one.claim.quote == quote)


def proposed(workspace: Workspace, article_id: str, text: str) -> VersionProposal:
    return propose(workspace.versioning.before(article_id), workspace.importing.preview_text(text))


def take_in_version(workspace: Workspace, article_id: str, text: str) -> Submission:
    return workspace.importing.submit(workspace.versioning.compose(proposed(workspace, article_id, text)))


@pytest.fixture
def changed(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge in its second version: one claim placed, one changed, one lost."""
    tag(workspace, bridge, SAFE, NOT_SAFE, DENIAL)
    rate(workspace, bridge, DENIAL)
    take_in_version(workspace, bridge, CHANGED)
    return workspace.browsing.review(bridge)


def test_a_proposal_writes_nothing(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE, NOT_SAFE, DENIAL)

    proposal = proposed(workspace, bridge, CHANGED)

    counts = [proposal.count(one) for one in (Anchoring.PLACED, Anchoring.CHANGED, Anchoring.LOST)]
    assert counts == [1, 1, 1]
    assert len(workspace.versioning.versions(bridge)) == 1
    assert len(workspace.browsing.review(bridge).claims) == 3


def test_the_newest_version_is_shown_with_what_stands_there(changed: Review) -> None:
    assert changed.version.number == 2
    assert [one.claim.quote for one in changed.claims] == [SAFE]


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


def test_marks_go_along_where_the_words_are_the_same(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    for statement in (review.text.statements[1], review.text.statements[3]):
        workspace.editing.submit(workspace.composer.mark(review.version, statement))

    take_in_version(workspace, bridge, CHANGED)

    fresh = workspace.browsing.review(bridge)
    assert [mark.span.quote(fresh.text.text) for mark in fresh.marks] == [SAFE]
    assert len(workspace.browsing.review(bridge, review.version.id).marks) == 2


def test_changed_and_new_statements_are_open(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    for statement in review.text.statements:
        workspace.editing.submit(workspace.composer.mark(review.version, statement))

    take_in_version(workspace, bridge, f"{CHANGED}\nThe bridge was closed.\n")

    fresh = workspace.browsing.review(bridge)
    still_open = [
        span.quote(fresh.text.text)
        for span, state in zip(fresh.text.statements, fresh.coverage.states, strict=True)
        if state is StatementState.OPEN
    ]
    assert still_open == [NEW_DENIAL, "The bridge was closed."]


def test_undo_takes_the_version_back_and_every_claim_with_it(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE, NOT_SAFE, DENIAL)
    before = workspace.browsing.review(bridge).snapshot()
    taken = take_in_version(workspace, bridge, CHANGED)

    workspace.editing.submit(taken.edit.inverse(), Cause.UNDO)

    assert workspace.browsing.review(bridge).snapshot() == before
    again = take_in_version(workspace, bridge, CHANGED)
    assert again.edit.detail == "2"
    assert workspace.verify() == ()


def test_undo_is_refused_while_the_new_version_has_claims_of_its_own(
    workspace: Workspace, bridge: str
) -> None:
    taken = take_in_version(workspace, bridge, CHANGED)
    tag(workspace, bridge, NEW_DENIAL)

    with pytest.raises(ConflictError):
        workspace.editing.submit(taken.edit.inverse(), Cause.UNDO)

    assert workspace.browsing.review(bridge).version.number == 2


def test_a_claim_made_meanwhile_keeps_the_version_out(workspace: Workspace, bridge: str) -> None:
    intake = workspace.versioning.compose(proposed(workspace, bridge, CHANGED))
    tag(workspace, bridge, SAFE)

    with pytest.raises(ConflictError):
        workspace.importing.submit(intake)

    assert len(workspace.versioning.versions(bridge)) == 1
    assert workspace.verify() == ()


def test_whoever_has_not_seen_the_new_version_cannot_tag_the_old_one(
    workspace: Workspace, bridge: str
) -> None:
    stale = workspace.browsing.review(bridge)
    take_in_version(workspace, bridge, CHANGED)
    edit = workspace.composer.tag(stale.version, stale.text.text, stale.text.statements[1], ClaimKind.FACT)

    with pytest.raises(ConflictError):
        workspace.editing.submit(edit)
    with pytest.raises(ConflictError):
        workspace.editing.submit(workspace.composer.mark(stale.version, stale.text.statements[1]))


def test_a_claim_that_waits_is_looked_for_again_in_the_third_version(
    workspace: Workspace, changed: Review
) -> None:
    take_in_version(workspace, changed.article.id, BRIDGE + "\nAn end.\n")

    third = workspace.browsing.review(changed.article.id)
    assert [one.claim.quote for one in third.claims] == [SAFE, NOT_SAFE, DENIAL]
    assert third.waiting == ()
    assert workspace.verify() == ()


def test_comparing_two_versions_shows_rows(workspace: Workspace, changed: Review) -> None:
    first, second = workspace.versioning.versions(changed.article.id)

    before, after, rows = workspace.versioning.compare(first.id, second.id)

    assert (before.text, after.text) == (BRIDGE, CHANGED)
    assert rows


def test_an_article_that_is_gone_has_no_new_version(workspace: Workspace, bridge: str) -> None:
    with pytest.raises(NotFoundError):
        workspace.versioning.before("nowhere")


def test_words_that_somebody_else_says_now_are_not_placed(workspace: Workspace) -> None:
    said = "ANN: The bridge is safe.\n\nBOB: It is not.\n\nANN: It is closed.\n\nBOB: It rained.\n"
    taken = workspace.importing.take_in(workspace.importing.preview_text(said))
    article_id = taken.edit.changes[0].entity_id
    tag(workspace, article_id, "It is not.", "It is closed.")

    proposal = proposed(workspace, article_id, said.replace("BOB: It is not", "ANN: It is not"))

    assert not proposal.is_same_text
    assert [one.anchoring for one in proposal.places] == [Anchoring.MOVED, Anchoring.PLACED]


def test_a_place_that_was_proposed_for_an_older_version_does_not_come_back(
    workspace: Workspace, changed: Review
) -> None:
    retired = workspace.editing.submit(workspace.placing.retire(named(changed, DENIAL).claim))
    take_in_version(workspace, changed.article.id, f"A new beginning.\n\n{CHANGED}")

    with pytest.raises(ConflictError):
        workspace.editing.submit(retired.edit.inverse(), Cause.UNDO)

    assert workspace.verify() == ()


def test_a_mark_made_meanwhile_keeps_the_version_out(workspace: Workspace, bridge: str) -> None:
    proposal = proposed(workspace, bridge, CHANGED)
    review = workspace.browsing.review(bridge)
    workspace.editing.submit(workspace.composer.mark(review.version, review.text.statements[1]))

    with pytest.raises(ConflictError):
        workspace.versioning.compose(proposal)


def test_details_that_nobody_knew_come_with_the_new_version(workspace: Workspace, bridge: str) -> None:
    proposal = proposed(workspace, bridge, CHANGED)
    details = replace(proposal.draft.details, title="Other", link="https://example.org/bridge")
    proposal = replace(proposal, draft=replace(proposal.draft, details=details))

    workspace.importing.submit(workspace.versioning.compose(proposal))

    known = workspace.browsing.review(bridge).article.details
    assert (known.link, known.title) == ("https://example.org/bridge", "Council says the bridge is safe")
