"""What the history, the Edit menu and the sentences say of rules, states and sign-off."""

import pytest

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import NotReadyError, SignedOffError
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.rule_templates import ASKED, COUNTED, FINDINGS, FOUND, IN_HISTORY, LEVELS
from factcheck_gui.ui.text.sentences import describe


def said_of(workspace: Workspace, edit: Edit, cause: Cause = Cause.EDIT) -> str:
    """Make an edit and return what its last event says."""
    workspace.editing.submit(edit, cause)
    changes = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())
    return changes.words(workspace.browsing.history(newest=1)[0])


def test_signing_off_and_reopening_say_the_name(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    edit = workspace.signing.sign_off(review.snapshot(), ())
    assert edit_name(edit) == "sign-off"
    assert said_of(workspace, edit) == "signed off by Reviewer 1"

    article = workspace.browsing.review(bridge).article
    reopening = workspace.signing.reopen(article)
    assert edit_name(reopening) == "reopening"
    reopened = "reopened; it was signed off by Reviewer 1 on 2026-03-04"
    assert said_of(workspace, reopening) == reopened
    assert said_of(workspace, reopening.inverse(), Cause.UNDO) == "signed off by Reviewer 1"
    assert said_of(workspace, edit.inverse(), Cause.UNDO) == reopened


def test_rules_are_told_by_their_names_and_levels(workspace: Workspace) -> None:
    first = workspace.ruling.set_rule((), Rule.NO_REASON, Level.WARNING)
    assert said_of(workspace, first) == "Rule “A verdict without a reason”: off → warning"
    second = workspace.ruling.set_rule(workspace.browsing.rules(), Rule.NO_REASON, Level.STOP)
    assert said_of(workspace, second) == "Rule “A verdict without a reason”: warning → stops sign-off"
    assert said_of(workspace, second.inverse(), Cause.UNDO).endswith("stops sign-off → warning")
    assert said_of(workspace, first.inverse(), Cause.UNDO).endswith("warning → off")
    assert edit_name(first) == "setting of a rule"
    assert edit_name(workspace.ruling.suggest(())) == "suggested set of rules"


def test_a_state_is_told_with_its_remark(workspace: Workspace, bridge: str) -> None:
    review, composer = workspace.browsing.review(bridge), workspace.composer
    span = review.text.statements[1]
    workspace.editing.submit(composer.tag(review.version, review.text.text, span, ClaimKind.FACT))
    review.reload()

    edit = composer.set_state(review.claims[0].claim, ClaimState.SENT_BACK, "Who says so?")

    assert edit_name(edit) == "send back"
    assert said_of(workspace, edit) == "State: open → sent back; Remark: – → Who says so?"


@pytest.mark.parametrize("state", ClaimState)
def test_every_state_has_a_name_in_the_edit_menu(state: ClaimState) -> None:
    assert edit_name(Edit(action=Action.SET_STATE, changes=(), detail=state)) not in (
        "edit",
        "change of state",
    )


def test_every_rule_and_level_has_its_words() -> None:
    assert set(FOUND) == set(ASKED) == set(Rule)
    assert set(IN_HISTORY) == {rule.value for rule in Rule}
    assert {rule.value: words for rule, words in FOUND.items()} == dict(IN_HISTORY)
    assert set(LEVELS) == set(Level)
    assert set(COUNTED) == set(FINDINGS) == set(Level) - {Level.OFF}


def test_refusals_are_plain_sentences() -> None:
    signed = describe(SignedOffError(title="Bridge", signed_by="Mira"))
    unready = describe(NotReadyError(title="Bridge", findings=3))

    assert signed == "“Bridge” is signed off by Mira and takes no changes. Reopen it to change it."
    assert unready == "“Bridge” cannot be signed off yet; what stops it: 3. Mend it, or set other rules."
