"""The editor follows the place a moment later, and never takes keys for another claim."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import select, stored


def test_words_typed_right_after_going_to_a_claim_are_saved_with_it(
    editor: ClaimEditor, sample_session: Session
) -> None:
    field = editor.form.truth.reason
    select(sample_session, 5)

    field.setFocus()
    QTest.keyClicks(field, "Seen by two.")
    editor.save_pending()

    assert "Seen by two." in (stored(sample_session, 5).reason(editor.form.truth.question) or "")


def test_a_claim_that_is_being_typed_at_is_saved_before_another_is_gone_to(
    editor: ClaimEditor, sample_session: Session
) -> None:
    select(sample_session, 3)
    QTest.keyClicks(editor.form.words.speaker, "The ")

    select(sample_session, 5)

    assert (stored(sample_session, 3).claim.speaker or "").startswith("The ")


def test_the_claim_is_shown_without_being_asked_for(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    kinds = editor.form.kind
    select(sample_session, 3)
    claims = {number: stored(sample_session, number).claim for number in (1, 3, 5)}
    other = next(number for number, claim in claims.items() if claim.kind != claims[3].kind)
    assert editor.reviewed is not None
    before = kinds.chosen

    select(sample_session, other)

    qtbot.waitUntil(lambda: kinds.chosen != before)
