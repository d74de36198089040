"""What each kind of event says of its change."""

import subprocess
import sys
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Action, Cause, Edit, Entity, Fields
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords

SAID = "The mayor says the bridge is safe."
DENIED = "The mayor denies that."


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    return workspace.browsing.review(bridge)


def tagged(workspace: Workspace, review: Review, words: str = SAID) -> ReviewedClaim:
    start = review.text.text.index(words)
    span = Span(start=start, end=start + len(words))
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.ALLEGATION)
    workspace.editing.submit(edit)
    review.reload()
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def again(review: Review, claim: Claim) -> ReviewedClaim:
    review.reload()
    found = review.claim(claim.id)
    assert found is not None
    return found


def newest(workspace: Workspace, count: int = 1) -> list[str]:
    """Return what the newest events say, with nothing else known than themselves."""
    changes = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())
    return [changes.words(event) for event in workspace.browsing.history(newest=count)]


def after(workspace: Workspace, edit: Edit) -> str:
    """Make an edit and return what its last event says."""
    workspace.editing.submit(edit)
    return newest(workspace)[0]


def event(entity: Entity, old: Fields | None, new: Fields | None) -> Event:
    return Event(
        number=1,
        edit_id="e",
        at="2026-03-04T10:00:00.000Z",
        reviewer="Ada",
        cause=Cause.EDIT,
        action=Action.BATCH,
        detail="",
        entity=entity,
        entity_id="x",
        old=old,
        new=new,
    )


def test_an_import_names_title_and_origin(workspace: Workspace, bridge: str) -> None:
    article, text = newest(workspace, 2)

    assert article == "article: Council says the bridge is safe"
    assert text.startswith("text, version 1: ")


def test_a_tag_and_a_removal_quote_the_claim(workspace: Workspace, review: Review) -> None:
    claim = tagged(workspace, review)

    assert newest(workspace) == [f"tagged as allegation: “{SAID}”"]
    assert after(workspace, workspace.composer.remove_claim(claim)) == f"allegation removed: “{SAID}”"


def test_a_tag_tells_what_was_said_with_it(workspace: Workspace, review: Review) -> None:
    span = review.text.statements[1]
    edit = workspace.composer.tag(
        review.version, review.text.text, span, ClaimKind.DENIAL, restatement="It is.", speaker="Ada"
    )

    said = after(workspace, edit)

    assert said == f"tagged as denial: “{SAID}”; Restatement: – → It is.; Speaker: – → Ada"


def test_a_changed_field_has_its_old_and_new_value(workspace: Workspace, review: Review) -> None:
    composer, claim = workspace.composer, tagged(workspace, review).claim

    assert after(workspace, composer.name_speaker(claim, "Works office")) == "Speaker: – → Works office"
    claim = again(review, claim).claim
    edit = composer.name_speaker(claim, "Quarry Ltd.")
    assert after(workspace, edit) == "Speaker: Works office → Quarry Ltd."
    workspace.editing.submit(edit.inverse(), Cause.UNDO)
    assert newest(workspace) == ["Speaker: Quarry Ltd. → Works office"]
    assert after(workspace, composer.name_target(claim, "Council")) == "Target: – → Council"
    assert after(workspace, composer.restate(claim, "It is safe.")) == "Restatement: – → It is safe."
    assert after(workspace, composer.change_kind(claim, ClaimKind.FACT)) == "Kind: allegation → fact"


def test_a_moved_span_has_its_old_and_new_words(workspace: Workspace, review: Review) -> None:
    claim = tagged(workspace, review).claim
    narrower = Span(start=claim.start, end=claim.start + len("The mayor"))

    said = after(workspace, workspace.composer.move_span(claim, review.text.text, narrower))

    assert said == f"span: “{SAID}” → “The mayor”"


def test_the_same_words_at_another_place_have_their_offsets(workspace: Workspace, review: Review) -> None:
    claim = tagged(workspace, review, "The mayor").claim
    start = review.text.text.rindex("The mayor")

    said = after(
        workspace, workspace.composer.move_span(claim, review.text.text, Span(start=start, end=start + 9))
    )

    assert said == f"span: “The mayor”, characters {claim.start}–{claim.end} → {start}–{start + 9}"


def test_a_verdict_has_its_question_and_the_labels_of_the_scale(workspace: Workspace, review: Review) -> None:
    composer, claim = workspace.composer, tagged(workspace, review)
    first, second = workspace.browsing.scale(Question.TRUTH).values[:2]

    said = after(workspace, composer.rate(claim, Question.TRUTH, first))
    assert said == f"Verdict (is it true?): – → {first.label}"
    claim = again(review, claim.claim)
    said = after(workspace, composer.rate(claim, Question.TRUTH, second))
    assert said == f"Verdict (is it true?): {first.label} → {second.label}"
    assert after(workspace, composer.give_reason(claim, Question.TRUTH, "Measured.")) == (
        "Reason (is it true?): – → Measured."
    )
    assert after(workspace, composer.give_reason(claim, Question.ATTRIBUTION, "On tape.")) == (
        "Reason (was it said?): – → On tape."
    )
    workspace.editing.submit(composer.remove_claim(again(review, claim.claim)))
    assert f"Verdict (is it true?): {second.label} → –; Reason (is it true?): Measured. → –" in newest(
        workspace, 3
    )


