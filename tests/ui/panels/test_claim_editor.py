"""The editor saves every field as it is done and loses nothing that was typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import select, stored


def test_the_form_shows_the_claim(editor: ClaimEditor) -> None:
    form = editor.form

    assert form.kind.chosen == list(ClaimKind).index(ClaimKind.DENIAL)
    assert form.truth.segments.chosen == 4
    assert form.attribution.segments.chosen is None
    assert form.truth.reason.toPlainText().startswith("The council’s own register")
    assert form.words.speaker.text() == "Town council"
    assert len(form.notes.cards) == 2
    assert [row.open_button.words[:16] for row in form.links.rows] == ["→ denies claim 2"]


def test_a_reason_is_saved_after_a_pause_and_typing_goes_on(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    select(sample_session, 1)
    editor.focus_first()
    reason = editor.form.truth.reason
    QTest.keyClicks(reason, "They say so ")
    with qtbot.waitSignal(sample_session.saved):
        pass
    QTest.keyClicks(reason, "twice")

    assert reason.toPlainText() == "They say so twice"
    assert reason.hasFocus()
    assert stored(sample_session, 1).reason(Question.TRUTH) == "They say so"
    assert editor.commit_pending()
    assert stored(sample_session, 1).reason(Question.TRUTH) == "They say so twice"


def test_typing_in_one_field_is_one_step_of_undo(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    before = stored(sample_session, 3).reason(Question.TRUTH)
    editor.focus_first()
    for word in ("one ", "two "):
        QTest.keyClicks(editor.form.truth.reason, word)
        editor.form.truth.saved.commit_so_far()
    assert stored(sample_session, 3).reason(Question.TRUTH) != before

    sample_session.undo_stack.undo()

    assert editor.form.truth.reason.toPlainText() == before


def test_coming_back_to_a_field_begins_another_step(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    reason, speaker = editor.form.truth.reason, editor.form.words.speaker
    editor.focus_first()
    QTest.keyClicks(reason, "one ")
    speaker.setFocus()
    after_one = stored(sample_session, 3).reason(Question.TRUTH)
    editor.focus_first()
    QTest.keyClicks(reason, "two ")
    speaker.setFocus()
    assert stored(sample_session, 3).reason(Question.TRUTH) != after_one

    sample_session.undo_stack.undo()

    assert stored(sample_session, 3).reason(Question.TRUTH) == after_one


def test_a_proposed_wording_is_saved_undone_and_never_mixed_up_with_the_restatement(
    editor: ClaimEditor, sample_session: Session
) -> None:
    words = editor.form.words
    before = stored(sample_session, 3).claim
    words.correction.setFocus()
    QTest.keyClicks(words.correction, "The council was told in May.")
    words.speaker.setFocus()
    assert stored(sample_session, 3).claim == replace(before, correction="The council was told in May.")

    sample_session.undo_stack.undo()

    assert stored(sample_session, 3).claim == before
    assert words.correction.toPlainText() == ""


def test_a_verdict_from_a_key_does_not_disturb_what_is_typed(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    speaker = editor.form.words.speaker
    speaker.setFocus()
    QTest.keyClicks(speaker, "The ")

    Checking(sample_session).rate(Question.TRUTH, 0)

    assert speaker.text() == "The Town council"
    assert speaker.cursorPosition() == 4
    assert editor.form.truth.segments.chosen == 0


def test_a_click_on_a_segment_rates_and_on_the_same_again_takes_it_back(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    segment = editor.form.attribution.segments.segments[3]

    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert editor.form.attribution.segments.chosen == 3

    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert stored(sample_session, 3).value_id(Question.ATTRIBUTION) is None
    assert editor.form.attribution.segments.chosen is None


def test_a_click_on_a_kind_changes_it(editor: ClaimEditor, sample_session: Session, qtbot: QtBot) -> None:
    QTest.mouseClick(editor.form.kind.segments[2], Qt.MouseButton.LeftButton)

    assert stored(sample_session, 3).claim.kind is ClaimKind.FACT


def test_going_to_another_claim_saves_what_was_typed_in_the_first(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    QTest.keyClicks(editor.form.words.restatement, "Indeed. ")

    select(sample_session, 5)

    assert (stored(sample_session, 3).claim.restatement or "").startswith("Indeed. The council")
    assert not (stored(sample_session, 5).claim.restatement or "").startswith("Indeed.")


def test_closing_the_article_saves_what_was_typed(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    assert sample_session.review is not None
    article_id = sample_session.review.article.id
    QTest.keyClicks(editor.form.words.restatement, "Indeed. ")

    sample_session.open_article(None)
    sample_session.open_article(article_id)

    assert (stored(sample_session, 3).claim.restatement or "").startswith("Indeed.")


def test_the_editor_follows_again_after_leaving_a_claim_has_failed(
    editor: ClaimEditor, sample_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError

    QTest.keyClicks(editor.form.words.speaker, "The ")
    monkeypatch.setattr(editor.form, "leave", fail)
    with capture_exceptions() as failures:
        select(sample_session, 5)
    monkeypatch.undo()

    assert [kind for kind, _, _ in failures] == [OSError]
    claim_id = select(sample_session, 1)
    assert editor.reviewed is not None
    assert editor.reviewed.claim.id == claim_id


def test_a_bad_date_stays_marked_and_comes_back_with_its_claim(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    card = editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    card.form.seen.setText("yesterday")
    with qtbot.waitSignal(sample_session.failed):
        assert not editor.commit_pending()
    assert card.form.seen.property("wrong") is True

    select(sample_session, 5)
    assert editor.commit_pending()
    assert editor.has_drafts
    select(sample_session, 3)

    form = editor.form.notes.cards[0].form
    assert form is not None
    assert form.seen.text() == "yesterday"
    form.seen.setText("2026-03-01")
    assert editor.commit_pending()
    assert stored(sample_session, 3).notes[0].note.seen == "2026-03-01"


def test_pending_is_told_and_taken_back(editor: ClaimEditor, qtbot: QtBot) -> None:
    told: list[bool] = []
    editor.pending_changed.connect(told.append)

    QTest.keyClicks(editor.form.words.speaker, "x")
    editor.commit_pending()

    assert told == [True, False]


def test_a_link_row_goes_to_the_other_claim(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    QTest.mouseClick(editor.form.links.rows[0].open_button, Qt.MouseButton.LeftButton)

    assert sample_session.review is not None
    assert sample_session.place.claim_id == sample_session.review.claims[1].claim.id
    assert [row.open_button.words[:13] for row in editor.form.links.rows] == [
        "← denied by 1",
        "← denied by 3",
    ]


def test_a_link_can_be_removed_from_either_end(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    select(sample_session, 2)

    QTest.mouseClick(editor.form.links.rows[1].remove_button, Qt.MouseButton.LeftButton)

    assert stored(sample_session, 3).links == ()
    assert len(editor.form.links.rows) == 1


def test_names_are_completed_from_anywhere_in_the_name(editor: ClaimEditor, qtbot: QtBot) -> None:
    speaker = editor.form.words.speaker
    speaker.setFocus()
    speaker.selectAll()
    QTest.keyClicks(speaker, "RESIDENTS")

    assert speaker.proposed == ("Orchard Street Residents’ Group",)
    assert speaker.text() == "RESIDENTS"
    QTest.keyClick(speaker.popup, Qt.Key.Key_Escape)


def test_escape_in_a_field_saves_and_goes_back_to_the_text(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_first()
    QTest.keyClicks(editor.form.truth.reason, "x")

    with qtbot.waitSignal(editor.back_to_text):
        QTest.keyClick(editor.form.truth.reason, Qt.Key.Key_Escape)

    assert (stored(sample_session, 3).reason(Question.TRUTH) or "").startswith("x")


def test_a_claim_that_is_removed_takes_its_half_typed_words_away_and_brings_them_back(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    failures: list[str] = []
    sample_session.failed.connect(failures.append)
    QTest.keyClicks(editor.form.words.speaker, "The ")

    Checking(sample_session).remove_claim()
    assert editor.reviewed is None
    sample_session.undo_stack.undo()
    select(sample_session, 3)

    assert editor.form.words.speaker.text() == "The Town council"
    assert failures == []
