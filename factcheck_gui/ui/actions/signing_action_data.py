"""The actions of rules, states and sign-off."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

SIGNING_ACTIONS: Final = (
    ActionData(
        name="sign_off",
        label=QT_TRANSLATE_NOOP("actions", "Si&gn off or reopen…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+O",),
        starts_group=True,
    ),
    ActionData(
        name="set_open",
        label=QT_TRANSLATE_NOOP("actions", "State: open"),
        menu=Menu.CLAIM,
        keys=("Ctrl+1",),
        starts_group=True,
    ),
    ActionData(
        name="set_in_progress",
        label=QT_TRANSLATE_NOOP("actions", "State: in progress"),
        menu=Menu.CLAIM,
        keys=("Ctrl+2",),
    ),
    ActionData(
        name="set_ready",
        label=QT_TRANSLATE_NOOP("actions", "State: ready"),
        menu=Menu.CLAIM,
        keys=("Ctrl+3",),
    ),
    ActionData(
        name="send_back",
        label=QT_TRANSLATE_NOOP("actions", "Send back…"),
        menu=Menu.CLAIM,
        keys=("Ctrl+4",),
    ),
    ActionData(
        name="show_checks",
        label=QT_TRANSLATE_NOOP("actions", "&Checks"),
        menu=Menu.REVIEW,
        keys=("Ctrl+R",),
        starts_group=True,
    ),
    ActionData(
        name="next_finding",
        label=QT_TRANSLATE_NOOP("actions", "Next finding of the rules"),
        menu=Menu.REVIEW,
        keys=("F4",),
    ),
    ActionData(
        name="previous_finding",
        label=QT_TRANSLATE_NOOP("actions", "Previous finding of the rules"),
        menu=Menu.REVIEW,
        keys=("Shift+F4",),
    ),
    ActionData(
        name="show_rules",
        label=QT_TRANSLATE_NOOP("actions", "R&ules…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+Shift+R",),
        needs=Needs.WORKSPACE,
    ),
)
