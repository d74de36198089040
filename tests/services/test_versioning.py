"""A new version comes in, and no claim is lost: each is placed, or waits for a person."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.anchors import Anchoring
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import ConflictError, NotFoundError
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE
from tests.services.versions import (
    CHANGED,
    DENIAL,
    NEW_DENIAL,
    NOT_SAFE,
    SAFE,
    proposed,
    tag,
    take_in_version,
)


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
