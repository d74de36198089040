"""The actions of the work itself: walking, tagging, rating, noting."""

from typing import Final

from factcheck_gui.ui.actions.action_data import ActionData, Menu, Needs, Scope
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_TAGGING: Final = (
    ActionData(
        name="tag_allegation",
        label=QT_TRANSLATE_NOOP("actions", "Tag as &allegation"),
        menu=Menu.CLAIM,
        keys=("A",),
    ),
    ActionData(
        name="tag_denial", label=QT_TRANSLATE_NOOP("actions", "Tag as &denial"), menu=Menu.CLAIM, keys=("D",)
    ),
    ActionData(
        name="tag_fact", label=QT_TRANSLATE_NOOP("actions", "Tag as &fact"), menu=Menu.CLAIM, keys=("F",)
    ),
    ActionData(
        name="nothing_to_check",
        label=QT_TRANSLATE_NOOP("actions", "&Nothing to check"),
        menu=Menu.CLAIM,
        keys=("X",),
    ),
    ActionData(
        name="tag_allegation_again",
        label=QT_TRANSLATE_NOOP("actions", "One more claim here: allegation"),
        menu=Menu.CLAIM,
        keys=("Shift+A",),
        starts_group=True,
    ),
    ActionData(
        name="tag_denial_again",
        label=QT_TRANSLATE_NOOP("actions", "One more claim here: denial"),
        menu=Menu.CLAIM,
        keys=("Shift+D",),
    ),
    ActionData(
        name="tag_fact_again",
        label=QT_TRANSLATE_NOOP("actions", "One more claim here: fact"),
        menu=Menu.CLAIM,
        keys=("Shift+F",),
    ),
)
_SPAN: Final = (
    ActionData(
        name="widen_end",
        label=QT_TRANSLATE_NOOP("actions", "Widen by a word at the end"),
        menu=Menu.CLAIM,
        keys=("Shift+Right",),
        scope=Scope.PAGE,
        starts_group=True,
    ),
    ActionData(
        name="narrow_end",
        label=QT_TRANSLATE_NOOP("actions", "Narrow by a word at the end"),
        menu=Menu.CLAIM,
        keys=("Shift+Left",),
        scope=Scope.PAGE,
    ),
    ActionData(
        name="widen_start",
        label=QT_TRANSLATE_NOOP("actions", "Widen by a word at the start"),
        menu=Menu.CLAIM,
        keys=("Shift+Up",),
        scope=Scope.PAGE,
    ),
    ActionData(
        name="narrow_start",
        label=QT_TRANSLATE_NOOP("actions", "Narrow by a word at the start"),
        menu=Menu.CLAIM,
        keys=("Shift+Down",),
        scope=Scope.PAGE,
    ),
)
_NOTING: Final = (
    ActionData(
        name="add_note",
        label=QT_TRANSLATE_NOOP("actions", "&Source note"),
        menu=Menu.CLAIM,
        keys=("N",),
        starts_group=True,
    ),
    ActionData(
        name="link_claim",
        label=QT_TRANSLATE_NOOP("actions", "&Link to another claim…"),
        menu=Menu.CLAIM,
        keys=("L",),
    ),
    ActionData(
        name="edit_claim",
        label=QT_TRANSLATE_NOOP("actions", "&Edit claim"),
        menu=Menu.CLAIM,
        keys=("Return", "Enter"),
        scope=Scope.PAGE,
    ),
    ActionData(
        name="remove_claim",
        label=QT_TRANSLATE_NOOP("actions", "&Remove claim"),
        menu=Menu.CLAIM,
        keys=("Delete", "Backspace"),
        scope=Scope.PAGE,
        starts_group=True,
    ),
)
_WALKING: Final = (
    ActionData(
        name="next_statement",
        label=QT_TRANSLATE_NOOP("actions", "&Next statement"),
        menu=Menu.REVIEW,
        keys=("J",),
        page_keys=("Down",),
    ),
    ActionData(
        name="previous_statement",
        label=QT_TRANSLATE_NOOP("actions", "&Previous statement"),
        menu=Menu.REVIEW,
        keys=("K",),
        page_keys=("Up",),
    ),
    ActionData(
        name="next_open",
        label=QT_TRANSLATE_NOOP("actions", "Next statement nobody has looked at"),
        menu=Menu.REVIEW,
        keys=("U",),
    ),
    ActionData(
        name="next_claim",
        label=QT_TRANSLATE_NOOP("actions", "Next claim"),
        menu=Menu.REVIEW,
        keys=("]",),
    ),
    ActionData(
        name="previous_claim",
        label=QT_TRANSLATE_NOOP("actions", "Previous claim"),
        menu=Menu.REVIEW,
        keys=("[",),
    ),
    ActionData(
        name="back_to_text",
        label=QT_TRANSLATE_NOOP("actions", "&Back to the text"),
        menu=Menu.REVIEW,
        keys=("Esc",),
    ),
    ActionData(
        name="clear_verdict",
        label=QT_TRANSLATE_NOOP("actions", "Take the verdict back"),
        menu=Menu.REVIEW,
        keys=("0",),
        starts_group=True,
    ),
    ActionData(
        name="show_history",
        label=QT_TRANSLATE_NOOP("actions", "&History…"),
        menu=Menu.REVIEW,
        keys=("Ctrl+H",),
        needs=Needs.WORKSPACE,
        starts_group=True,
    ),
    ActionData(
        name="verify_workspace",
        label=QT_TRANSLATE_NOOP("actions", "&Verify workspace"),
        menu=Menu.REVIEW,
        needs=Needs.WORKSPACE,
    ),
)

CLAIM_ACTIONS: Final = (*_TAGGING, *_SPAN, *_NOTING, *_WALKING)
