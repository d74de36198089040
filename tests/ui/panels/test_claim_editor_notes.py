"""Source notes are made, changed and removed in the editor, and links of the web are opened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.sources import Stance
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from tests.ui.panels.reading import select, stored


def test_a_pasted_link_becomes_a_note_seen_today(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    line = editor.form.notes.quick.line
    QTest.keyClicks(line, "https://example.org/x")
    QTest.keyClick(line, Qt.Key.Key_Return)

    note = stored(sample_session, 3).notes[-1]
    assert (note.link, note.note, note.stance) == ("https://example.org/x", None, Stance.SUPPORTS)
    assert note.seen is not None
    assert line.text() == ""
    assert line.hasFocus()
    assert len(editor.form.notes.cards) == 3


def test_ctrl_enter_makes_the_note_and_opens_its_form(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    line = editor.form.notes.quick.line
    QTest.keyClicks(line, "asked by telephone")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    form = editor.form.notes.cards[-1].form
    assert form is not None
    assert form.title.hasFocus()
    QTest.keyClicks(form.title, "Call")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    QTest.mouseClick(form.stance.segments[1], Qt.MouseButton.LeftButton)

    note = stored(sample_session, 3).notes[-1]
    assert (note.note, note.title, note.stance) == ("asked by telephone", "Call", Stance.REFUTES)


def test_half_a_note_is_kept_when_another_claim_is_selected(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    QTest.keyClicks(editor.form.notes.quick.line, "asked by telephone")

    select(sample_session, 5)

    assert stored(sample_session, 3).notes[-1].note == "asked by telephone"
    assert editor.form.notes.quick.line.text() == ""


def test_removing_a_note_and_undo_bring_it_back(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    before = [card.note.id for card in editor.form.notes.cards]

    QTest.mouseClick(editor.form.notes.cards[0].remove_button, Qt.MouseButton.LeftButton)
    assert [card.note.id for card in editor.form.notes.cards] == before[1:]

    sample_session.undo_stack.undo()
    assert [card.note.id for card in editor.form.notes.cards] == before


def test_a_dropped_link_becomes_a_note(editor: ClaimEditor, sample_session: Session) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/dropped"), QUrl("file:///etc/passwd")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    editor.dropEvent(drop)

    assert [note.link for note in stored(sample_session, 3).notes[2:]] == ["https://example.org/dropped"]


@pytest.mark.parametrize(
    ("link", "opens"),
    [("https://example.org/a", True), ("mailto:a@example.org", False), ("file:///x", False)],
)
def test_only_links_to_the_web_are_opened(
    editor: ClaimEditor, sample_session: Session, monkeypatch: pytest.MonkeyPatch, link: str, opens: bool
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    note = stored(sample_session, 3).notes[0]
    composer = sample_session.workspace.composer
    sample_session.submit(composer.change_note(note, replace(note, link=link)))

    editor.form.notes.cards[0].opening_asked.emit(link)

    assert opened == ([link] if opens else [])


def test_a_note_changed_elsewhere_is_not_written_over(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    card, note = editor.form.notes.cards[0], stored(sample_session, 3).notes[0]
    card.edit()
    assert card.form is not None
    card.form.title.setText("Mine")
    other = Workspace.open(sample_session.workspace.path, sample_session.workspace.desk)
    other.editing.submit(other.composer.change_note(note, replace(note, title="Theirs", publisher="They")))
    other.close()
    sample_session.look_elsewhere()

    with qtbot.waitSignal(sample_session.failed):
        card.form.done_button.click()

    assert stored(sample_session, 3).notes[0].title == "Theirs"
    assert card.form.publisher.text() == "They"
    assert card.form.title.text() == "Mine"
    assert "Theirs" in card.form.title.toolTip()
    QTest.keyClick(card.form.title, Qt.Key.Key_Return)
    assert stored(sample_session, 3).notes[0].title == "Mine"
