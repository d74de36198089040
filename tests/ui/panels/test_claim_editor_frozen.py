"""What is signed off can be read and copied in the editor, and what was being typed is not lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import select, stored
from tests.ui.rules import sign_off
from tests.ui.said import Said
from tests.ui.sessions import review_of

KEPT = (
    "The article is signed off now: what you have typed is not saved. It stays in its field, and is saved as"
    " soon as the article is reopened."
)


@pytest.fixture
def other(sample_session: Session, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened a second time."""
    opened = Workspace.open(sample_session.workspace.path, desk)
    yield opened
    opened.close()


def sign_off_elsewhere(session: Session, other: Workspace) -> None:
    review = other.browsing.review(review_of(session).article.id)
    other.editing.submit(other.signing.sign_off(review.snapshot(), ()))
    session.look_elsewhere()


def reopen(session: Session) -> None:
    assert session.submit(session.workspace.signing.reopen(review_of(session).article))


def test_words_of_a_signed_off_article_can_be_selected_and_copied(
    editor: ClaimEditor, sample_session: Session
) -> None:
    sign_off(sample_session)
    words = editor.form.truth.reason.toPlainText()

    for field in (editor.form.truth.reason, editor.form.words.speaker):
        assert field.isEnabled()
        assert field.isReadOnly()
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, "x")

    assert editor.form.truth.reason.toPlainText() == words
    assert QApplication.clipboard().text() == editor.form.words.speaker.text()


def test_nothing_that_changes_a_signed_off_article_can_be_pressed(
    editor: ClaimEditor, sample_session: Session
) -> None:
    sign_off(sample_session)
    form = editor.form

    assert not any(one.isEnabled() for one in form.kind.segments)
    assert not any(one.isEnabled() for one in form.truth.segments.segments)
    assert not form.links.link_button.isEnabled()
    assert not any(card.edit_button.isEnabled() for card in form.notes.cards)
    assert form.notes.quick.line.isReadOnly()

    reopen(sample_session)

    assert all(one.isEnabled() for one in form.findChildren(QAbstractButton) if one.isVisible())
    assert not form.truth.reason.isReadOnly()
    assert not form.notes.quick.line.isReadOnly()


def test_another_claim_of_a_signed_off_article_is_only_read_as_well(
    editor: ClaimEditor, sample_session: Session
) -> None:
    sign_off(sample_session)

    select(sample_session, 4)

    assert editor.form.truth.reason.isReadOnly()
    assert not any(card.remove_button.isEnabled() for card in editor.form.notes.cards)


def test_what_was_typed_while_somebody_else_signed_off_is_told_of_and_saved_once_it_is_reopened(
    editor: ClaimEditor, sample_session: Session, other: Workspace, qtbot: QtBot
) -> None:
    said = Said(sample_session)
    editor.focus_first()
    editor.form.truth.reason.selectAll()
    QTest.keyClicks(editor.form.truth.reason, "The log says otherwise.")

    sign_off_elsewhere(sample_session, other)

    assert said.told[-1] == KEPT
    assert editor.form.is_pending
    assert editor.form.truth.reason.isReadOnly()
    assert editor.form.truth.reason.toolTip()

    reopen(sample_session)
    qtbot.waitUntil(lambda: not editor.form.is_pending)

    assert stored(sample_session, 3).reason(Question.TRUTH) == "The log says otherwise."
    assert said.told[-1] == "What was typed before the sign-off is saved now."


def test_words_in_the_note_line_wait_for_the_reopening_too(
    editor: ClaimEditor, sample_session: Session, other: Workspace, qtbot: QtBot
) -> None:
    said, before = Said(sample_session), len(stored(sample_session, 3).notes)
    editor.focus_note()
    QTest.keyClicks(editor.form.notes.quick.line, "The harbour log")

    sign_off_elsewhere(sample_session, other)

    assert said.told[-1] == KEPT
    assert editor.form.notes.quick.text == "The harbour log"

    reopen(sample_session)
    qtbot.waitUntil(lambda: not editor.form.is_pending)

    assert stored(sample_session, 3).notes[-1].note.note == "The harbour log"
    assert len(stored(sample_session, 3).notes) == before + 1


def test_what_waits_at_another_claim_is_told_of_when_the_article_is_reopened(
    editor: ClaimEditor, sample_session: Session, other: Workspace, qtbot: QtBot
) -> None:
    said = Said(sample_session)
    editor.focus_first()
    QTest.keyClicks(editor.form.truth.reason, "Not so. ")
    sign_off_elsewhere(sample_session, other)
    select(sample_session, 4)

    reopen(sample_session)

    words = "What was typed at other claims before the sign-off waits there: go to them to save it."
    qtbot.waitUntil(lambda: said.told[-1:] == [words])
    select(sample_session, 3)
    assert editor.form.truth.reason.toPlainText().startswith("Not so. ")


def test_recent_reasons_are_not_put_into_what_is_signed_off(
    editor: ClaimEditor, sample_session: Session
) -> None:
    said = Said(sample_session)
    sign_off(sample_session)

    editor.offer_reasons()

    assert not editor.form.truth.recent.menu_shown.isVisible()
    assert "is signed off by" in said.told[-1]
