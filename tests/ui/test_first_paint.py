"""The second step of starting waits until the window has been seen."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from factcheck_gui.ui import first_paint
from factcheck_gui.ui.first_paint import FirstPaint


class Window(QMainWindow):
    """Notes when it is painted and when that is told."""

    def __init__(self) -> None:
        super().__init__()
        self.story: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.story.append("painted")

    def hear(self) -> None:
        self.story.append("told")


def test_it_is_told_once_and_after_the_paint(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    # However long the machine takes to show a window.
    monkeypatch.setattr(first_paint, "_LONGEST_MS", 600_000)
    window = Window()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    first.done.connect(window.hear)

    with qtbot.waitSignal(first.done):
        window.show()
    window.repaint()
    qtbot.wait(20)

    assert window.story[:2] == ["painted", "told"]
    assert window.story.count("told") == 1


def test_a_window_that_nobody_sees_does_not_keep_it_waiting(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    first.done.connect(window.hear)

    with qtbot.waitSignal(first.done):
        QTimer.singleShot(0, window.showMinimized)

    assert window.story.count("told") == 1
