"""What another program has marked becomes claims of the workspace."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.domain.errors import ConflictError, SignedOffError
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.label_mapping import LabelMapping, key_of
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services import claim_making
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE
from tests.found import DENIED, NOT_SAFE, SAFE, bridge_draft, bridge_marks, marked

MAPPING = LabelMapping(
    kinds={"PERSON_SAYS": ClaimKind.ALLEGATION, "denial": ClaimKind.DENIAL},
    links={"answers": LinkType.DENIES},
    verdicts={"refuted": "false", "Pants on Fire": None},
    attributions={"verbatim": "verbatim"},
)


def take_in(
    workspace: Workspace, found: FoundClaims | None = None, mapping: LabelMapping = MAPPING
) -> Review:
    """Take the bridge in with its marks and return it."""
    submission = workspace.importing.take_in(bridge_draft(workspace, found), labels=mapping)
    return workspace.browsing.review(submission.edit.changes[0].entity_id)


def test_marks_become_claims_at_their_places(workspace: Workspace) -> None:
    review = take_in(workspace)

    assert [(one.claim.kind, one.claim.quote) for one in review.claims] == [
        (ClaimKind.ALLEGATION, SAFE),
        (ClaimKind.ALLEGATION, NOT_SAFE),
        (ClaimKind.DENIAL, DENIED),
    ]
    assert all(one.claim.is_attached(review.text.text) for one in review.claims)
    assert review.claims[0].claim.speaker == "The mayor"
    assert review.claims[0].claim.reviewer == "Reviewer 1"


def test_a_mapped_verdict_is_given_with_its_reason(workspace: Workspace) -> None:
    review = take_in(workspace)

    verdict = review.claims[0].verdicts[Question.TRUTH]
    value = review.value(verdict.value_id)
    assert value is not None
    assert (value.name, verdict.reason) == ("false", "The report says so.")
    said = review.value(review.claims[2].verdicts[Question.ATTRIBUTION].value_id)
    assert said is not None
    assert said.name == "verbatim"


def test_words_of_a_verdict_that_no_value_stands_for_become_the_reason(workspace: Workspace) -> None:
    intake = workspace.importing.compose(bridge_draft(workspace), labels=MAPPING)
    submission = workspace.importing.submit(intake)
    review = workspace.browsing.review(submission.edit.changes[0].entity_id)

    verdict = review.claims[1].verdicts[Question.TRUTH]
    assert (verdict.value_id, verdict.reason) == (None, "Pants on Fire")
    assert intake.taken[0].kept_as_reason == {"Pants on Fire": 1}


def test_a_note_draws_on_a_source(workspace: Workspace) -> None:
    (reviewed,) = take_in(workspace).claims[1].notes

    assert reviewed.note.note == "Asked by telephone"
    assert reviewed.note.stance is Stance.REFUTES
    assert reviewed.source is not None
    assert (reviewed.source.title, reviewed.source.link) == ("Bridge report", "https://example.org/report")


def test_two_notes_on_one_page_draw_on_one_source(workspace: Workspace) -> None:
    first = FoundNote(link="https://example.org/report", title="Bridge report")
    second = FoundNote(link="http://www.example.org/report/", words="Page 7")
    found = FoundClaims(
        claims=(marked(SAFE, "denial", notes=(first,)), marked(NOT_SAFE, "denial", notes=(second,)))
    )

    take_in(workspace, found)

    assert [one.title for one in workspace.noting.sources()] == ["Bridge report"]


def test_a_source_of_the_workspace_is_used_again(workspace: Workspace) -> None:
    take_in(workspace)
    text = BRIDGE.replace("rained", "snowed")
    note = FoundNote(link="https://example.org/report")
    found = FoundClaims(claims=(marked(SAFE, "denial", notes=(note,)),))

    workspace.importing.take_in(bridge_draft(workspace, found, text), labels=MAPPING)

    assert len(workspace.noting.sources()) == 1


def test_what_is_no_link_stays_in_the_words_of_the_note(workspace: Workspace) -> None:
    note = FoundNote(words="See", link="javascript:alert(1)", seen="yesterday", stance="maybe")
    found = FoundClaims(claims=(marked(SAFE, "denial", notes=(note, FoundNote(words=" \u200b "))),))

    (reviewed,) = take_in(workspace, found).claims[0].notes

    assert reviewed.note.note == "See\njavascript:alert(1)\nyesterday"
    assert (reviewed.note.stance, reviewed.source) == (Stance.CONTEXT, None)


def test_dates_of_a_note_and_of_its_source_are_kept_apart(workspace: Workspace) -> None:
    first = FoundNote(
        link="https://example.org/a", stance="refutes", seen="2026-01-02", source_seen="2026-01-01"
    )
    second = FoundNote(link="https://example.org/b", stance="refutes", words="B")
    found = FoundClaims(claims=(marked(SAFE, "denial", notes=(first, second)),))

    one, other = take_in(workspace, found).claims[0].notes

    assert one.source is not None
    assert other.source is not None
    assert (one.note.seen, one.source.seen) == ("2026-01-02", "2026-01-01")
    assert (other.note.seen, other.source.seen) == (None, None)


def test_note_of_another_program_counts_as_seen_today(workspace: Workspace) -> None:
    note = FoundNote(link="https://example.org/a", words="A")
    found = FoundClaims(claims=(marked(SAFE, "denial", notes=(note,)),))

    (one,) = take_in(workspace, found).claims[0].notes

    assert one.source is not None
    assert one.note.seen is not None
    assert one.source.seen is not None


def test_links_join_the_claims(workspace: Workspace) -> None:
    review = take_in(workspace)

    (link,) = review.claims[2].links_out
    assert (link.type, link.to_claim) == (LinkType.DENIES, review.claims[1].claim.id)


def test_labels_that_are_left_out_are_counted_with_their_links(workspace: Workspace) -> None:
    intake = workspace.importing.compose(
        bridge_draft(workspace), labels=replace(MAPPING, kinds={"denial": ClaimKind.DENIAL})
    )

    (taken,) = intake.taken
    assert (taken.claims, taken.labels_left_out) == (1, {"PERSON_SAYS": 2})
    assert (taken.links, taken.links_left_out) == (0, {"answers": 1})


def test_marks_outside_the_text_or_on_blanks_are_counted(workspace: Workspace) -> None:
    outside = replace(marked(SAFE, "denial"), key="far", span=Span(start=5, end=5000))
    blank = marked("\n\n", "denial")
    intake = workspace.importing.compose(
        bridge_draft(workspace, FoundClaims(claims=(outside, blank), misplaced=3)), labels=MAPPING
    )

    assert (intake.taken[0].claims, intake.taken[0].misplaced) == (0, 5)


def test_an_article_with_its_claims_is_one_step_that_undo_takes_back(workspace: Workspace) -> None:
    before = read_state(workspace.browsing._store.db)
    submission = workspace.importing.take_in(bridge_draft(workspace), labels=MAPPING)
    after = read_state(workspace.browsing._store.db)

    workspace.editing.submit(submission.edit.inverse(), Cause.UNDO)

    assert read_state(workspace.browsing._store.db) == before
    workspace.editing.submit(submission.edit, Cause.REDO)
    assert read_state(workspace.browsing._store.db) == after
    assert not workspace.verify()


def test_redo_finds_the_text_that_is_kept_no_longer(workspace: Workspace) -> None:
    submission = workspace.importing.take_in(bridge_draft(workspace), labels=MAPPING)
    workspace.editing.submit(submission.edit.inverse(), Cause.UNDO)
    workspace.editing._texts.clear()

    workspace.editing.submit(submission.edit, Cause.REDO)

    assert len(workspace.browsing.review(submission.edit.changes[0].entity_id).claims) == 3


def test_many_articles_come_in_with_their_claims_at_once(workspace: Workspace) -> None:
    texts = [BRIDGE.replace("Nobody", f"Observer {number}") for number in range(9)]

    workspace.importing.take_in(*(bridge_draft(workspace, text=text) for text in texts), labels=MAPPING)

    assert [one.claims for one in workspace.browsing.articles()] == [3] * 9
    assert len(workspace.noting.sources()) == 1


def test_undo_leaves_an_article_on_whose_claims_others_have_worked(workspace: Workspace) -> None:
    submission = workspace.importing.take_in(bridge_draft(workspace), labels=MAPPING)
    review = workspace.browsing.review(submission.edit.changes[0].entity_id)
    workspace.editing.submit(
        workspace.composer.add_note(workspace.composer.new_note(review.claims[0].claim.id))
    )

    with pytest.raises(ConflictError):
        workspace.editing.submit(submission.edit.inverse(), Cause.UNDO)


def test_only_claims_that_are_not_there_yet_are_added(workspace: Workspace) -> None:
    review = take_in(workspace, FoundClaims(claims=(marked(SAFE, "PERSON_SAYS"),)))

    edit, taken = workspace.taking_over.into_review(bridge_marks(), review, MAPPING)
    workspace.editing.submit(edit)

    assert (edit.action, edit.detail, taken.claims, taken.here, taken.links) == (
        Action.IMPORT_CLAIMS, "2", 2, 1, 1,
    )  # fmt: skip
    again, taken = workspace.taking_over.into_review(
        bridge_marks(), workspace.browsing.review(review.article.id), MAPPING
    )
    assert again.is_empty
    assert (taken.claims, taken.here) == (0, 3)


def test_a_link_leads_to_the_claim_that_is_there(workspace: Workspace) -> None:
    review = take_in(workspace, FoundClaims(claims=(marked(SAFE, "PERSON_SAYS"),)))
    link = FoundLink(from_key=DENIED, to_key=SAFE, label="answers")
    found = FoundClaims(claims=(marked(SAFE, "PERSON_SAYS"), marked(DENIED, "denial")), links=(link,))

    edit, _ = workspace.taking_over.into_review(found, review, MAPPING)

    (change,) = (one for one in edit.changes if one.entity is Entity.LINK)
    assert change.new is not None
    assert change.new["to_claim"] == review.claims[0].claim.id


def test_two_marks_of_one_kind_on_the_same_words_are_two_claims(workspace: Workspace) -> None:
    twice = FoundClaims(
        claims=(marked(SAFE, "denial"), replace(marked(SAFE, "denial"), key="2", restatement="It stands."))
    )
    review = take_in(workspace, twice)

    assert len(review.claims) == 2
    assert workspace.taking_over.into_review(twice, review, MAPPING)[0].is_empty


def test_a_signed_off_article_takes_nothing(workspace: Workspace) -> None:
    review = take_in(workspace, FoundClaims(claims=(marked(SAFE, "denial"),)))
    workspace.editing.submit(workspace.signing.sign_off(review.snapshot(), ()))

    edit, _ = workspace.taking_over.into_review(
        bridge_marks(), workspace.browsing.review(review.article.id), MAPPING
    )

    with pytest.raises(SignedOffError):
        workspace.editing.submit(edit)


def test_an_article_has_no_more_claims_than_can_be_worked_with(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_making, "MOST_CLAIMS", 2)

    intake = workspace.importing.compose(bridge_draft(workspace), labels=MAPPING)

    assert (intake.taken[0].claims, intake.taken[0].beyond) == (2, 1)


def test_hostile_words_come_in_as_far_as_fields_can_hold_them(workspace: Workspace) -> None:
    label = "<script>" * 2000
    hostile = marked(
        SAFE,
        label,
        speaker="\u202e" + "x" * 10_000,
        target="\u200b",
        verdict="Two\nlines\0",
        restatement="=1+1",
        reason="r" * 1_200_000,
    )

    review = take_in(
        workspace,
        FoundClaims(claims=(hostile,)),
        LabelMapping(kinds={key_of(label): ClaimKind.FACT}),
    )

    claim, verdict = review.claims[0].claim, review.claims[0].verdicts[Question.TRUTH]
    assert len(claim.speaker or "") == 500
    assert (claim.target, claim.restatement) == (None, "=1+1")
    assert (verdict.reason or "").startswith("Two\nlines\ufffd\nrrr")
