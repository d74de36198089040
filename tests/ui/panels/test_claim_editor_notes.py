"""Source notes are made, changed and removed in the editor, and links of the web are opened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.sources import Independence, Medium, Stance
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dropped import Dropped
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.widgets.source_menu import SourceAsk
from tests.ui.panels.reading import select, stored


def test_a_pasted_link_becomes_a_note_seen_today(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    line = editor.form.notes.quick.line
    QTest.keyClicks(line, "https://example.org/x")
    QTest.keyClick(line, Qt.Key.Key_Return)

    cited = stored(sample_session, 3).notes[-1]
    note = cited.note
    assert (cited.link, note.note, note.stance) == ("https://example.org/x", None, Stance.SUPPORTS)
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

    cited = stored(sample_session, 3).notes[-1]
    assert (cited.note.note, cited.title, cited.note.stance) == ("asked by telephone", "Call", Stance.REFUTES)


def test_half_a_note_is_kept_when_another_claim_is_selected(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    QTest.keyClicks(editor.form.notes.quick.line, "asked by telephone")

    select(sample_session, 5)

    assert stored(sample_session, 3).notes[-1].note.note == "asked by telephone"
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
    mime.setUrls([QUrl("https://example.org/dropped")])
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
    source = stored(sample_session, 3).notes[0].source
    assert source is not None
    composer = sample_session.workspace.composer
    sample_session.submit(composer.change_source(source, replace(source, link=link)))

    editor.form.notes.cards[0].opening_asked.emit(link)

    assert opened == ([link] if opens else [])


def test_a_note_changed_elsewhere_is_not_written_over(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    card, source = editor.form.notes.cards[0], stored(sample_session, 3).notes[0].source
    card.edit()
    assert card.form is not None
    assert source is not None
    card.form.title.setText("Mine")
    other = Workspace.open(sample_session.workspace.path, sample_session.workspace.desk)
    theirs = replace(source, title="Theirs", publisher="They")
    other.editing.submit(other.composer.change_source(source, theirs))
    other.close()
    sample_session.look_elsewhere()

    with qtbot.waitSignal(sample_session.failed):
        card.form.done_button.click()

    assert stored(sample_session, 3).notes[0].title == "Theirs"
    assert card.form.source.form.publisher.text() == "They"
    assert card.form.title.text() == "Mine"
    assert "Theirs" in card.form.title.toolTip()
    QTest.keyClick(card.form.title, Qt.Key.Key_Return)
    assert stored(sample_session, 3).notes[0].title == "Mine"


def test_a_link_of_a_known_page_uses_its_source_and_says_so(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    known = stored(sample_session, 3).notes[0].source
    assert known is not None
    assert known.link is not None
    editor.focus_note()
    line = editor.form.notes.quick.line
    line.setText(known.link.replace("https://", "http://www.") + "/#top")

    with qtbot.waitSignal(sample_session.told) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert stored(sample_session, 3).notes[-1].source == known
    assert known.title is not None
    assert known.title in (told.args or [""])[0]


def test_a_source_that_is_chosen_while_typing_makes_a_note(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    known = stored(sample_session, 5).notes[0].source
    assert known is not None
    assert known.title is not None
    editor.focus_note()
    quick = editor.form.notes.quick
    QTest.keyClicks(quick.line, known.title[:12])
    assert quick.completer.offered

    QTest.keyClick(quick.completer.popup, Qt.Key.Key_Down)
    QTest.keyClick(quick.completer.popup, Qt.Key.Key_Return)

    assert stored(sample_session, 3).notes[-1].source == known
    assert quick.line.text() == ""


def test_typed_words_stay_words_while_sources_are_offered(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    editor.focus_note()
    quick = editor.form.notes.quick
    QTest.keyClicks(quick.line, "re")
    assert quick.completer.offered

    QTest.keyClick(quick.completer.popup, Qt.Key.Key_Return)

    cited = stored(sample_session, 3).notes[-1]
    assert (cited.note.note, cited.source) == ("re", None)


def test_a_change_of_a_shared_source_is_a_change_for_all_and_the_form_says_so(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    source = stored(sample_session, 3).notes[0].source
    assert source is not None
    other = stored(sample_session, 5).claim
    noting, composer = sample_session.workspace.noting, sample_session.workspace.composer
    sample_session.submit(noting.draw_on(composer.new_note(other.id), source))
    count = noting.count(source.id)
    card = editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    part = card.form.source
    assert str(count) in part.shared_line.text()

    part.form.publisher.setText("The other archive")
    card.form.done_button.click()

    assert stored(sample_session, 5).notes[-1].publisher == "The other archive"
    sample_session.undo_stack.undo()
    assert stored(sample_session, 5).notes[-1].publisher == source.publisher


def test_a_note_is_given_another_source(editor: ClaimEditor, sample_session: Session, qtbot: QtBot) -> None:
    wanted = stored(sample_session, 5).notes[0].source
    assert wanted is not None
    assert wanted.title is not None
    before = stored(sample_session, 3).notes[0].source
    card = editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    part = card.form.source
    part.other_button.click()
    assert part.completer.offered

    QTest.keyClicks(part.other_line, wanted.title)
    part.completer.take(0)

    assert stored(sample_session, 3).notes[0].source == wanted
    assert card.form.title.text() == wanted.title
    sample_session.undo_stack.undo()
    assert stored(sample_session, 3).notes[0].source == before


def test_a_new_source_is_made_only_when_something_is_typed(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    count = len(sample_session.workspace.noting.sources())
    card = editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    card.form.source.new_button.click()
    assert card.form.title.text() == ""
    assert len(sample_session.workspace.noting.sources()) == count

    QTest.keyClicks(card.form.title, "Minutes of June")
    QTest.keyClick(card.form.title, Qt.Key.Key_Return)

    assert stored(sample_session, 3).notes[0].title == "Minutes of June"
    assert len(sample_session.workspace.noting.sources()) == count + 1
    sample_session.undo_stack.undo()
    assert len(sample_session.workspace.noting.sources()) == count


def test_medium_and_independence_are_saved_when_chosen(
    editor: ClaimEditor, sample_session: Session, qtbot: QtBot
) -> None:
    card = editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    form = card.form.source.form
    form.more_button.click()
    assert form.independence.isVisible()

    for field, value in ((form.medium, Medium.DATA), (form.independence, Independence.PRIMARY)):
        field.setCurrentIndex(field.findData(value.value))
        field.activated.emit(field.currentIndex())

    source = stored(sample_session, 3).notes[0].source
    assert source is not None
    assert (source.medium, source.independence) == (Medium.DATA, Independence.PRIMARY)


def test_several_dropped_links_are_one_step(editor: ClaimEditor, sample_session: Session) -> None:
    count = len(stored(sample_session, 3).notes)

    editor.form.notes.take(Dropped(links=("https://example.org/a", "https://example.org/b")))
    assert len(stored(sample_session, 3).notes) == count + 2

    sample_session.undo_stack.undo()
    assert len(stored(sample_session, 3).notes) == count


def test_the_menu_of_a_source_offers_what_can_be_done(editor: ClaimEditor, sample_session: Session) -> None:
    menu = editor.form.notes.cards[0]._menu

    assert menu.action(SourceAsk.OPEN_LINK).isEnabled()
    assert menu.action(SourceAsk.KEEP_FILE).isEnabled()
    assert not menu.action(SourceAsk.OPEN_COPY).isEnabled()
