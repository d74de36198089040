"""What another program stores while one types is told and kept, and so is what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.fields import removal
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import select, stored
from tests.ui.said import Said


def name_elsewhere(session: Session, number: int, speaker: str | None) -> None:
    """Let another program name who says a claim."""
    other = Workspace.open(session.workspace.path, session.workspace.desk)
    other.editing.submit(other.composer.name_speaker(stored(session, number).claim, speaker))
    other.close()


@pytest.mark.parametrize("is_seen", [False, True])
def test_a_name_changed_elsewhere_is_written_over_only_on_asking_twice(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot, is_seen: bool
) -> None:
    said, speaker = Said(sample_session), editor.form.words.speaker
    QTest.keyClicks(speaker, "The ")
    name_elsewhere(sample_session, 3, "Somebody else")
    if is_seen:
        sample_session.look_elsewhere()
        assert speaker.property("wrong") is True

    QTest.keyClick(speaker, Qt.Key.Key_Return)

    assert stored(sample_session, 3).claim.speaker == "Somebody else"
    assert len(said.failed) == 1
    assert speaker.text() == "The Town council"
    assert speaker.property("wrong") is True
    assert "Somebody else" in speaker.toolTip()
    assert not editor.commit_pending()
    assert stored(sample_session, 3).claim.speaker == "Somebody else"

    QTest.keyClick(speaker, Qt.Key.Key_Return)

    assert stored(sample_session, 3).claim.speaker == "The Town council"
    assert speaker.property("wrong") is False
    assert editor.commit_pending()


def test_escape_in_a_name_takes_what_was_stored_elsewhere(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    speaker = editor.form.words.speaker
    QTest.keyClicks(speaker, "The ")
    name_elsewhere(sample_session, 3, "Somebody else")
    sample_session.look_elsewhere()

    QTest.keyClick(speaker, Qt.Key.Key_Escape)

    assert speaker.text() == "Somebody else"
    assert editor.commit_pending()
    assert stored(sample_session, 3).claim.speaker == "Somebody else"


def test_a_name_changed_elsewhere_is_not_written_over_on_going_to_other_claims(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    speaker = editor.form.words.speaker
    QTest.keyClicks(speaker, "The ")
    name_elsewhere(sample_session, 3, "Somebody else")
    sample_session.look_elsewhere()

    for number in (5, 3, 5, 3):
        select(sample_session, number)

    assert stored(sample_session, 3).claim.speaker == "Somebody else"
    assert speaker.text() == "The Town council"
    assert speaker.property("wrong") is True


@pytest.mark.parametrize("number", [1, 3])
def test_a_reason_given_elsewhere_is_not_written_over_after_the_pause(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot, number: int
) -> None:
    select(sample_session, number)
    other = Workspace.open(sample_session.workspace.path, sample_session.workspace.desk)
    theirs = other.composer.give_reason(stored(sample_session, number), Question.TRUTH, "Theirs")
    QTest.keyClicks(editor.form.truth.reason, "Mine ")
    mine = editor.form.truth.saved.text
    other.editing.submit(theirs)
    other.close()
    sample_session.look_elsewhere()

    with qtbot.waitSignal(sample_session.failed):
        pass

    assert stored(sample_session, number).reason(Question.TRUTH) == "Theirs"
    assert editor.form.truth.saved.text == mine
    QTest.keyClick(editor.form.truth.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(sample_session, number).reason(Question.TRUTH) == mine


def test_a_verdict_taken_away_elsewhere_does_not_come_back_with_its_reason(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    other = Workspace.open(sample_session.workspace.path, sample_session.workspace.desk)
    verdict = stored(sample_session, 3).verdicts[Question.TRUTH]
    QTest.keyClicks(editor.form.truth.reason, "Mine ")
    other.editing.submit(Edit(action=Action.RATE, changes=(removal(verdict),)))
    other.close()
    sample_session.look_elsewhere()

    assert not editor.commit_pending()

    assert Question.TRUTH not in stored(sample_session, 3).verdicts
    QTest.keyClick(editor.form.truth.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (stored(sample_session, 3).reason(Question.TRUTH) or "").startswith("Mine ")
