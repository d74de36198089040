"""The action that changes keys."""

from typing import Final

from factcheck_gui.ui.actions.action_data import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

KEYS_ACTIONS: Final = (
    ActionData(
        name="change_keys",
        label=QT_TRANSLATE_NOOP("actions", "Change &keys…"),
        menu=Menu.EDIT,
        keys=("Ctrl+,",),
        needs=Needs.NOTHING,
    ),
)
