"""What is signed off takes no edit until it is reopened; all else goes on."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import SignedOffError
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in
from tests.services.signed_articles import sign, tag, take_newer


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
