"""What the widgets of the first paint are told by plain numbers is what Qt calls so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.widgets.early_looks import focus_by_tab, never_focused, never_markup, no_context_menu


def test_a_label_shows_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = QLabel("<b>x</b>")
    qtbot.addWidget(label)

    never_markup(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_button_is_reached_by_tab_or_not_at_all(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)

    focus_by_tab(button)
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus

    never_focused(button)
    assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_right_click_is_left_to_what_lies_around(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)

    no_context_menu(button)

    assert button.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
