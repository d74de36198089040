"""The state of a claim in the editor, what is asked for when it is sent back, and what the rules find."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.panels.sign_off_strip import SignOffStrip
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.panels.reading import select, stored
from tests.ui.rules import set_rule, sign_off

ASKED = "Find the minutes of the council."


def state(session: Session) -> tuple[ClaimState, str | None]:
    """Return state and remark of claim 3 as they are in the file."""
    claim = stored(session, 3).claim
    return claim.state, claim.remark


def send_back(editor: ClaimEditor) -> None:
    """Send the claim back by the keyboard."""
    editor.set_state(ClaimState.SENT_BACK)
    QTest.keyClicks(editor.form.state.remark, ASKED)
    QTest.keyClick(editor.form.state.remark, Qt.Key.Key_Return)


def test_a_click_sets_the_state_in_one_edit(editor: ClaimEditor, sample_session: Session) -> None:
    editor.form.state.states.segments[2].click()
    assert state(sample_session) == (ClaimState.READY, None)
    assert editor.form.state.states.chosen == 2

    sample_session.undo_stack.undo()

    assert state(sample_session) == (ClaimState.OPEN, None)
    assert editor.form.state.states.chosen == 0


def test_sending_back_asks_for_a_remark_and_is_one_edit_with_it(
    editor: ClaimEditor, sample_session: Session
) -> None:
    assert editor.form.state.remark.isHidden()
    steps = sample_session.undo_stack.count()

    send_back(editor)

    assert state(sample_session) == (ClaimState.SENT_BACK, ASKED)
    assert sample_session.undo_stack.count() == steps + 1
    assert sample_session.undo_stack.undoText() == "send back"
    assert editor.form.remark.words == f"Sent back: {ASKED}"
    sample_session.undo_stack.undo()
    assert state(sample_session) == (ClaimState.OPEN, None)
    assert editor.form.remark.words == ""
    assert editor.form.state.remark.isHidden()


def test_nothing_is_sent_back_without_a_remark(editor: ClaimEditor, sample_session: Session) -> None:
    editor.set_state(ClaimState.SENT_BACK)
    assert editor.form.state.remark.hasFocus()

    editor.form.truth.reason.setFocus()

    assert editor.form.state.remark.isHidden()
    assert state(sample_session) == (ClaimState.OPEN, None)


def test_the_remark_can_be_changed(editor: ClaimEditor, sample_session: Session) -> None:
    send_back(editor)

    editor.form.state.remark.setFocus()
    QTest.keyClicks(editor.form.state.remark, " Soon.")
    QTest.keyClick(editor.form.state.remark, Qt.Key.Key_Return)

    assert state(sample_session) == (ClaimState.SENT_BACK, f"{ASKED} Soon.")


def test_whoever_takes_it_up_still_sees_what_was_asked_for_until_it_is_ready(
    editor: ClaimEditor, sample_session: Session
) -> None:
    send_back(editor)

    editor.set_state(ClaimState.IN_PROGRESS)
    assert state(sample_session) == (ClaimState.IN_PROGRESS, ASKED)
    assert editor.form.remark.words == f"Sent back: {ASKED}"

    editor.set_state(ClaimState.READY)
    assert state(sample_session) == (ClaimState.READY, None)
    assert editor.form.remark.words == ""


def test_the_same_can_be_asked_for_again(editor: ClaimEditor, sample_session: Session) -> None:
    send_back(editor)
    editor.set_state(ClaimState.IN_PROGRESS)

    editor.set_state(ClaimState.SENT_BACK)
    QTest.keyClick(editor.form.state.remark, Qt.Key.Key_Return)

    assert state(sample_session) == (ClaimState.SENT_BACK, ASKED)


def test_another_claim_is_not_asked_about(editor: ClaimEditor, sample_session: Session) -> None:
    editor.set_state(ClaimState.SENT_BACK)

    select(sample_session, 4)

    assert editor.form.state.remark.isHidden()


def test_the_editor_says_what_the_rules_find_at_the_claim(
    editor: ClaimEditor, sample_session: Session
) -> None:
    set_rule(sample_session, Rule.TWO_SOURCES, Level.NOTE)
    set_rule(sample_session, Rule.NOTHING_TO_SHOW, Level.STOP)
    assert list(editor.form.found.words) == [
        "■ A source without link or copy",
        "● Too few independent sources",
    ]

    set_rule(sample_session, Rule.NOTHING_TO_SHOW, Level.OFF)
    assert list(editor.form.found.words) == ["● Too few independent sources"]
    select(sample_session, 1)

    assert editor.form.found.isHidden()


def test_what_is_signed_off_is_only_read(
    editor: ClaimEditor, sample_session: Session, theme: Theme, qtbot: QtBot
) -> None:
    strip = SignOffStrip(sample_session, theme)
    qtbot.addWidget(strip)
    assert strip.isHidden()

    sign_off(sample_session)

    assert editor.form.is_frozen
    assert strip.words.startswith("Signed off by Reviewer 1 on 2026-03-0")
    assert strip.words.endswith("Reopen it to change it.")
    sample_session.undo_stack.undo()
    assert not editor.form.is_frozen
    assert strip.words == ""
