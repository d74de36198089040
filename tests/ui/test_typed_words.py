"""What is typed and not saved is given away to be kept, and taken back when it is saved."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.services.runs import TypedWords
from factcheck_gui.ui.typed_words import UnsavedTyping
from factcheck_gui.ui.widgets.saved_text import SavedText


@pytest.fixture
def kept() -> list[tuple[TypedWords, ...]]:
    """What was given away to be kept, one after the other."""
    return []


@pytest.fixture
def typing(qapp: QApplication, kept: list[tuple[TypedWords, ...]]) -> Iterator[UnsavedTyping]:
    """Watches all fields."""
    found = UnsavedTyping(kept.append, qapp)
    yield found
    found.setParent(None)


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    """A dialog that is shown."""
    found = QDialog()
    qtbot.addWidget(found)
    found.resize(300, 200)
    found.show()
    found.activateWindow()
    qtbot.waitExposed(found)
    return found


def field_in(parent: QWidget, field: QLineEdit | QPlainTextEdit, name: str) -> None:
    """Put a field into a dialog and the cursor into it."""
    field.setParent(parent)
    field.setAccessibleName(name)
    field.show()
    field.setFocus()


def test_what_cannot_be_saved_is_kept_until_it_is(
    dialog: QDialog, typing: UnsavedTyping, kept: list[tuple[TypedWords, ...]]
) -> None:
    answers = iter((False, True))
    field = QLineEdit()
    saved = SavedText(field, lambda _base, _text: next(answers), wrong="no")
    field_in(dialog, field, "Speaker")
    QTest.keyClicks(field, "Anna")

    saved.commit()
    typing.keep_now()
    QTest.keyClicks(field, "s")
    saved.commit()
    typing.keep_now()

    assert kept == [(TypedWords(field="Speaker", words="Anna"),), ()]


def test_long_words_in_a_dialog_are_kept_until_it_closes(
    dialog: QDialog, typing: UnsavedTyping, kept: list[tuple[TypedWords, ...]]
) -> None:
    field = QPlainTextEdit()
    field_in(dialog, field, "Text")
    QTest.keyClicks(field, "Pasted")

    typing.keep_now()
    typing.keep_now()
    dialog.close()
    typing.keep_now()

    assert kept == [(TypedWords(field="Text", words="Pasted"),), ()]


def test_a_word_to_look_for_is_not_kept(
    dialog: QDialog, typing: UnsavedTyping, kept: list[tuple[TypedWords, ...]]
) -> None:
    field = QLineEdit()
    field_in(dialog, field, "Find")
    QTest.keyClicks(field, "mayor")

    typing.keep_now()

    assert kept == []


def test_a_pause_is_enough(
    dialog: QDialog, typing: UnsavedTyping, kept: list[tuple[TypedWords, ...]], qtbot: QtBot
) -> None:
    typing._pause.setInterval(5)
    field = QPlainTextEdit()
    field_in(dialog, field, "Text")
    QTest.keyClick(field, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: bool(kept))

    assert kept[0][0].words == "a"


def test_a_field_that_is_gone_is_forgotten(
    dialog: QDialog, typing: UnsavedTyping, kept: list[tuple[TypedWords, ...]], qtbot: QtBot
) -> None:
    field = QPlainTextEdit()
    field_in(dialog, field, "Text")
    QTest.keyClicks(field, "gone")
    typing.keep_now()
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()

    typing.keep_now()

    assert kept[-1] == ()
