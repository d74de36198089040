"""Articles are signed off by name, unless something stops it, and reopened."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import ConflictError, NotReadyError, SignedOffError
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.signing import Signing
from factcheck_gui.services.workspace import Workspace
from tests.services.signed_articles import set_rule, sign, tag, take_newer


def test_signing_off_bears_the_name_and_the_time(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)

    article = workspace.browsing.review(bridge).article
    assert article.is_signed_off
    assert article.signed_by == "Reviewer 1"
    assert str(article.signed_at).startswith("2026-03-04T10:")


def test_what_stops_sign_off(workspace: Workspace, bridge: str) -> None:
    set_rule(workspace, Rule.NOT_LOOKED_AT, Level.STOP)
    review = workspace.browsing.review(bridge)
    findings = Findings()
    findings.show(review)

    with pytest.raises(NotReadyError) as refused:
        workspace.signing.sign_off(review.snapshot(), findings.all)

    assert refused.value.findings == len(review.text.statements) == findings.stops


def test_warnings_do_not_stop_sign_off(workspace: Workspace, bridge: str) -> None:
    set_rule(workspace, Rule.NOT_LOOKED_AT, Level.WARNING)
    review = workspace.browsing.review(bridge)
    findings = Findings()
    findings.show(review)

    assert not workspace.signing.sign_off(review.snapshot(), findings.all).is_empty


def test_a_claim_that_waits_stops_sign_off_whatever_the_rules(workspace: Workspace, bridge: str) -> None:
    tag(workspace, workspace.browsing.review(bridge), 2, ClaimKind.FACT)
    take_newer(workspace, bridge)
    review = workspace.browsing.review(bridge)
    findings = Findings()
    findings.show(review)
    assert findings.waiting == findings.stops == 1

    with pytest.raises(NotReadyError):
        workspace.signing.sign_off(review.snapshot(), findings.all)


def test_undo_of_sign_off_reopens_and_redo_signs_again(workspace: Workspace, bridge: str) -> None:
    edit = sign(workspace, bridge)
    signed = workspace.browsing.review(bridge).article

    workspace.editing.submit(edit.inverse(), Cause.UNDO)
    assert not workspace.browsing.review(bridge).article.is_signed_off

    workspace.editing.submit(edit, Cause.REDO)
    assert workspace.browsing.review(bridge).article == signed


def test_reopening_can_be_undone(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)
    signed = workspace.browsing.review(bridge).article

    edit = workspace.editing.submit(workspace.signing.reopen(signed)).edit
    assert not workspace.browsing.review(bridge).article.is_signed_off
    workspace.editing.submit(edit.inverse(), Cause.UNDO)

    assert workspace.browsing.review(bridge).article == signed


def test_who_has_signed_off_is_not_replaced_by_another(workspace: Workspace, bridge: str, desk: Desk) -> None:
    sign(workspace, bridge)
    signed = workspace.browsing.review(bridge).article
    other = replace(desk, reviewer="Somebody else")

    with pytest.raises(SignedOffError):
        Signing(other).sign_off(workspace.browsing.review(bridge).snapshot(), ())
    forged = replace(signed, signed_by="Somebody else", signed_at="2026-03-05T10:00:00.000Z")
    with pytest.raises(SignedOffError):
        workspace.editing.submit(Edit(action=Action.SIGN_OFF, changes=difference(signed, forged)))

    assert workspace.browsing.review(bridge).article == signed


def test_what_somebody_changes_while_one_looks_stops_the_sign_off(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    set_rule(workspace, Rule.NO_VERDICT, Level.STOP)
    review.reload()
    edit = workspace.signing.sign_off(review.snapshot(), ())
    tag(workspace, workspace.browsing.review(bridge), 1, ClaimKind.FACT)

    with pytest.raises(NotReadyError) as caught:
        workspace.editing.submit(edit)

    assert caught.value.findings == 1
    assert not workspace.browsing.review(bridge).article.is_signed_off


def test_an_article_that_somebody_has_removed_meanwhile_is_not_signed_off(
    workspace: Workspace, bridge: str
) -> None:
    review = workspace.browsing.review(bridge)
    edit = workspace.signing.sign_off(review.snapshot(), ())
    workspace.editing.submit(workspace.composer.remove_article(review.article))

    with pytest.raises(ConflictError):
        workspace.editing.submit(edit)
