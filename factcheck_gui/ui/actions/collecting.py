"""Every action that the menus hold now, with where it stands in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from factcheck_gui.ui.actions.action_keys import ActionKeys, native_key


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuAction:
    """An action, and the titles of the menus that lead to it, the outermost first."""

    action: QAction
    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the action is called, without the mark of its letter."""
        return plain_label(self.action.text()).removesuffix("…")


def menu_actions(menus: Iterable[QMenu]) -> tuple[MenuAction, ...]:
    """Return all actions of menus and of the menus in them, in their order."""
    return tuple(found for menu in menus for found in _of_menu(menu, ()))


def keys_of(action: QAction, keys: ActionKeys) -> tuple[str, ...]:
    """Return the keys of an action as they are written on the keyboard, those of the page last."""
    anywhere = (one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts())
    on_page = map(native_key, keys.of(action.objectName()).on_page)
    return tuple(dict.fromkeys(filter(None, (*anywhere, *on_page))))


def live_key_rows(menus: Iterable[QMenu], keys: ActionKeys) -> tuple[tuple[str, str, str], ...]:
    """Return menu, name and keys of every action that has keys now, for the sheet of keys."""
    rows = (
        (found.path[0], found.name, " / ".join(keys_of(found.action, keys))) for found in menu_actions(menus)
    )
    return tuple(row for row in rows if row[2])


def plain_label(text: str) -> str:
    """Return the text of an action or a menu without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _of_menu(menu: QMenu, path: tuple[str, ...]) -> Iterator[MenuAction]:
    inside = (*path, plain_label(menu.title()))
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, inside)
        elif not action.isSeparator() and action.text():
            yield MenuAction(action=action, path=inside)
