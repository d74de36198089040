"""The names in the editor: known ones are recognised, half ones are not kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import stored


def name_by_typing(editor: ClaimEditor, typed: str) -> None:
    """Put a name into the field for who reports it, and save it."""
    field = editor.form.words.reporter
    field.setFocus()
    field.selectAll()
    field.insert(typed)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["town council", "The council", "the COUNCIL"])
def test_a_known_name_or_spelling_is_saved_as_the_name_and_said_so(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot, typed: str
) -> None:
    naming = sample_session.workspace.naming
    sample_session.submit(naming.change("Town council", aliases="The council"))
    before = stored(sample_session, 3).claim.reported_by

    with qtbot.waitSignal(sample_session.told) as told:
        name_by_typing(editor, typed)

    assert told.args == [f"“{typed}” is saved as Town council."]
    assert stored(sample_session, 3).claim.reported_by == "Town council"
    assert editor.form.words.reporter.text() == "Town council"
    assert not editor.form.is_pending
    sample_session.undo_stack.undo()
    assert stored(sample_session, 3).claim.reported_by == before
    assert editor.form.words.reporter.text() == (before or "")


def test_a_spelling_typed_over_its_own_name_leaves_the_name(
    editor: ClaimEditor, sample_session: Session
) -> None:
    sample_session.submit(sample_session.workspace.naming.change("Town council", aliases="The council"))
    name_by_typing(editor, "Town council")

    name_by_typing(editor, "The council")

    assert editor.form.words.reporter.text() == "Town council"
    assert not editor.form.is_pending


def test_the_case_of_the_name_that_stands_there_can_be_changed(
    editor: ClaimEditor, sample_session: Session
) -> None:
    name_by_typing(editor, "ada lovelace")

    name_by_typing(editor, "Ada Lovelace")

    assert stored(sample_session, 3).claim.reported_by == "Ada Lovelace"


def test_a_name_of_which_nothing_can_be_seen_is_refused(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    before = stored(sample_session, 3).claim.reported_by

    with qtbot.waitSignal(sample_session.failed) as failed:
        name_by_typing(editor, "\u200b\u200b")

    assert failed.args == ["A name needs at least one letter that can be seen."]
    assert stored(sample_session, 3).claim.reported_by == before


def test_escape_in_a_name_brings_back_what_was_there(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    field = editor.form.words.reporter
    before, steps = stored(sample_session, 3).claim.reported_by, sample_session.undo_stack.index()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "harr")
    field.popup.hide()

    with qtbot.waitSignal(editor.back_to_text):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == (before or "")
    assert not editor.form.is_pending
    assert stored(sample_session, 3).claim.reported_by == before
    assert sample_session.undo_stack.index() == steps
