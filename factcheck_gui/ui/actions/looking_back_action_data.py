"""The actions that look back, and over the whole."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

LOOKING_BACK_ACTIONS: Final = (
    ActionData(
        name="show_claim_timeline",
        label=QT_TRANSLATE_NOOP("actions", "&Timeline of the claim…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+Shift+H",),
    ),
    ActionData(
        name="show_article_timeline",
        label=QT_TRANSLATE_NOOP("actions", "Timeline of the &article…"),
        menu=Menu.REVIEW,
    ),
    ActionData(
        name="show_overview",
        label=QT_TRANSLATE_NOOP("actions", "&Overview of the workspace…"),
        menu=Menu.VIEW,
        keys=("Ctrl+Shift+Y",),
        needs=Needs.WORKSPACE,
        starts_group=True,
    ),
)
