"""The actions whose keys can be changed, as the dialog lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from factcheck_gui.ui.actions.action import Scope
from factcheck_gui.ui.actions.action_data import MENU_LABELS, ActionData
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.built_action_data import VERDICT_ACTIONS
from factcheck_gui.ui.actions.collecting import menu_actions, plain_label


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """An action, what it is called, and whether all its keys work on the page and in lists only."""

    name: str
    group: str
    label: str
    is_for_page: bool = False


def key_entries(menus: Iterable[QMenu], data: Iterable[ActionData], keys: ActionKeys) -> tuple[KeyEntry, ...]:
    """Return an entry for each action in the menus, and for values that no scale has at the moment."""
    on_page = {one.name for one in data if one.scope is Scope.PAGE}
    known = set(keys.names)
    found: dict[str, KeyEntry] = {}
    for one in menu_actions(menus):
        name = one.action.objectName()
        if name in known and name not in found:
            label = one.name if len(one.path) == 1 else " – ".join((*one.path[1:], one.name))
            found[name] = KeyEntry(name=name, group=one.path[0], label=label, is_for_page=name in on_page)
    for verdict in VERDICT_ACTIONS:
        if verdict.name not in found:
            number = verdict.name.rpartition("_")[2]
            label = _label(verdict).replace("%1", number)
            found[verdict.name] = KeyEntry(name=verdict.name, group=_menu_name(verdict), label=label)
    return tuple(found.values())


def menu_letters(titles: Iterable[QAction]) -> tuple[str, ...]:
    """Return the letters that open the menus of a bar together with Alt."""
    texts = (title.text().replace("&&", "") for title in titles)
    return tuple(text[text.index("&") + 1].casefold() for text in texts if "&" in text[:-1])


def _menu_name(data: ActionData) -> str:
    return plain_label(QCoreApplication.translate("menus", MENU_LABELS[data.menu]))


def _label(data: ActionData) -> str:
    return plain_label(QCoreApplication.translate("actions", data.label))
