"""The actions that make two claims of one, one of two, or one more of the same."""

from typing import Final

from factcheck_gui.ui.actions.action_data import ActionData, Menu
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

DIVIDING_ACTIONS: Final = (
    ActionData(
        name="split_claim",
        label=QT_TRANSLATE_NOOP("actions", "S&plit claim…"),
        menu=Menu.CLAIM,
        keys=("Ctrl+T",),
        starts_group=True,
    ),
    ActionData(
        name="merge_claims",
        label=QT_TRANSLATE_NOOP("actions", "&Merge with the next, or the two selected"),
        menu=Menu.CLAIM,
        keys=("Ctrl+G",),
    ),
    ActionData(
        name="duplicate_claim",
        label=QT_TRANSLATE_NOOP("actions", "D&uplicate claim"),
        menu=Menu.CLAIM,
        keys=("Ctrl+Shift+D",),
    ),
)
