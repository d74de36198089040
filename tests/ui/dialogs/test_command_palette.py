"""Commands by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.actions.collecting import plain_label
from factcheck_gui.ui.dialogs.command_list import END_ROLE, PATH_ROLE, Command, recent_first
from factcheck_gui.ui.dialogs.command_matching import best_first
from factcheck_gui.ui.dialogs.command_palette import CommandPalette
from factcheck_gui.ui.theme.theme import Theme

NAMES = ("&Import article…", "Tag as &allegation", "Tag as denial", "&Undo tag as denial")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    for name in NAMES:
        action = QAction(name, found)
        action.setEnabled("allegation" not in name)
        found.addAction(action)
    found.actions()[2].setShortcut("D")
    return found


@pytest.fixture
def palette(qtbot: QtBot, window: QWidget) -> CommandPalette:
    commands = (
        Command(action=one, name=plain_label(one.text()), path=("Claim",), why_not="not now")
        for one in window.actions()
    )
    found = CommandPalette(commands, (), window)
    qtbot.addWidget(found)
    return found


def shown(palette: CommandPalette) -> list[str]:
    return [palette.model.index(row).data() for row in range(palette.model.rowCount())]


def test_words_match_in_any_order_the_best_name_first() -> None:
    assert best_first("denial tag", ("Undo tag as denial", "Tag as denial", "Tag as fact")) == (0, 1)
    assert best_first("tag", ("Undo tag as denial", "Tag as denial", "Stage")) == (1, 0, 2)
    assert best_first("", ("b", "a")) == (0, 1)


def test_all_commands_are_listed_without_mnemonics(palette: CommandPalette) -> None:
    assert shown(palette) == ["Import article…", "Tag as allegation", "Tag as denial", "Undo tag as denial"]


def test_enter_triggers_the_first_command_that_can_be_used(
    qtbot: QtBot, window: QWidget, palette: CommandPalette
) -> None:
    QTest.keyClicks(palette.field, "tag")
    with qtbot.waitSignal(window.actions()[2].triggered):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert palette.chosen is window.actions()[2]


def test_a_row_tells_menus_and_keys_or_what_is_missing(window: QWidget, palette: CommandPalette) -> None:
    palette.field.setText("allegation")
    index = palette.model.index(0)

    assert (index.data(PATH_ROLE), index.data(END_ROLE)) == ("Claim", "not now")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Tag as allegation, Claim, not now"


def test_what_was_used_lately_comes_first(window: QWidget) -> None:
    for place, one in enumerate(window.actions()):
        one.setObjectName(f"action {place}")
    commands = [Command(action=one, name=one.text()) for one in window.actions()]

    found = recent_first(commands, ("action 3", "gone", "action 1"))

    assert [one.action.objectName()[-1] for one in found] == ["3", "1", "0", "2"]


def test_down_goes_to_the_next_command(qtbot: QtBot, window: QWidget, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "denial")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.actions()[3].triggered):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_a_disabled_command_is_shown_and_does_nothing(qtbot: QtBot, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "allegation")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert shown(palette) == ["Tag as allegation"]
    assert palette.chosen is None


def test_a_name_that_nothing_has_is_said(qtbot: QtBot, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "fly")

    assert shown(palette) == []
    assert not palette.nothing_line.isHidden()


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, palette: CommandPalette) -> None:
    QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    palette.field.setText("tag")


def test_commands_are_painted_with_their_keys(palette: CommandPalette) -> None:
    palette.field.setText("fly")
    nothing = palette.list.grab().toImage()

    palette.field.setText("tag")

    assert palette.list.grab().toImage() != nothing
