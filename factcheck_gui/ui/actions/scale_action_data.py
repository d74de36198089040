"""The actions of rating scales and reasons."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

SCALE_ACTIONS: Final = (
    ActionData(
        name="recent_reasons",
        label=QT_TRANSLATE_NOOP("actions", "Recent &reasons…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+Space",),
        starts_group=True,
    ),
    ActionData(
        name="edit_scales",
        label=QT_TRANSLATE_NOOP("actions", "Rating &scales…"),
        menu=Menu.REVIEW,
        needs=Needs.WORKSPACE,
    ),
)
"""What chooses the words of verdicts."""
