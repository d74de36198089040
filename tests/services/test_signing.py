"""Rules that are set, findings that are kept up to date, articles that are signed off and frozen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import ConflictError, NotReadyError, SignedOffError
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import SUGGESTED, check, levels_of
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.review import Review
from factcheck_gui.services.signing import Signing
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in


def tag(workspace: Workspace, review: Review, statement: int, kind: ClaimKind) -> str:
    """Make a claim of a statement, have the review follow, and return its id."""
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, kind)
    review.refresh(workspace.editing.submit(edit).edit.changes)
    return edit.changes[0].entity_id


def set_rule(workspace: Workspace, rule: Rule, level: Level) -> Edit:
    """Give a rule a level."""
    return workspace.editing.submit(workspace.ruling.set_rule(workspace.browsing.rules(), rule, level)).edit


def levels(workspace: Workspace) -> dict[Rule, Level]:
    """Return the rules that are on."""
    return dict(levels_of(workspace.browsing.rules()))


def sign(workspace: Workspace, article_id: str) -> Edit:
    """Sign an article off of which the rules ask nothing."""
    review = workspace.browsing.review(article_id)
    return workspace.editing.submit(workspace.signing.sign_off(review.snapshot(), ())).edit


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


def take_newer(workspace: Workspace, article_id: str) -> None:
    """Take in a version in which the engineer says nothing any more."""
    draft = workspace.importing.preview_text(BRIDGE.replace("An engineer says it is not. ", ""))
    proposal = propose(workspace.versioning.before(article_id), draft)
    workspace.importing.submit(workspace.versioning.compose(proposal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article with an allegation, a denial of it with a note and a verdict, and a mark."""

    workspace: Workspace
    review: Review
    allegation: ReviewedClaim
    denial: ReviewedClaim

    @property
    def composer(self) -> Composer:
        """Makes the edits."""
        return self.workspace.composer

    def statement(self, number: int) -> Span:
        """Return a statement of the article."""
        return self.review.text.statements[number]

    @property
    def value(self) -> RatingValue:
        """The first verdict on a truth."""
        scale = self.review.scale(Question.TRUTH)
        assert scale is not None
        return scale.values[0]


@pytest.fixture
def scene(workspace: Workspace, bridge: str) -> Scene:
    """The article about the bridge, half checked."""
    review, composer = workspace.browsing.review(bridge), workspace.composer
    first = tag(workspace, review, 1, ClaimKind.ALLEGATION)
    second = tag(workspace, review, 2, ClaimKind.DENIAL)
    for edit in (
        composer.add_note(composer.new_note(second)),
        composer.link(second, first, LinkType.DENIES),
        composer.mark(review.version, review.text.statements[3]),
    ):
        review.refresh(workspace.editing.submit(edit).edit.changes)
    allegation, denial = review.claims
    return Scene(workspace=workspace, review=review, allegation=allegation, denial=denial)


def _text(scene: Scene) -> tuple[Version, str]:
    return scene.review.version, scene.review.text.text


