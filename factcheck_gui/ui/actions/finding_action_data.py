"""The actions that find words in the open article."""

from typing import Final

from factcheck_gui.ui.actions.action_data import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

FINDING_ACTIONS: Final = (
    ActionData(
        name="find_in_article",
        label=QT_TRANSLATE_NOOP("actions", "Find in the &article…"),
        menu=Menu.EDIT,
        keys=("Ctrl+F",),
        starts_group=True,
    ),
    ActionData(
        name="find_next",
        label=QT_TRANSLATE_NOOP("actions", "Find ne&xt"),
        menu=Menu.EDIT,
        keys=("F3",),
    ),
    ActionData(
        name="find_previous",
        label=QT_TRANSLATE_NOOP("actions", "Find pre&vious"),
        menu=Menu.EDIT,
        keys=("Shift+F3",),
    ),
    ActionData(
        name="search_workspace",
        label=QT_TRANSLATE_NOOP("actions", "Search all articles…"),
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+F",),
        needs=Needs.WORKSPACE,
    ),
)
