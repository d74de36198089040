"""The actions about sources."""

from typing import Final

from factcheck_gui.ui.actions.action_data import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

SOURCE_ACTIONS: Final = (
    ActionData(
        name="note_of_file",
        label=QT_TRANSLATE_NOOP("actions", "Source note from a &file…"),
        menu=Menu.CLAIM,
    ),
    ActionData(
        name="show_sources",
        label=QT_TRANSLATE_NOOP("actions", "&Sources…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+Shift+U",),
        needs=Needs.WORKSPACE,
    ),
)
