"""The actions that name people and organisations, and list them."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

PEOPLE_ACTIONS: Final = (
    ActionData(
        name="name_speaker",
        label=QT_TRANSLATE_NOOP("actions", "Name who says it"),
        menu=Menu.CLAIM,
        keys=("P",),
        starts_group=True,
    ),
    ActionData(
        name="name_reporter",
        label=QT_TRANSLATE_NOOP("actions", "Name who reports it"),
        menu=Menu.CLAIM,
        keys=("R",),
    ),
    ActionData(
        name="name_target",
        label=QT_TRANSLATE_NOOP("actions", "Name about whom it is said"),
        menu=Menu.CLAIM,
        keys=("T",),
    ),
    ActionData(
        name="show_people",
        label=QT_TRANSLATE_NOOP("actions", "&People and organisations…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+Shift+P",),
        needs=Needs.WORKSPACE,
        starts_group=True,
    ),
)
