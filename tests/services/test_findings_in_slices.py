"""A long article is checked bit by bit, and edits on the way lose nothing."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, RuleFinding
from factcheck_gui.domain.ruling import check, levels_of
from factcheck_gui.services import findings as findings_module
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace


@pytest.fixture
def review(workspace: Workspace, bridge: str, monkeypatch: pytest.MonkeyPatch) -> Review:
    """An article with a claim on every statement, the suggested rules on, two claims to a slice."""
    monkeypatch.setattr(findings_module, "_SLICE", 2)
    workspace.editing.submit(workspace.ruling.suggest(()))
    review = workspace.browsing.review(bridge)
    for statement in review.text.statements:
        edit = workspace.composer.tag(review.version, review.text.text, statement, ClaimKind.ALLEGATION)
        workspace.editing.submit(edit)
    review.reload()
    return review


def anew(review: Review) -> tuple[RuleFinding, ...]:
    return check(review.claims, review.text.statements, review.coverage, levels_of(review.rules))


def test_slices_come_to_an_end_with_everything_found(review: Review) -> None:
    findings = Findings()
    findings.show(review)
    assert not findings.is_complete
    assert findings.of(review.claims[-1].claim.id)

    slices = 1
    while findings.advance():
        slices += 1

    assert slices == (len(review.claims) + 1) // 2
    assert findings.all == anew(review)


def test_a_claim_that_goes_before_the_place_hides_none_behind_it(
    workspace: Workspace, review: Review
) -> None:
    findings = Findings()
    findings.show(review)
    findings.advance()

    def follow(edit_of: ReviewedClaim) -> None:
        edit = workspace.editing.submit(workspace.composer.remove_claim(edit_of)).edit
        findings.refresh(review, review.refresh(edit.changes))

    follow(review.claims[0])
    follow(review.claims[0])

    assert findings.all == anew(review)


def test_whoever_asks_for_a_count_waits_for_the_rest(review: Review) -> None:
    findings = Findings()
    findings.show(review)

    assert findings.stops == sum(one.level is Level.STOP for one in anew(review))
    assert findings.is_complete
