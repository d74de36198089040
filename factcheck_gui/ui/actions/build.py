"""Builds Qt's actions and menus from their data."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from factcheck_gui.ui.actions.action_data import MENU_LABELS, ActionData, Menu, Needs, Scope


def build_action(data: ActionData, slot: Callable[[], object], window: QWidget) -> QAction:
    """Return an action that bears the name of its data."""
    action = QAction(QCoreApplication.translate("actions", data.label), window)
    action.setObjectName(data.name)
    action.setShortcuts([QKeySequence(keys) for keys in data.keys])
    action.setCheckable(data.checkable)
    action.triggered.connect(slot)
    if data.scope is Scope.PAGE:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    return action


def attach_page(data: Iterable[ActionData], actions: Mapping[str, QAction], page: QWidget) -> None:
    """Make the keys of the page's own actions work while the page has the focus."""
    for one in data:
        if one.scope is Scope.PAGE:
            page.addAction(actions[one.name])
        for keys in one.page_keys:
            shortcut = QShortcut(QKeySequence(keys), page, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(actions[one.name].trigger)


def build_menus(
    bar: QMenuBar, data: Iterable[ActionData], actions: Mapping[str, QAction]
) -> dict[Menu, QMenu]:
    """Fill a menu bar in the order of the data and return its menus."""
    menus = {
        menu: bar.addMenu(QCoreApplication.translate("menus", label)) for menu, label in MENU_LABELS.items()
    }
    for one in data:
        if one.starts_group:
            menus[one.menu].addSeparator()
        menus[one.menu].addAction(actions[one.name])
    return menus


def enable(data: Iterable[ActionData], actions: Mapping[str, QAction], present: set[Needs]) -> None:
    """Let those actions be used whose needs are met."""
    for one in data:
        actions[one.name].setEnabled(one.needs is Needs.NOTHING or one.needs in present)


def key_rows(data: Iterable[ActionData]) -> tuple[tuple[str, str, str], ...]:
    """Return menu, name and keys of every action that has keys, for the list of keys."""
    return tuple(
        (
            QCoreApplication.translate("menus", MENU_LABELS[one.menu]).replace("&", ""),
            QCoreApplication.translate("actions", one.label).replace("&", "").removesuffix("…"),
            _key_words(QKeySequence(keys) for keys in (*one.keys, *one.page_keys)),
        )
        for one in data
        if one.keys
    )


def further_key_rows(menu: Menu, actions: Iterable[QAction]) -> tuple[tuple[str, str, str], ...]:
    """Return the same of actions that have no data of their own, such as the values of a rating scale."""
    group = QCoreApplication.translate("menus", MENU_LABELS[menu]).replace("&", "")
    return tuple(
        (group, action.text().replace("&", ""), _key_words(action.shortcuts()))
        for action in actions
        if action.shortcuts()
    )


def _key_words(keys: Iterable[QKeySequence]) -> str:
    return " / ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in keys)


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
