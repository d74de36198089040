"""A menu in which several things are ticked off one after the other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.staying_menu import StayingMenu


@pytest.fixture
def menu(theme: Theme, qtbot: QtBot) -> QMenu:
    """A menu with two things to tick and one to do, open."""
    found = StayingMenu()
    qtbot.addWidget(found)
    for words in ("Open", "Ready"):
        found.addAction(words).setCheckable(True)
    found.addAction("Show all")
    found.popup(QPoint(5, 5))
    return found


def test_a_click_ticks_and_leaves_it_open(menu: QMenu) -> None:
    first = menu.actions()[0]

    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(first).center())

    assert first.isChecked()
    assert menu.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_tick_one_after_the_other(menu: QMenu, key: Qt.Key) -> None:
    for pressed in (Qt.Key.Key_Down, key, Qt.Key.Key_Down, key):
        QTest.keyClick(menu, pressed)

    assert [action.isChecked() for action in menu.actions()[:2]] == [True, True]
    assert menu.isVisible()


def test_what_cannot_be_ticked_closes_it(menu: QMenu, qtbot: QtBot) -> None:
    action = menu.actions()[2]

    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    assert not menu.isVisible()
