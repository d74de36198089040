"""Somebody at the window, and the article before them."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.widgets.after_paint import AfterPaint
from factcheck_gui.ui.windows.main_window import MainWindow
from factcheck_gui.ui.windows.start import WorkingWindow
from factcheck_gui.ui.windows.workspace_view import WorkspaceView

ARTICLE = """\
date 2026-02-11 Quarry denies it blasted at night

A village and a quarry disagree about a Tuesday.

The quarry denies that it blasted at night. Villagers say that windows shook at eleven. Dr. Ames, who lives \
next door, counted 3.5 seconds of rumbling.

Answers

What the company says

“We did not blast after six. Our log shows it,” the company said. The log is kept for ten years.
"""

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class User:
    """Somebody at the window, who presses keys and looks at what is there."""

    def __init__(self, window: MainWindow, working: WorkingWindow, home: Path) -> None:
        self.window = window
        self.working = working
        self.home = home

    @property
    def session(self) -> Session:
        """The session of the open workspace."""
        assert self.working.workbench.session is not None
        return self.working.workbench.session

    @property
    def view(self) -> WorkspaceView:
        """The three columns."""
        assert self.working.workbench.view is not None
        return self.working.workbench.view

    def press(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is, and look at what has become of it."""
        self.only_press(*keys)
        self.look_beside()

    def only_press(self, *keys: str) -> None:
        """Press keys, and look nowhere yet."""
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def write(self, words: str) -> None:
        """Type words into the field that has the focus."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, words)

    def choose(self, name: str) -> None:
        """Choose an action from its menu."""
        action = self.window.actions_by_name[name]
        assert action.isEnabled(), f"{name} cannot be chosen now"
        action.trigger()
        self.look_beside()

    def look_beside(self) -> None:
        """Look at what lies beside the page, which follows once the page has been painted."""
        view = self.working.workbench.view
        if view is not None:
            view.catch_up()

    def rest(self, bot: QtBot) -> None:
        """Wait until nothing is left to follow, and all of it is painted."""
        bot.waitUntil(lambda: not any(one.is_waiting for one in self.window.findChildren(AfterPaint)))
        bot.wait(60)

    def answer(self, kind: type[AnyDialog], how: Callable[[AnyDialog], object]) -> None:
        """Answer the next dialog of this kind as soon as it stands there; progress may stand before it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isActiveWindow():
                how(dialog)
            else:
                assert dialog is None or isinstance(dialog, (kind, QProgressDialog))
                QTimer.singleShot(5, look)

        QTimer.singleShot(0, look)

    def paste(self, text: str) -> None:
        """Paste an article and agree to what the dialog shows."""
        QApplication.clipboard().setText(text)
        self.answer(ImportDialog, lambda dialog: dialog.import_button.click())
        self.press("Ctrl+Shift+V")
        self.come_back()

    def come_back(self) -> None:
        """Come back to the window after a dialog, as a window manager would bring one."""
        QApplication.processEvents()
        self.window.activateWindow()
        QApplication.processEvents()

    def claims(self) -> list[tuple[str, str]]:
        """Return kind and words of every claim, in text order."""
        assert self.session.review is not None
        return [(one.claim.kind.value, one.claim.quote) for one in self.session.review.claims]

    def go_to(self, words: str) -> None:
        """Walk with J until the place begins with these words."""
        assert self.session.review is not None
        for _ in self.session.review.text.statements:
            span = self.session.place.span
            if span is not None and span.quote(self.session.review.text.text).startswith(words):
                return
            self.press("J")
        raise AssertionError(words)
