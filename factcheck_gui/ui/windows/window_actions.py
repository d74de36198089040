"""The actions of the window, with their places in the menus and their keys."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from factcheck_gui.ui.actions.action_data import Menu, Needs
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.all_actions import ALL_ACTIONS
from factcheck_gui.ui.actions.build import build_action, enable, fill_menus


class WindowActions(QObject):
    """Fills the menus, and keeps the keys of their actions true."""

    chosen = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        keys: ActionKeys,
        menus: Mapping[Menu, QMenu],
        undoing: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._keys = keys
        self.by_name: dict[str, QAction] = {
            data.name: build_action(data, self._on_triggered, window) for data in ALL_ACTIONS
        }
        fill_menus(menus, ALL_ACTIONS, self.by_name)
        self._add_undoing(window, menus[Menu.EDIT], undoing)
        keys.changed.connect(self._give_keys)
        self._give_keys()

    def enable(self, present: set[Needs]) -> None:
        """Let those actions be used whose needs are met."""
        enable(ALL_ACTIONS, self.by_name, present)

    def _add_undoing(self, window: QMainWindow, menu: QMenu, undoing: Mapping[str, QAction]) -> None:
        menu.insertActions(menu.actions()[0], list(undoing.values()))
        for action in undoing.values():
            window.addAction(action)
            action.triggered.connect(self._on_triggered)
        self.by_name |= undoing

    def _give_keys(self) -> None:
        """Give every action the keys that it has now."""
        for name, action in self.by_name.items():
            action.setShortcuts([QKeySequence(key) for key in self._keys.of(name).anywhere])

    def _on_triggered(self) -> None:
        self.chosen.emit(self.sender().objectName())
