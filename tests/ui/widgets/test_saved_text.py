"""A field saves when it is done and never writes over what is being typed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.saved_text import SavedText


class Store:
    """Remembers what was saved, and refuses when told to."""

    def __init__(self) -> None:
        self.saved: list[str] = []
        self.befores: list[str | None] = []
        self.refuses = False

    def save(self, before: str | None, text: str) -> bool:
        self.befores.append(before)
        if not self.refuses:
            self.saved.append(text)
        return not self.refuses


class Form(QWidget):
    """One field of each sort."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.lines = QLineEdit(self), QPlainTextEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.lines)
        self.line_store, self.lines_store = Store(), Store()
        self.saved_line = SavedText(self.line, self.line_store.save, wrong="Not a link.")
        self.saved_lines = SavedText(self.lines, self.lines_store.save, wrong="Not saved.")


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> Form:
    found = Form()
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    found.saved_line.show_other("stored")
    found.saved_lines.show_other("stored")
    return found


def test_enter_saves_a_line(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.line, "x")
    QTest.keyClick(form.line, Qt.Key.Key_Return)

    assert form.line_store.saved == ["xstored"]
    assert not form.saved_line.is_pending


def test_leaving_a_field_saves_it(form: Form, qtbot: QtBot) -> None:
    form.line.setFocus()
    QTest.keyClicks(form.line, "x")
    form.lines.setFocus()

    assert form.line_store.saved == ["xstored"]


def test_several_lines_are_saved_after_a_pause(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.lines, "x ")
    assert not form.lines_store.saved

    qtbot.waitUntil(lambda: form.lines_store.saved == ["x stored"])


def test_nothing_is_saved_that_was_not_typed(form: Form) -> None:
    form.saved_line.show_stored("other")
    form.saved_line.commit()

    assert form.line.text() == "other"
    assert form.line_store.saved == []


def test_what_is_being_typed_is_not_written_over(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.line, "x")

    form.saved_line.show_stored("changed elsewhere")

    assert form.line.text() == "xstored"
    assert form.saved_line.is_pending


def test_a_save_sets_out_from_what_was_stored_when_the_typing_began(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.line, "x")
    form.saved_line.show_stored("changed elsewhere")

    form.saved_line.commit()

    assert form.line_store.befores == ["stored"]


def test_typing_that_was_taken_back_gives_way_to_what_is_stored_meanwhile(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.line, "x")
    form.saved_line.show_stored("changed elsewhere")
    form.line.setText("stored")

    assert form.saved_line.commit()

    assert form.line.text() == "changed elsewhere"
    assert form.line_store.saved == []
    assert form.line.property("wrong") is False


def test_a_pause_does_not_save_again_what_was_changed_elsewhere(form: Form, qtbot: QtBot) -> None:
    form.lines_store.refuses = True
    QTest.keyClicks(form.lines, "x")
    form.saved_lines.show_stored(None)
    form.saved_lines.commit()
    form.lines_store.refuses = False

    QTest.keyClicks(form.lines, "y")
    qtbot.wait(1000)
    assert form.lines_store.saved == []

    QTest.keyClick(form.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.lines_store.saved == ["xystored"]
    assert form.lines_store.befores == ["stored", None]


def test_the_cursor_stays_where_the_text_is_the_same_but_for_its_end(form: Form, qtbot: QtBot) -> None:
    form.lines.setFocus()
    form.lines.setPlainText("two ")
    form.lines.moveCursor(form.lines.textCursor().MoveOperation.End)
    form.saved_lines.commit()

    form.saved_lines.show_stored("two")

    assert form.lines.toPlainText() == "two "
    assert form.lines.textCursor().position() == 4


def test_a_refused_text_stays_and_is_marked(form: Form, qtbot: QtBot) -> None:
    form.line_store.refuses = True
    QTest.keyClicks(form.line, "x")

    assert not form.saved_line.commit()

    assert form.line.text() == "xstored"
    assert form.line.property("wrong") is True
    assert "Not a link." in form.line.toolTip()
    assert form.saved_line.is_pending


def test_a_refused_text_is_not_tried_again_until_it_is_changed(form: Form, qtbot: QtBot) -> None:
    form.line.setFocus()
    form.line_store.refuses = True
    QTest.keyClicks(form.line, "x")
    form.saved_line.commit()
    form.line_store.refuses = False

    form.lines.setFocus()
    assert form.line_store.saved == []

    form.line.setFocus()
    QTest.keyClicks(form.line, "y")
    form.lines.setFocus()
    assert len(form.line_store.saved) == 1
    assert form.line.property("wrong") is False


def test_escape_saves_and_tells(form: Form, qtbot: QtBot) -> None:
    QTest.keyClicks(form.lines, "x")

    with qtbot.waitSignal(form.saved_lines.escaped):
        QTest.keyClick(form.lines, Qt.Key.Key_Escape)

    assert form.lines_store.saved == ["xstored"]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down]
)
def test_a_field_claims_the_keys_of_typing(form: Form, key: Qt.Key) -> None:
    for field in (form.line, form.lines):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, "a")
        event.ignore()
        QApplication.sendEvent(field, event)
        assert event.isAccepted()


def test_undo_goes_to_the_window_where_the_field_has_nothing_to_undo(form: Form, qtbot: QtBot) -> None:
    for field in (form.line, form.lines):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(field, event)
        assert not event.isAccepted()
        QTest.keyClicks(field, "x")
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(field, event)
        assert event.isAccepted()


def test_undo_goes_to_the_window_once_a_field_is_saved(form: Form, qtbot: QtBot) -> None:
    for field, saved in ((form.line, form.saved_line), (form.lines, form.saved_lines)):
        field.setFocus()
        QTest.keyClicks(field, "x")
        assert saved.commit()

        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

        assert saved.text == "xstored"
        assert not saved.is_pending


@pytest.mark.parametrize(("start", "length"), [(1, 0), (1, 3), (4, -3)])
def test_saving_leaves_cursor_and_selection_where_they_are(form: Form, start: int, length: int) -> None:
    QTest.keyClicks(form.line, "x")
    form.line.setSelection(start, length)
    column, words = form.line.cursorPosition(), form.line.selectedText()

    assert form.saved_line.commit()

    assert (form.line.cursorPosition(), form.line.selectedText()) == (column, words)


def test_a_pause_goes_on_with_a_stay_and_enter_and_leaving_end_it(form: Form, qtbot: QtBot) -> None:
    form.lines.setFocus()
    begun = form.saved_lines.stay
    QTest.keyClicks(form.lines, "x")
    form.saved_lines.commit_so_far()
    assert form.saved_lines.stay is begun

    QTest.keyClick(form.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entered = form.saved_lines.stay
    assert entered is not begun

    form.line.setFocus()
    assert form.saved_lines.stay is not entered


def test_a_field_that_is_deleted_while_it_has_the_focus_saves_no_more(form: Form, qtbot: QtBot) -> None:
    form.lines.setFocus()
    QTest.keyClicks(form.lines, "x")

    delete(form.lines)

    assert form.lines_store.saved == []
