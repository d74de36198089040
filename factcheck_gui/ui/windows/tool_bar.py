"""The line of buttons under the menus: what is done most, with its keys."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from factcheck_gui.ui.actions.action_data import Needs
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.all_actions import ALL_ACTIONS
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.theme.icons import load_icon
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.early_looks import focus_by_tab
from factcheck_gui.ui.widgets.key_button import KeyButton

_LEFT: Final = ("import_article", "paste_article")
_RIGHT: Final = ("show_map", "export_report")
_ICONS: Final = {
    "import_article": "file-plus",
    "paste_article": "clipboard-paste",
    "export_report": "file-output",
}
_PRIMARY: Final = "export_report"
_DATA: Final = {data.name: data for data in ALL_ACTIONS if data.name in (*_LEFT, *_RIGHT)}


class ToolBar(QToolBar):
    """Shows buttons at once; what they do is given to them afterwards."""

    def __init__(
        self, keys: ActionKeys, theme: Theme, undoing: Mapping[str, QAction], parent: QMainWindow
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._theme = theme
        self._undoing = undoing
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(16, 16))
        self.buttons = {name: self._button(name) for name in _LEFT}
        self._undo_buttons: dict[str, QToolButton] = {}
        for name, action in undoing.items():
            self._add_undoing(name, action)
        self._show_steps()
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.buttons |= {name: self._button(name) for name in _RIGHT}
        self.buttons[_PRIMARY].setProperty("primary", "true")
        theme.changed.connect(self._colour_icons)
        self._colour_icons()

    def enable(self, present: set[Needs]) -> None:
        """Let those buttons be pressed whose needs are met."""
        for name, button in self.buttons.items():
            button.setEnabled(_DATA[name].needs in {Needs.NOTHING, *present})

    def give(self, actions: Mapping[str, QAction]) -> None:
        """Let the buttons do what their actions do."""
        for name, button in self.buttons.items():
            button.clicked.connect(actions[name].trigger)

    def _button(self, name: str) -> KeyButton:
        label = QCoreApplication.translate("actions", _DATA[name].label)
        button = KeyButton(label.replace("&", "").removesuffix("…"), QKeySequence(), self)
        FollowedKey(self._keys, name, button.show_key, button)
        focus_by_tab(button)
        self.addWidget(button)
        return button

    def _add_undoing(self, name: str, action: QAction) -> None:
        # As its default action, each key that can or cannot be undone would have the whole bar laid out.
        button = QToolButton(self)
        button.setAccessibleName(action.text().replace("&", ""))
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        action.changed.connect(self._show_steps)
        self._undo_buttons[name] = button
        self.addWidget(button)

    def _show_steps(self) -> None:
        for name, button in self._undo_buttons.items():
            button.setToolTip(self._undoing[name].toolTip())

    def _colour_icons(self) -> None:
        colours, resources = self._theme.colours, self._theme.resources
        for name, icon in _ICONS.items():
            ink = colours.on_accent if name == _PRIMARY else colours.soft_ink
            self.buttons[name].setIcon(load_icon(resources, icon, ink))
        for name, action in self._undoing.items():
            arrow = load_icon(resources, f"{name}-2", colours.soft_ink)
            action.setIcon(arrow)
            self._undo_buttons[name].setIcon(arrow)
