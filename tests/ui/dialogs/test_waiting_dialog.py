"""The queue: each decision is one edit, and nothing goes that nobody has decided on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import composer, review_of, state
from tests.ui.versions import DENIED, ENGINEER, QUITE_SAFE, RAINED, SAFE, tag_words, take_in_version


@pytest.fixture
def waiting(bridge_session: Session) -> Session:
    """The article in its new version, with a changed, a moved and a lost claim."""
    rated = tag_words(bridge_session, SAFE)
    value = bridge_session.workspace.browsing.scale(Question.TRUTH).values[0]
    bridge_session.submit(composer(bridge_session).rate(rated, Question.TRUTH, value))
    tag_words(bridge_session, DENIED)
    tag_words(bridge_session, RAINED)
    take_in_version(bridge_session)
    return bridge_session


@pytest.fixture
def dialog(qtbot: QtBot, waiting: Session, theme: Theme) -> Iterator[WaitingDialog]:
    found = WaitingDialog(waiting, theme, 100)
    qtbot.addWidget(found)
    found.open()
    yield found
    found.close()


def press(dialog: WaitingDialog, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        focused: QWidget | None = dialog.focusWidget()
        QTest.keyClick(
            dialog if focused is None else focused, key, modifier or Qt.KeyboardModifier.NoModifier
        )


def go_to(dialog: WaitingDialog, standing: Standing) -> None:
    """Walk down until a card of this standing is selected."""
    dialog.list.choose_row(0)
    while dialog.list.card is not None and dialog.list.card.standing is not standing:
        press(dialog, Qt.Key.Key_J)


def quotes(session: Session) -> list[str]:
    return [one.claim.quote for one in review_of(session).claims]


def test_enter_keeps_a_changed_claim_and_flags_its_verdict(dialog: WaitingDialog, waiting: Session) -> None:
    go_to(dialog, Standing.CHANGED)

    press(dialog, Qt.Key.Key_Return)

    kept = next(one for one in review_of(waiting).claims if one.claim.quote == QUITE_SAFE)
    assert kept.is_checked
    assert kept.claim.checked_in is not None
    assert waiting.workspace.versioning.former_words(kept.claim) == SAFE


def test_a_lost_claim_has_no_enter(dialog: WaitingDialog, waiting: Session) -> None:
    go_to(dialog, Standing.LOST)
    before = state(waiting)

    press(dialog, Qt.Key.Key_Return)

    assert state(waiting) == before
    assert dialog.list.keep_button.isHidden()
    assert dialog.isVisible()


def test_retired_claims_can_be_brought_back_to_a_chosen_place(
    dialog: WaitingDialog, waiting: Session
) -> None:
    go_to(dialog, Standing.LOST)
    press(dialog, Qt.Key.Key_R)
    assert [one.claim.standing for one in review_of(waiting).others].count(Standing.RETIRED) == 1

    dialog.retired_button.click()
    go_to(dialog, Standing.RETIRED)
    press(dialog, Qt.Key.Key_P)
    dialog.chooser._on_clicked(review_of(waiting).text.text.index("The council met"))
    press(dialog, Qt.Key.Key_Return)

    assert "The council met twice." in quotes(waiting)


def test_a_place_is_chosen_by_statements_and_words(dialog: WaitingDialog, waiting: Session) -> None:
    go_to(dialog, Standing.LOST)
    press(dialog, Qt.Key.Key_P)
    text = review_of(waiting).text.text
    for _ in review_of(waiting).text.statements:
        press(dialog, Qt.Key.Key_K)
    while dialog.chooser.span is None or dialog.chooser.span.quote(text) != ENGINEER:
        press(dialog, Qt.Key.Key_J)

    press(dialog, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(dialog, Qt.Key.Key_Return)

    assert "An engineer says it is" in quotes(waiting)


def test_escape_leaves_the_choice_of_a_place_and_then_the_dialog(
    dialog: WaitingDialog, waiting: Session
) -> None:
    before = state(waiting)
    press(dialog, Qt.Key.Key_P, Qt.Key.Key_Escape)
    assert dialog.isVisible()

    press(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert state(waiting) == before


def test_ctrl_z_takes_back_the_last_decision_and_nothing_older(
    dialog: WaitingDialog, waiting: Session
) -> None:
    before = state(waiting)
    press(dialog, Qt.Key.Key_Return, Qt.Key.Key_R)

    for _ in range(4):
        press(dialog, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)

    assert state(waiting) == before
    assert dialog.model.rowCount() == 3


def test_done_waits_until_nothing_waits(dialog: WaitingDialog, waiting: Session) -> None:
    assert not dialog.done_button.isEnabled()
    for _ in range(3):
        dialog.list.choose_row(0)
        press(dialog, Qt.Key.Key_R)
    assert review_of(waiting).waiting == ()

    press(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()


def test_every_decision_is_one_edit(dialog: WaitingDialog, waiting: Session) -> None:
    start = waiting.undo_stack.index()
    go_to(dialog, Standing.CHANGED)
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_R)

    assert waiting.undo_stack.index() == start + 2
    events = waiting.workspace.browsing.history(newest=3)
    assert {event.action for event in events} == {Action.PLACE_CLAIM, Action.RETIRE_CLAIM}


def test_the_queue_follows_what_another_program_decides(
    dialog: WaitingDialog, waiting: Session, qtbot: QtBot
) -> None:
    one = review_of(waiting).waiting[0]
    waiting.workspace.editing.submit(waiting.workspace.placing.retire(one.claim))
    waiting._is_stale = True

    waiting.look_elsewhere()

    assert dialog.model.row_of(one.claim.id) is None
    assert dialog.model.rowCount() == 2


def test_only_what_was_taken_back_here_is_done_again(dialog: WaitingDialog, waiting: Session) -> None:
    press(dialog, Qt.Key.Key_R)
    decided = state(waiting)
    press(dialog, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)

    for _ in range(2):
        dialog.redo()

    assert state(waiting) == decided


def test_enter_presses_the_button_that_has_the_focus(dialog: WaitingDialog, waiting: Session) -> None:
    dialog.list.retire_button.setFocus()

    press(dialog, Qt.Key.Key_Return)

    assert [one.claim.standing for one in review_of(waiting).others].count(Standing.RETIRED) == 1
