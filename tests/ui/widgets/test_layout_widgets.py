"""Choices flow into lines, show what is stored and ask for what is clicked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments


def segments(theme: Theme, qtbot: QtBot) -> Segments:
    found = Segments("Is it true?", theme)
    qtbot.addWidget(found)
    found.offer([Choice(label=label, key=str(n)) for n, label in enumerate(("True", "Mostly", "False"), 1)])
    found.resize(400, 40)
    with qtbot.waitActive(found):
        found.show()
    return found


def flow(qtbot: QtBot, *, is_filling: bool) -> tuple[QWidget, list[QLabel]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, spacing=10, is_filling=is_filling)
    labels = [QLabel(parent) for _ in range(3)]
    for label in labels:
        label.setMinimumSize(90, 20)
        layout.addWidget(label)
    return parent, labels


def test_widgets_go_on_in_a_new_line_where_there_is_no_room(theme: Theme, qtbot: QtBot) -> None:
    parent, labels = flow(qtbot, is_filling=False)
    parent.resize(200, 100)
    parent.show()

    assert labels[0].y() == labels[1].y() < labels[2].y()
    assert parent.heightForWidth(200) == 2 * labels[0].height() + 10
    assert parent.heightForWidth(300) == labels[0].height()


def test_a_filling_line_uses_all_its_width(theme: Theme, qtbot: QtBot) -> None:
    parent, labels = flow(qtbot, is_filling=True)
    parent.resize(331, 100)
    parent.show()

    assert labels[2].geometry().right() == 330


def test_a_click_asks_and_changes_nothing_by_itself(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    found.choose(0)

    with qtbot.waitSignal(found.asked) as asked:
        QTest.mouseClick(found.segments[2], Qt.MouseButton.LeftButton)

    assert asked.args == [2]
    assert found.chosen == 0


def test_arrow_keys_walk_and_space_asks(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    found.segments[0].setFocus()

    QTest.keyClick(found.segments[0], Qt.Key.Key_Right)
    assert found.segments[1].hasFocus()

    with qtbot.waitSignal(found.asked) as asked:
        QTest.keyClick(found.segments[1], Qt.Key.Key_Space)
    assert asked.args == [1]


def test_the_tab_key_stops_once(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    found.choose(1)

    stops = [segment for segment in found.segments if segment.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == [found.segments[1]]


def test_other_choices_keep_the_buttons_that_fit(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    kept = found.segments[0]

    found.offer([Choice(label="R&D")])

    assert found.segments == (kept,)
    assert kept.accessibleName() == "Is it true?: R&D"
    assert kept.shortcut().isEmpty()


def test_screen_readers_hear_of_a_group_of_radio_buttons_with_its_question(
    theme: Theme, qtbot: QtBot
) -> None:
    found = segments(theme, qtbot)
    found.choose(1)

    group = QAccessible.queryAccessibleInterface(found)
    buttons = [QAccessible.queryAccessibleInterface(one) for one in found.segments]

    assert group.role() is QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "Is it true?"
    assert {one.role() for one in buttons} == {QAccessible.Role.RadioButton}
    assert [one.text(QAccessible.Text.Name) for one in buttons] == [
        "Is it true?: True",
        "Is it true?: Mostly",
        "Is it true?: False",
    ]
    assert [bool(one.state().checked) for one in buttons] == [False, True, False]


def test_a_choice_can_be_taken_back(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    found.choose(1)

    found.choose(None)

    assert found.chosen is None


def test_arrow_keys_go_on_without_asking(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)
    found.choose(0)
    found.segments[0].setFocus()

    with qtbot.assertNotEmitted(found.asked):
        QTest.keyClick(found.segments[0], Qt.Key.Key_Down)
        QTest.keyClick(found.segments[1], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)

    assert found.segments[1].hasFocus()
    assert found.chosen == 0


def test_a_group_takes_no_room_for_a_frame(theme: Theme, qtbot: QtBot) -> None:
    found = segments(theme, qtbot)

    assert found.segments[0].geometry().topLeft() == found.rect().topLeft()
    assert found.heightForWidth(400) == found.segments[0].height() == found.minimumSizeHint().height()
