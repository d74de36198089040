"""What may follow a moment later comes after the painting, and before anybody works with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.widgets import after_paint
from factcheck_gui.ui.widgets.after_paint import AfterPaint


class Window(QWidget):
    """Two lines, of which one follows the other a moment later."""

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[str] = []
        self.first = QLineEdit(self)
        self.panel = QWidget(self)
        self.later = QLineEdit(self.panel)
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.panel)
        QVBoxLayout(self.panel).addWidget(self.later)
        self.following = AfterPaint(self.panel, self.follow)

    def paintEvent(self, _event: object) -> None:
        """Note that it is painted."""
        self.happened.append("painted")

    def follow(self) -> None:
        """Note that it is done."""
        self.happened.append("done")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """Return a window in which the first line has the keys."""
    shown = Window()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.first.setFocus()
    qtbot.waitUntil(shown.first.hasFocus)
    settle(qtbot, shown)
    return shown


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing of it is painted any more."""
    while True:
        window.happened.clear()
        qtbot.wait(20)
        if not window.happened:
            return


def test_it_is_done_once_after_the_window_was_painted(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However busy the machine is.
    monkeypatch.setattr(after_paint, "_AT_LATEST_MS", 600_000)
    window.following.ask()
    window.following.ask()
    window.update()

    qtbot.waitUntil(lambda: "done" in window.happened)

    assert window.happened == ["painted", "done"]
    assert not window.following.is_waiting


def test_it_is_done_where_nothing_is_painted(window: Window, qtbot: QtBot) -> None:
    window.following.ask()

    qtbot.waitUntil(lambda: window.happened == ["done"])


def test_it_is_done_before_a_field_of_it_takes_the_keys(window: Window) -> None:
    window.following.ask()
    QTest.mouseClick(window.later, Qt.MouseButton.LeftButton)

    assert window.happened == ["done"]


def test_it_is_done_before_the_window_is_clicked_anywhere(window: Window) -> None:
    window.following.ask()
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)

    assert window.happened == ["done"]


def test_whoever_works_in_it_does_not_wait(window: Window) -> None:
    window.later.setFocus()
    window.following.ask()

    assert window.happened == ["done"]


def test_what_nobody_sees_is_done_at_once(window: Window) -> None:
    window.panel.hide()
    window.following.ask()

    assert window.happened == ["done"]


def test_it_is_caught_up_with_once(window: Window, qtbot: QtBot) -> None:
    window.following.ask()
    window.following.catch_up()
    window.following.catch_up()
    qtbot.wait(60)

    assert window.happened.count("done") == 1
