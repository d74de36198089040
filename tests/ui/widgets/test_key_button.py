"""Tests of buttons that show their key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.widgets.key_button import KeyButton


def test_a_click_on_the_key_presses_the_button(qtbot: QtBot) -> None:
    window, button, cap = shown(qtbot)

    with qtbot.waitSignal(button.clicked):
        click(window, cap)


def test_a_button_is_down_while_its_key_is_held(qtbot: QtBot) -> None:
    window, button, cap = shown(qtbot)
    place = middle(window, cap)

    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    is_down = button.isDown()
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    assert is_down
    assert not button.isDown()


def test_a_button_stays_under_the_mouse_over_its_key(qtbot: QtBot) -> None:
    window, button, cap = shown(qtbot)

    QTest.mouseMove(window.windowHandle(), middle(window, button))
    QTest.mouseMove(window.windowHandle(), middle(window, cap))
    QApplication.processEvents()

    assert button.underMouse()


def shown(qtbot: QtBot) -> tuple[QWidget, KeyButton, QLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    button = KeyButton("Import", QKeySequence("Ctrl+I"), window)
    QVBoxLayout(window).addWidget(button)
    window.resize(300, 100)
    window.show()
    qtbot.waitExposed(window)
    cap = button.findChild(QLabel)
    assert isinstance(cap, QLabel)
    return window, button, cap


def click(window: QWidget, place: QWidget) -> None:
    """Click as the window system does: into the window, which finds what stands there."""
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle(window, place))


def middle(window: QWidget, widget: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())
