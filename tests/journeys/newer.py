"""Newer texts of the articles, and how somebody takes them in by keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog
from tests.journeys.user import User

NEWER = """\
date 2026-02-11 Quarry denies it blasted at night

A village and a quarry disagree about a Tuesday.

The quarry denies that it ever blasted at night. Villagers say that windows shook at eleven.

Answers

What the company says

“We did not blast after six. Our log shows it,” the company said. The log is kept for twelve years. A second \
log was found on Friday.
"""
URDU = """\
کان نے رات کو دھماکے کی تردید کی

کان کا کہنا ہے کہ اس نے رات کو دھماکا نہیں کیا۔ گاؤں والے کہتے ہیں کہ کھڑکیاں ہل گئیں۔ \
لاگ دس سال رکھا جاتا ہے۔
"""
URDU_NEWER = URDU.replace("دس سال", "بارہ سال").replace("گاؤں والے کہتے ہیں کہ کھڑکیاں ہل گئیں۔ ", "")


def _focused(dialog: QDialog) -> QWidget:
    focused: QWidget | None = dialog.focusWidget()
    return dialog if focused is None else focused


def keys(dialog: QDialog, *names: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in names:
        QTest.keyClick(_focused(dialog), key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()


def take_in(user: User, text: str, decide: Callable[[WaitingDialog], object] | None) -> list[str]:
    """Take in a newer text by keys; return what the dialog said of it."""
    said: list[str] = []

    def answer(dialog: NewVersionDialog) -> None:
        QGuiApplication.clipboard().setText(text)
        dialog.source.clipboard_button.click()
        keys(dialog, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
        said.append(dialog.headline.text())
        if decide is not None:
            user.answer(WaitingDialog, decide)
        keys(dialog, Qt.Key.Key_Return)

    user.answer(NewVersionDialog, answer)
    user.press("Ctrl+Shift+N")
    user.come_back()
    return said


def state(user: User) -> object:
    return read_state(user.session.workspace.browsing._store.db)


def checked(user: User) -> None:
    """Tag, rate and note what the quarry denies; tag what Dr. Ames counted, and the log."""
    user.go_to("The quarry denies")
    user.press("D", "5", "N")
    user.write("the log of the quarry")
    user.press("Return", "Esc")
    user.go_to("Villagers")
    user.press("A")
    user.go_to("Dr. Ames")
    user.press("F")
    user.go_to("The log is kept")
    user.press("F", "1")


def later(dialog: WaitingDialog) -> None:
    dialog.later_button.click()


def select(dialog: WaitingDialog, words: str) -> None:
    dialog.list.choose_row(0)
    for _ in range(dialog.model.rowCount()):
        card = dialog.list.card
        assert card is not None
        if words in "".join(piece.words for piece in card.pieces):
            return
        keys(dialog, Qt.Key.Key_J)
    raise AssertionError(words)
