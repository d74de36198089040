"""The action that shows who says what."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

MAP_ACTIONS: Final = (
    ActionData(
        name="show_map",
        label=QT_TRANSLATE_NOOP("actions", "&Who says what"),
        menu=Menu.VIEW,
        keys=("Ctrl+M",),
        starts_group=True,
    ),
)
