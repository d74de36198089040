"""The actions of the list of claims: its order, and what is done to several selected claims."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_ORDER: Final = QT_TRANSLATE_NOOP("menus", "&Order of the claims")
_SELECTED: Final = QT_TRANSLATE_NOOP("menus", "Selected clai&ms")

SORT_ACTIONS: Final = tuple(
    ActionData(
        name=name,
        label=label,
        menu=Menu.VIEW,
        submenu=_ORDER,
        starts_group=name == "sort_by_text",
        checkable=True,
    )
    for name, label in (
        ("sort_by_text", QT_TRANSLATE_NOOP("actions", "Sort claims as in the &text")),
        ("sort_by_kind", QT_TRANSLATE_NOOP("actions", "Sort claims by &kind")),
        ("sort_by_verdict", QT_TRANSLATE_NOOP("actions", "Sort claims by &verdict")),
        ("sort_by_speaker", QT_TRANSLATE_NOOP("actions", "Sort claims by s&peaker")),
        ("sort_by_state", QT_TRANSLATE_NOOP("actions", "Sort claims by &state")),
        ("sort_by_changed", QT_TRANSLATE_NOOP("actions", "Sort claims by &last change")),
    )
)
GROUP_ACTIONS: Final = tuple(
    ActionData(
        name=name,
        label=label,
        menu=Menu.VIEW,
        submenu=_ORDER,
        starts_group=name == "group_by_none",
        checkable=True,
    )
    for name, label in (
        ("group_by_none", QT_TRANSLATE_NOOP("actions", "Do not &group claims")),
        ("group_by_kind", QT_TRANSLATE_NOOP("actions", "Group claims by k&ind")),
        ("group_by_verdict", QT_TRANSLATE_NOOP("actions", "Group claims by v&erdict")),
        ("group_by_speaker", QT_TRANSLATE_NOOP("actions", "Group claims by spea&ker")),
        ("group_by_state", QT_TRANSLATE_NOOP("actions", "Group claims by st&ate")),
    )
)
SELECTION_ACTIONS: Final = (
    ActionData(
        name="select_all_claims",
        label=QT_TRANSLATE_NOOP("actions", "Select &all claims shown"),
        menu=Menu.CLAIM,
        submenu=_SELECTED,
        keys=("Ctrl+A",),
        starts_group=True,
    ),
    ActionData(
        name="select_one_claim",
        label=QT_TRANSLATE_NOOP("actions", "Select only &one claim"),
        menu=Menu.CLAIM,
        submenu=_SELECTED,
    ),
    *(
        ActionData(
            name=name,
            label=label,
            menu=Menu.CLAIM,
            submenu=_SELECTED,
            starts_group=name in {"name_speakers", "look_again_at_selected"},
        )
        for name, label in (
            ("name_speakers", QT_TRANSLATE_NOOP("actions", "&Who says them…")),
            ("name_targets", QT_TRANSLATE_NOOP("actions", "About whom they are &said…")),
            ("name_reporters", QT_TRANSLATE_NOOP("actions", "Who &reports them…")),
            ("look_again_at_selected", QT_TRANSLATE_NOOP("actions", "Look at them &again on…")),
            ("link_selected", QT_TRANSLATE_NOOP("actions", "&Link them to one claim…")),
            ("remove_selected", QT_TRANSLATE_NOOP("actions", "Re&move them")),
        )
    ),
)

CLAIMS_LIST_ACTIONS: Final = (*SORT_ACTIONS, *GROUP_ACTIONS, *SELECTION_ACTIONS)
