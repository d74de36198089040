"""The actions on evidence packs."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

PACK_ACTIONS: Final = (
    ActionData(
        name="check_evidence_pack",
        label=QT_TRANSLATE_NOOP("actions", "&Check an evidence pack…"),
        menu=Menu.HELP,
        needs=Needs.NOTHING,
        starts_group=True,
    ),
)
