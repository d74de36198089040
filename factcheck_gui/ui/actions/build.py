"""Builds Qt's actions and menus from their data."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from factcheck_gui.ui.actions.action_data import MENU_LABELS, ActionData, Menu, Needs, Scope


def build_action(data: ActionData, slot: Callable[[], object], window: QWidget) -> QAction:
    """Return an action that bears the name of its data; its keys are given to it afterwards."""
    action = QAction(QCoreApplication.translate("actions", data.label), window)
    action.setObjectName(data.name)
    action.setCheckable(data.checkable)
    action.triggered.connect(slot)
    if data.scope is Scope.PAGE:
        from PySide6.QtCore import Qt

        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    return action


def attach_page(data: Iterable[ActionData], actions: Mapping[str, QAction], page: QWidget) -> None:
    """Make the keys of the page's own actions work while the page has the focus."""
    for one in data:
        if one.scope is Scope.PAGE:
            page.addAction(actions[one.name])


def build_menus(bar: QMenuBar) -> dict[Menu, QMenu]:
    """Put the titles of the menus into a menu bar and return the menus, with nothing in them yet."""
    return {
        menu: bar.addMenu(QCoreApplication.translate("menus", label)) for menu, label in MENU_LABELS.items()
    }


def fill_menus(
    menus: Mapping[Menu, QMenu], data: Iterable[ActionData], actions: Mapping[str, QAction]
) -> None:
    """Put the actions into the menus, in the order of the data."""
    inner: dict[tuple[Menu, str], QMenu] = {}
    for one in data:
        menu = menus[one.menu]
        if one.submenu:
            place = (one.menu, one.submenu)
            if place not in inner:
                menu.addSeparator()
                inner[place] = menu.addMenu(QCoreApplication.translate("menus", one.submenu))
            menu = inner[place]
        if one.starts_group and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(actions[one.name])


def enable(data: Iterable[ActionData], actions: Mapping[str, QAction], present: set[Needs]) -> None:
    """Let those actions be used whose needs are met."""
    for one in data:
        actions[one.name].setEnabled(one.needs is Needs.NOTHING or one.needs in present)


def slots_of(parts: Iterable[QObject], names: Iterable[str]) -> dict[str, Callable[[], object]]:
    """Return for each name the method of the first part that has it.

    Raises:
        LookupError: no part has such a method; an action would do nothing.
    """
    found: dict[str, Callable[[], object]] = {}
    part_list = list(parts)
    for name in names:
        slot = next((getattr(part, name) for part in part_list if hasattr(part, name)), None)
        if slot is None:
            raise LookupError(name)
        found[name] = slot
    return found
