"""What a user did becomes an edit; nothing is written by composing it."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.articles import Article, ArticleDetails, Version
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Edit, Entity
from factcheck_gui.domain.errors import InvalidValueError
from factcheck_gui.domain.fields import PLACE_FIELDS
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace

TEXT = f"{'x' * 40} The mayor 🌧️ denies that. {'y' * 40}"
SPAN = Span(start=41, end=65)
VALUE = RatingValue(
    id="value", scale_id="s", position=0, name="true", label="True", definition="", colour="#000000", sign="✓"
)


@pytest.fixture
def composer(desk: Desk) -> Composer:
    return Composer(desk)


@pytest.fixture
def version() -> Version:
    return Version(
        id="v",
        article_id="a",
        number=1,
        sha256="",
        origin="paste",
        encoding=None,
        replaced=0,
        created_at="",
        reviewer="",
    )


@pytest.fixture
def reviewed(workspace: Workspace, bridge: str) -> ReviewedClaim:
    """A claim on the article about the bridge."""
    review = workspace.browsing.review(bridge)
    span = review.text.statements[1]
    workspace.editing.submit(
        workspace.composer.tag(review.version, review.text.text, span, ClaimKind.ALLEGATION)
    )
    return workspace.browsing.review(bridge).claims[0]


def fields(edit: Edit) -> dict[str, object]:
    (change,) = edit.changes
    return dict(change.new or {})


def test_a_tag_keeps_the_words_and_those_around_them(composer: Composer, version: Version) -> None:
    new = fields(composer.tag(version, TEXT, SPAN, ClaimKind.DENIAL, speaker="The mayor"))

    assert new["quote"] == "The mayor 🌧️ denies that"
    assert new["prefix"] == f"{'x' * 31} "
    assert new["suffix"] == f". {'y' * 30}"
    assert (new["kind"], new["speaker"], new["target"]) == ("denial", "The mayor", None)


def test_what_is_made_bears_its_reviewer_and_the_time(composer: Composer, version: Version) -> None:
    new = fields(composer.mark(version, SPAN))

    assert (new["reviewer"], new["created_at"]) == ("Reviewer 1", "2026-03-04T10:00:00.000Z")


def test_composing_writes_nothing(workspace: Workspace, reviewed: ReviewedClaim) -> None:
    before = workspace.browsing.history()

    workspace.composer.remove_claim(reviewed)

    assert workspace.browsing.history() == before


def test_another_kind_changes_the_kind_and_nothing_else(composer: Composer, reviewed: ReviewedClaim) -> None:
    (change,) = composer.change_kind(reviewed.claim, ClaimKind.FACT).changes

    assert (change.old, change.new) == ({"kind": "allegation"}, {"kind": "fact"})


def test_the_same_again_is_an_empty_edit(composer: Composer, reviewed: ReviewedClaim, bridge: str) -> None:
    claim = reviewed.claim
    details = ArticleDetails(title="Title")
    article = Article(id=bridge, details=details, created_at="", reviewer="")

    again = (
        composer.change_kind(claim, claim.kind),
        composer.move_span(claim, TEXT, claim.span),
        composer.restate(claim, ""),
        composer.name_speaker(claim, None),
        composer.name_target(claim, ""),
        composer.rate(reviewed, Question.TRUTH, None),
        composer.give_reason(reviewed, Question.TRUTH, ""),
        composer.correct(article, details),
    )

    assert all(edit.is_empty for edit in again)


def test_a_moved_claim_names_its_whole_place(composer: Composer, reviewed: ReviewedClaim) -> None:
    (change,) = composer.move_span(reviewed.claim, TEXT, SPAN).changes

    assert set(change.old or {}) == set(change.new or {}) == set(PLACE_FIELDS)
    assert (change.new or {})["quote"] == SPAN.quote(TEXT)


def test_the_first_answer_makes_a_verdict(composer: Composer, reviewed: ReviewedClaim) -> None:
    edit = composer.rate(reviewed, Question.TRUTH, VALUE)

    (change,) = edit.changes
    assert (change.entity, change.old, edit.detail) == (Entity.VERDICT, None, "True")
    assert fields(edit)["value_id"] == "value"


def test_a_later_answer_changes_it_and_keeps_the_reason(
    workspace: Workspace, reviewed: ReviewedClaim
) -> None:
    reason = workspace.composer.give_reason(reviewed, Question.TRUTH, "Because.")
    workspace.editing.submit(reason)
    (again,) = workspace.browsing.review(reviewed.claim.article_id).claims

    (change,) = workspace.composer.rate(again, Question.TRUTH, VALUE).changes

    assert change.entity_id == reason.changes[0].entity_id
    assert (change.old, change.new) == ({"value_id": None}, {"value_id": "value"})


def test_a_new_note_was_seen_today(composer: Composer) -> None:
    note = composer.new_note("c", Stance.REFUTES)

    assert (note.claim_id, note.stance, note.note) == ("c", Stance.REFUTES, None)
    assert note.seen in {"2026-03-04", "2026-03-05"}


def test_a_link_goes_from_the_denial_to_what_it_denies(composer: Composer) -> None:
    new = fields(composer.link("denial", "allegation"))

    assert (new["from_claim"], new["to_claim"], new["type"]) == ("denial", "allegation", LinkType.DENIES)


def test_a_claim_goes_with_all_that_hangs_on_it_and_last_itself(
    workspace: Workspace, reviewed: ReviewedClaim
) -> None:
    note = workspace.composer.new_note(reviewed.claim.id)
    workspace.editing.submit(workspace.composer.add_note(note))
    workspace.editing.submit(workspace.composer.give_reason(reviewed, Question.TRUTH, "Because."))
    (whole,) = workspace.browsing.review(reviewed.claim.article_id).claims

    edit = workspace.composer.remove_claim(whole)

    assert [change.entity for change in edit.changes] == [Entity.NOTE, Entity.VERDICT, Entity.CLAIM]
    assert all(change.new is None for change in edit.changes)


@pytest.mark.parametrize("name", ["restate", "name_speaker", "name_target"])
def test_no_words_are_none(composer: Composer, reviewed: ReviewedClaim, name: str) -> None:
    said = replace(reviewed.claim, restatement="x", speaker="x", target="x")

    assert list(fields(getattr(composer, name)(said, "")).values()) == [None]


def test_a_removed_article_leaves_its_claims_to_come_back_with_it(
    workspace: Workspace, reviewed: ReviewedClaim, bridge: str
) -> None:
    article = workspace.browsing.find_article(bridge)
    edit = workspace.editing.submit(workspace.composer.remove_article(article)).edit
    assert (edit.action, edit.detail) == (Action.REMOVE_ARTICLE, "Council says the bridge is safe")
    assert workspace.browsing.articles() == ()

    workspace.editing.submit(edit.inverse())

    assert list(workspace.browsing.review(bridge).claims) == [reviewed]


def test_a_span_beyond_the_text_makes_no_claim(
    composer: Composer, version: Version, reviewed: ReviewedClaim
) -> None:
    beyond = Span(start=len(TEXT), end=len(TEXT) + 1)

    with pytest.raises(InvalidValueError):
        composer.tag(version, TEXT, beyond, ClaimKind.FACT)
    with pytest.raises(InvalidValueError):
        composer.move_span(reviewed.claim, TEXT, beyond)