EVERY_EDIT: dict[str, Callable[[Scene], Edit]] = {
    "tag": lambda s: s.composer.tag(*_text(s), s.statement(4), ClaimKind.FACT),
    "kind": lambda s: s.composer.change_kind(s.allegation.claim, ClaimKind.FACT),
    "span": lambda s: s.composer.move_span(s.allegation.claim, s.review.text.text, s.statement(5)),
    "restatement": lambda s: s.composer.restate(s.allegation.claim, "in other words"),
    "speaker": lambda s: s.composer.name_speaker(s.allegation.claim, "Mayor"),
    "target": lambda s: s.composer.name_target(s.allegation.claim, "Mayor"),
    "reporter": lambda s: s.composer.name_reporter(s.allegation.claim, "Post"),
    "state": lambda s: s.composer.set_state(s.allegation.claim, ClaimState.READY),
    "remove claim": lambda s: s.composer.remove_claim(s.allegation),
    "rate": lambda s: s.composer.rate(s.allegation, Question.TRUTH, s.value),
    "reason": lambda s: s.composer.give_reason(s.allegation, Question.TRUTH, "why"),
    "date": lambda s: s.composer.date_verdict(s.denial, Question.TRUTH, as_of="2026-01-01", due_on=None),
    "add note": lambda s: s.composer.add_note(s.composer.new_note(s.allegation.claim.id)),
    "remove note": lambda s: s.composer.remove_note(s.denial.notes[0].note),
    "link": lambda s: s.composer.link(s.allegation.claim.id, s.denial.claim.id, LinkType.REPEATS),
    "unlink": lambda s: s.composer.unlink(s.denial.links[0]),
    "mark": lambda s: s.composer.mark(s.review.version, s.statement(4)),
    "unmark": lambda s: s.composer.unmark(*s.review.marks),
    "correct": lambda s: s.composer.correct(
        s.review.article, replace(s.review.article.details, author="Somebody")
    ),
    "remove article": lambda s: s.composer.remove_article(s.review.article),
}


@pytest.mark.parametrize("name", EVERY_EDIT)
def test_a_signed_off_article_takes_no_edit_until_it_is_reopened(name: str, scene: Scene) -> None:
    workspace, article_id = scene.workspace, scene.review.article.id
    edit = EVERY_EDIT[name](scene)
    sign(workspace, article_id)

    with pytest.raises(SignedOffError) as refused:
        workspace.editing.submit(edit)

    assert refused.value.signed_by == "Reviewer 1"
    signed = workspace.browsing.review(article_id).article
    workspace.editing.submit(workspace.signing.reopen(signed))
    workspace.editing.submit(edit)
    assert not workspace.verify()


def test_a_new_version_of_a_signed_off_article_is_refused(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)

    with pytest.raises(SignedOffError):
        take_newer(workspace, bridge)

    assert len(workspace.versioning.versions(bridge)) == 1


def test_other_articles_come_in_beside_one_that_is_signed_off(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)

    take_in(workspace, "Another article\n\nIt says other things.")

    assert len(workspace.browsing.articles()) == 2


def test_a_rule_can_be_set_while_an_article_is_signed_off(workspace: Workspace, bridge: str) -> None:
    sign(workspace, bridge)

    set_rule(workspace, Rule.NO_VERDICT, Level.STOP)

    assert workspace.browsing.review(bridge).article.is_signed_off


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


def test_a_claim_that_is_signed_off_is_not_linked_to_from_elsewhere(
    workspace: Workspace, bridge: str
) -> None:
    signed_claim = tag(workspace, workspace.browsing.review(bridge), 1, ClaimKind.ALLEGATION)
    other = workspace.browsing.review(take_in(workspace, BRIDGE.replace("bridge", "tower")))
    denial = tag(workspace, other, 1, ClaimKind.DENIAL)
    sign(workspace, bridge)

    with pytest.raises(SignedOffError):
        workspace.editing.submit(workspace.composer.link(denial, signed_claim))


def test_sources_are_merged_wherever_they_are_used(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    gone = workspace.browsing.review(take_in(workspace, BRIDGE.replace("bridge", "tower")))
    for one, link in ((review, "https://example.org/1"), (gone, "https://example.org/2")):
        note = workspace.composer.new_note(tag(workspace, one, 1, ClaimKind.FACT))
        workspace.editing.submit(workspace.noting.cite(note, link=link))
    removal = workspace.editing.submit(workspace.composer.remove_article(gone.article)).edit
    sign(workspace, bridge)
    stays, merged = workspace.noting.sources()

    workspace.editing.submit(workspace.sources.merge(stays, [merged]))
    workspace.editing.submit(removal.inverse(), Cause.UNDO)

    assert [one.source_id for one in workspace.noting.uses()] == [stays.id, stays.id]
    assert workspace.verify() == ()
