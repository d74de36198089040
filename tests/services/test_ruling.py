"""Rules that are set, and findings that follow every edit."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import SUGGESTED, check, levels_of
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.services.signed_articles import set_rule, sign


def levels(workspace: Workspace) -> dict[Rule, Level]:
    """Return the rules that are on."""
    return dict(levels_of(workspace.browsing.rules()))


def checked_anew(review: Review) -> tuple[object, ...]:
    """Return what checking everything finds."""
    statements = review.text.statements
    return check(review.claims, statements, review.coverage, levels_of(review.rules))


def test_a_rule_is_switched_on_changed_and_switched_off(workspace: Workspace) -> None:
    set_rule(workspace, Rule.NO_REASON, Level.NOTE)
    set_rule(workspace, Rule.NO_REASON, Level.STOP)
    assert levels(workspace) == {Rule.NO_REASON: Level.STOP}

    set_rule(workspace, Rule.NO_REASON, Level.OFF)

    assert levels(workspace) == {}


def test_undo_of_the_first_switching_on_leaves_room_for_another(workspace: Workspace) -> None:
    edit = set_rule(workspace, Rule.NO_REASON, Level.NOTE)
    workspace.editing.submit(edit.inverse(), Cause.UNDO)
    assert levels(workspace) == {}

    set_rule(workspace, Rule.NO_REASON, Level.WARNING)

    assert levels(workspace) == {Rule.NO_REASON: Level.WARNING}
    assert not workspace.verify()


def test_switching_a_rule_off_that_is_off_changes_nothing(workspace: Workspace) -> None:
    assert workspace.ruling.set_rule(workspace.browsing.rules(), Rule.NO_REASON, Level.OFF).is_empty


def test_the_suggested_set_is_one_edit_that_can_be_undone(workspace: Workspace) -> None:
    set_rule(workspace, Rule.NO_REASON, Level.NOTE)

    edit = workspace.editing.submit(workspace.ruling.suggest(workspace.browsing.rules())).edit
    assert levels(workspace) == dict(SUGGESTED)

    workspace.editing.submit(edit.inverse(), Cause.UNDO)
    assert levels(workspace) == {Rule.NO_REASON: Level.NOTE}


def test_findings_follow_every_edit(workspace: Workspace, bridge: str) -> None:
    workspace.editing.submit(workspace.ruling.suggest(()))
    review = workspace.browsing.review(bridge)
    findings = Findings()
    findings.show(review)
    assert findings.count(Level.WARNING) == len(review.text.statements)

    def follow(edit: Edit) -> None:
        findings.refresh(review, review.refresh(workspace.editing.submit(edit).edit.changes))
        assert findings.all == checked_anew(review)

    composer = workspace.composer
    for number, kind in enumerate((ClaimKind.ALLEGATION, ClaimKind.DENIAL)):
        follow(composer.tag(review.version, review.text.text, review.text.statements[number], kind))
    allegation, denial = (one.claim.id for one in review.claims)
    assert {one.rule for one in findings.of(allegation)} == {Rule.UNANSWERED, Rule.NO_VERDICT, Rule.NOT_READY}
    follow(composer.link(denial, allegation, LinkType.DENIES))
    assert Rule.UNANSWERED not in {one.rule for one in findings.of(allegation)}
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    follow(composer.rate(review.claims[0], Question.TRUTH, scale.values[0]))
    left = {Rule.TWO_SOURCES, Rule.NO_REASON, Rule.NOT_READY}
    assert {one.rule for one in findings.of(allegation)} == left
    follow(composer.mark(review.version, review.text.statements[3]))
    follow(workspace.ruling.set_rule(review.rules, Rule.NO_REASON, Level.NOTE))
    assert findings.count(Level.STOP) == 1
    follow(composer.remove_claim(review.claims[0]))
    assert findings.of(allegation) == ()


def test_nothing_is_found_where_no_rule_is_on(workspace: Workspace, bridge: str) -> None:
    findings = Findings()
    findings.show(workspace.browsing.review(bridge))

    assert findings.all == ()
    assert not findings.is_asked
    assert not findings.stops


def test_a_rule_can_be_set_while_an_article_is_signed_off(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)

    set_rule(workspace, Rule.NO_VERDICT, Level.STOP)

    assert workspace.browsing.review(bridge).article.is_signed_off
