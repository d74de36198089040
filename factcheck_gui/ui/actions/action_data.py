"""Every action of the window as data: its name, its keys, its menu."""

from typing import Final

from factcheck_gui.ui.actions.action import ActionData, Menu, Needs, Scope
from factcheck_gui.ui.actions.annotation_action_data import ANNOTATION_ACTIONS
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

__all__ = ["DESK_ACTIONS", "MENU_LABELS", "ActionData", "Menu", "Needs", "Scope"]

MENU_LABELS: Final = {
    Menu.FILE: QT_TRANSLATE_NOOP("menus", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("menus", "&Edit"),
    Menu.ARTICLE: QT_TRANSLATE_NOOP("menus", "&Article"),
    Menu.VIEW: QT_TRANSLATE_NOOP("menus", "&View"),
    Menu.CLAIM: QT_TRANSLATE_NOOP("menus", "&Claim"),
    Menu.REVIEW: QT_TRANSLATE_NOOP("menus", "&Review"),
    Menu.HELP: QT_TRANSLATE_NOOP("menus", "&Help"),
}

_FILE: Final = (
    ActionData(
        name="new_workspace",
        label=QT_TRANSLATE_NOOP("actions", "&New workspace…"),
        menu=Menu.FILE,
        keys=("Ctrl+N",),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="open_workspace",
        label=QT_TRANSLATE_NOOP("actions", "&Open workspace…"),
        menu=Menu.FILE,
        keys=("Ctrl+O",),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="open_sample",
        label=QT_TRANSLATE_NOOP("actions", "Open the &sample"),
        menu=Menu.FILE,
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="import_article",
        label=QT_TRANSLATE_NOOP("actions", "&Import article…"),
        menu=Menu.FILE,
        keys=("Ctrl+I",),
        needs=Needs.NOTHING,
        starts_group=True,
    ),
    ActionData(
        name="import_folder",
        label=QT_TRANSLATE_NOOP("actions", "Import &folder…"),
        menu=Menu.FILE,
        keys=("Ctrl+Shift+I",),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="import_link",
        label=QT_TRANSLATE_NOOP("actions", "Import lin&k…"),
        menu=Menu.FILE,
        keys=("Ctrl+L",),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="paste_article",
        label=QT_TRANSLATE_NOOP("actions", "&Paste article"),
        menu=Menu.FILE,
        keys=("Ctrl+Shift+V",),
        needs=Needs.NOTHING,
    ),
    *ANNOTATION_ACTIONS,
    ActionData(
        name="show_last_import",
        label=QT_TRANSLATE_NOOP("actions", "Last i&mport…"),
        menu=Menu.FILE,
        needs=Needs.WORKSPACE,
    ),
    ActionData(
        name="export_report",
        label=QT_TRANSLATE_NOOP("actions", "&Export report…"),
        menu=Menu.FILE,
        keys=("Ctrl+E",),
        starts_group=True,
    ),
    ActionData(
        name="save_copy",
        label=QT_TRANSLATE_NOOP("actions", "Save a &copy…"),
        menu=Menu.FILE,
        keys=("Ctrl+Shift+S",),
        needs=Needs.WORKSPACE,
    ),
    ActionData(
        name="show_backups",
        label=QT_TRANSLATE_NOOP("actions", "&Backups…"),
        menu=Menu.FILE,
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="restore_workspace",
        label=QT_TRANSLATE_NOOP("actions", "New workspace from &JSON…"),
        menu=Menu.FILE,
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="close_workspace",
        label=QT_TRANSLATE_NOOP("actions", "C&lose workspace"),
        menu=Menu.FILE,
        keys=("Ctrl+W",),
        needs=Needs.WORKSPACE,
        starts_group=True,
    ),
    ActionData(
        name="quit",
        label=QT_TRANSLATE_NOOP("actions", "&Quit"),
        menu=Menu.FILE,
        keys=("Ctrl+Q",),
        needs=Needs.NOTHING,
    ),
)
_EDIT: Final = (
    ActionData(
        name="copy_words",
        label=QT_TRANSLATE_NOOP("actions", "&Copy words"),
        menu=Menu.EDIT,
        keys=("Ctrl+C",),
        scope=Scope.PAGE,
        starts_group=True,
    ),
    ActionData(
        name="find_in_claims",
        label=QT_TRANSLATE_NOOP("actions", "&Find in claims"),
        menu=Menu.EDIT,
        keys=("/",),
    ),
    ActionData(
        name="change_reviewer",
        label=QT_TRANSLATE_NOOP("actions", "&Your name…"),
        menu=Menu.EDIT,
        needs=Needs.NOTHING,
        starts_group=True,
    ),
)
_ARTICLE: Final = (
    ActionData(
        name="new_version",
        label=QT_TRANSLATE_NOOP("actions", "&New version of this article…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+N",),
    ),
    ActionData(
        name="decide_waiting",
        label=QT_TRANSLATE_NOOP("actions", "Decide on &waiting claims…"),
        menu=Menu.ARTICLE,
        keys=("W",),
    ),
    ActionData(
        name="show_versions",
        label=QT_TRANSLATE_NOOP("actions", "&Versions…"),
        menu=Menu.ARTICLE,
        keys=("V",),
    ),
    ActionData(
        name="save_original",
        label=QT_TRANSLATE_NOOP("actions", "&Save the original…"),
        menu=Menu.ARTICLE,
        starts_group=True,
    ),
    ActionData(
        name="open_original",
        label=QT_TRANSLATE_NOOP("actions", "&Open the original in the browser"),
        menu=Menu.ARTICLE,
    ),
    ActionData(
        name="correct_article",
        label=QT_TRANSLATE_NOOP("actions", "Article &details…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+D",),
        starts_group=True,
    ),
    ActionData(
        name="remove_article",
        label=QT_TRANSLATE_NOOP("actions", "&Remove article"),
        menu=Menu.ARTICLE,
    ),
)
_VIEW: Final = (
    ActionData(
        name="toggle_articles",
        label=QT_TRANSLATE_NOOP("actions", "&Articles"),
        menu=Menu.VIEW,
        keys=("F7",),
        needs=Needs.WORKSPACE,
        checkable=True,
    ),
    ActionData(
        name="toggle_claims",
        label=QT_TRANSLATE_NOOP("actions", "&Claims"),
        menu=Menu.VIEW,
        keys=("F8",),
        needs=Needs.WORKSPACE,
        checkable=True,
    ),
    ActionData(
        name="zoom_in",
        label=QT_TRANSLATE_NOOP("actions", "Zoom &in"),
        menu=Menu.VIEW,
        keys=("Ctrl++", "Ctrl+="),
        starts_group=True,
    ),
    ActionData(
        name="zoom_out", label=QT_TRANSLATE_NOOP("actions", "Zoom &out"), menu=Menu.VIEW, keys=("Ctrl+-",)
    ),
    ActionData(
        name="reset_zoom",
        label=QT_TRANSLATE_NOOP("actions", "&Actual size"),
        menu=Menu.VIEW,
        keys=("Ctrl+0",),
    ),
    ActionData(
        name="use_system_colours",
        label=QT_TRANSLATE_NOOP("actions", "Colours of the &system"),
        menu=Menu.VIEW,
        needs=Needs.NOTHING,
        starts_group=True,
        checkable=True,
    ),
    ActionData(
        name="use_light_colours",
        label=QT_TRANSLATE_NOOP("actions", "&Light"),
        menu=Menu.VIEW,
        needs=Needs.NOTHING,
        checkable=True,
    ),
    ActionData(
        name="use_dark_colours",
        label=QT_TRANSLATE_NOOP("actions", "&Dark"),
        menu=Menu.VIEW,
        needs=Needs.NOTHING,
        checkable=True,
    ),
    ActionData(
        name="toggle_full_screen",
        label=QT_TRANSLATE_NOOP("actions", "&Full screen"),
        menu=Menu.VIEW,
        keys=("F11",),
        needs=Needs.NOTHING,
        starts_group=True,
    ),
)
_HELP: Final = (
    ActionData(
        name="show_tour",
        label=QT_TRANSLATE_NOOP("actions", "First &steps"),
        menu=Menu.HELP,
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="show_keys",
        label=QT_TRANSLATE_NOOP("actions", "&Keys"),
        menu=Menu.HELP,
        keys=("F1", "?"),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="show_formats",
        label=QT_TRANSLATE_NOOP("actions", "&Formats"),
        menu=Menu.HELP,
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="show_palette",
        label=QT_TRANSLATE_NOOP("actions", "&Any command by name…"),
        menu=Menu.HELP,
        keys=("Ctrl+K",),
        needs=Needs.NOTHING,
    ),
    ActionData(
        name="report_problem",
        label=QT_TRANSLATE_NOOP("actions", "&Report a problem…"),
        menu=Menu.HELP,
        needs=Needs.NOTHING,
        starts_group=True,
    ),
    ActionData(
        name="show_about",
        label=QT_TRANSLATE_NOOP("actions", "A&bout factcheck-gui"),
        menu=Menu.HELP,
        needs=Needs.NOTHING,
    ),
)

DESK_ACTIONS: Final = (*_FILE, *_EDIT, *_ARTICLE, *_VIEW, *_HELP)
"""What is done with files, views and help; the work on claims is in `claim_action_data`."""