def test_a_long_reason_is_cut_unless_all_of_it_is_asked_for(workspace: Workspace, review: Review) -> None:
    reason = "The survey of 2025 was read. " * 5
    edit = workspace.composer.give_reason(tagged(workspace, review), Question.TRUTH, reason)
    said = after(workspace, edit)
    changes = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())

    assert said.endswith("…")
    assert len(said) <= len("Reason (is it true?): – → ") + 60
    assert changes.words(workspace.browsing.history()[-1], 1000).endswith(reason.strip())


def test_a_source_note_goes_by_its_title_or_its_words(workspace: Workspace, review: Review) -> None:
    composer, claim = workspace.composer, tagged(workspace, review).claim
    note = composer.new_note(claim.id, Stance.REFUTES)
    named = replace(note, note="Page 4")

    workspace.editing.submit(workspace.noting.cite(named, title="Survey"))
    (stored,) = workspace.browsing.review(claim.article_id).claims[0].notes
    assert newest(workspace)[0] == "source note (refutes): Survey"
    changed = replace(stored.note, stance=Stance.CONTEXT, quote="A third")
    assert after(workspace, workspace.noting.change(stored, replace(stored, note=changed))) == (
        "Source note, stance: refutes → context; Source note, quote: – → A third"
    )
    assert after(workspace, composer.remove_note(changed)) == "source note removed (context): Survey"
    other = replace(composer.new_note(claim.id), note="He said so.")
    assert after(workspace, composer.add_note(other)) == "source note (supports): He said so."


@pytest.mark.parametrize("link_type", LinkType)
def test_a_link_quotes_the_other_claim(workspace: Workspace, review: Review, link_type: LinkType) -> None:
    said, denied = tagged(workspace, review), tagged(workspace, review, DENIED)

    words = after(workspace, workspace.composer.link(denied.claim.id, said.claim.id, link_type))
    assert words == f"link: {link_type} claim “{SAID}”"
    (link,) = again(review, denied.claim).links
    assert after(workspace, workspace.composer.unlink(link)) == f"link removed: {link_type} claim “{SAID}”"


def test_a_mark_quotes_what_holds_nothing_to_check(workspace: Workspace, review: Review) -> None:
    span = review.text.statements[3]

    assert after(workspace, workspace.composer.mark(review.version, span)) == f"nothing to check: “{DENIED}”"
    review.reload()
    said = after(workspace, workspace.composer.unmark(*review.marks))
    assert said == f"no longer “nothing to check”: “{DENIED}”"
    workspace.editing.submit(workspace.composer.remove_article(review.article))
    assert newest(workspace, 2) == [
        f"no longer “nothing to check”: characters {span.start}–{span.end}",
        "article removed: Council says the bridge is safe",
    ]


def test_a_correction_names_each_detail(workspace: Workspace, review: Review) -> None:
    details = replace(review.article.details, title="Bridge", date="2026-03-04")

    said = after(workspace, workspace.composer.correct(review.article, details))

    assert said == "Title: Council says the bridge is safe → Bridge; Date: – → 2026-03-04"


def test_values_cannot_disguise_themselves(workspace: Workspace) -> None:
    changes = ChangeWords(Subjects(workspace.browsing), ())

    said = changes.words(event(Entity.CLAIM, {"speaker": "a\x1b[2J"}, {"speaker": "{old}\u202egpj"}))

    assert said == "Speaker: a\\u001b[2J → {old}\\u202egpj"


@pytest.mark.parametrize("entity", Entity)
def test_a_damaged_history_still_says_something(workspace: Workspace, entity: Entity) -> None:
    changes = ChangeWords(Subjects(workspace.browsing), ())

    assert entity is Entity.VERDICT or changes.words(event(entity, None, {"odd": 1}))
    assert entity is Entity.VERDICT or changes.words(event(entity, {}, None))
    assert changes.words(event(entity, {"odd": 1}, {"odd": 2})) == "odd: 1 → 2"


def test_the_words_can_be_translated(workspace: Workspace) -> None:
    translations = {"Kind: {old} → {new}": "Art: {old} → {new}", "fact": "Tatsache"}
    changes = ChangeWords(
        Subjects(workspace.browsing), (), translate=lambda words: translations.get(words, words)
    )

    said = changes.words(event(Entity.CLAIM, {"kind": "fact"}, {"kind": "denial"}))

    assert said == "Art: Tatsache → denial"


def test_the_words_need_neither_qt_nor_the_storage() -> None:
    code = (
        "import sys, factcheck_gui.ui.text.history_words;"
        " sys.exit('PySide6' in sys.modules or 'sqlite_utils' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
