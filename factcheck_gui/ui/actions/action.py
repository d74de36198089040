"""What an action is: its name, its keys, its menu, and what must be there before it can be used.

A named tuple, as all data that the first paint needs: dataclasses write their methods whenever they are
loaded.
"""

from enum import StrEnum
from typing import NamedTuple


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    ARTICLE = "article"
    VIEW = "view"
    CLAIM = "claim"
    REVIEW = "review"
    HELP = "help"


class Scope(StrEnum):
    """Where an action's keys work: in the whole window, or only while the page has the focus."""

    WINDOW = "window"
    PAGE = "page"


class Needs(StrEnum):
    """What must be there before an action can be used."""

    NOTHING = "nothing"
    WORKSPACE = "workspace"
    ARTICLE = "article"


class ActionData(NamedTuple):
    """One action; the method of the window's parts that it calls bears its name.

    `page_keys` work besides `keys` while the page has the focus. Actions with the same `submenu` in a menu
    stand together under that name.
    """

    name: str
    label: str
    menu: Menu
    keys: tuple[str, ...] = ()
    page_keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    needs: Needs = Needs.ARTICLE
    submenu: str = ""
    starts_group: bool = False
    checkable: bool = False
