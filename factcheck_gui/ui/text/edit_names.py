"""Names of edits, as the Edit menu says them after "Undo"."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "edit names"
_NAMES: Final = {
    (Action.TAG, "allegation"): QT_TRANSLATE_NOOP("edit names", "tag as allegation"),
    (Action.TAG, "denial"): QT_TRANSLATE_NOOP("edit names", "tag as denial"),
    (Action.TAG, "fact"): QT_TRANSLATE_NOOP("edit names", "tag as fact"),
    (Action.CHANGE_KIND, "allegation"): QT_TRANSLATE_NOOP("edit names", "change to allegation"),
    (Action.CHANGE_KIND, "denial"): QT_TRANSLATE_NOOP("edit names", "change to denial"),
    (Action.CHANGE_KIND, "fact"): QT_TRANSLATE_NOOP("edit names", "change to fact"),
    (Action.RATE, ""): QT_TRANSLATE_NOOP("edit names", "take back verdict"),
    (Action.PLACE_CLAIM, "allegation"): QT_TRANSLATE_NOOP("edit names", "place allegation"),
    (Action.PLACE_CLAIM, "denial"): QT_TRANSLATE_NOOP("edit names", "place denial"),
    (Action.PLACE_CLAIM, "fact"): QT_TRANSLATE_NOOP("edit names", "place fact"),
    (Action.RETIRE_CLAIM, "allegation"): QT_TRANSLATE_NOOP("edit names", "retire allegation"),
    (Action.RETIRE_CLAIM, "denial"): QT_TRANSLATE_NOOP("edit names", "retire denial"),
    (Action.RETIRE_CLAIM, "fact"): QT_TRANSLATE_NOOP("edit names", "retire fact"),
}
_GENERAL: Final = {
    Action.IMPORT_ARTICLE: QT_TRANSLATE_NOOP("edit names", "import of article"),
    Action.IMPORT_ARTICLES: QT_TRANSLATE_NOOP("edit names", "import of %1 articles"),
    Action.NEW_VERSION: QT_TRANSLATE_NOOP("edit names", "version %1 of article"),
    Action.PLACE_CLAIM: QT_TRANSLATE_NOOP("edit names", "place claim"),
    Action.RETIRE_CLAIM: QT_TRANSLATE_NOOP("edit names", "retire claim"),
    Action.STILL_HOLDS: QT_TRANSLATE_NOOP("edit names", "verdict still holds"),
    Action.CORRECT_ARTICLE: QT_TRANSLATE_NOOP("edit names", "correction of article details"),
    Action.REMOVE_ARTICLE: QT_TRANSLATE_NOOP("edit names", "remove article"),
    Action.MOVE_SPAN: QT_TRANSLATE_NOOP("edit names", "change of span"),
    Action.RESTATE: QT_TRANSLATE_NOOP("edit names", "restatement"),
    Action.NAME_SPEAKER: QT_TRANSLATE_NOOP("edit names", "change of speaker"),
    Action.NAME_TARGET: QT_TRANSLATE_NOOP("edit names", "change of target"),
    Action.REMOVE_CLAIM: QT_TRANSLATE_NOOP("edit names", "remove claim"),
    Action.RATE: QT_TRANSLATE_NOOP("edit names", "verdict “%1”"),
    Action.GIVE_REASON: QT_TRANSLATE_NOOP("edit names", "reason"),
    Action.ADD_NOTE: QT_TRANSLATE_NOOP("edit names", "add source note"),
    Action.CHANGE_NOTE: QT_TRANSLATE_NOOP("edit names", "change source note"),
    Action.REMOVE_NOTE: QT_TRANSLATE_NOOP("edit names", "remove source note"),
    Action.LINK: QT_TRANSLATE_NOOP("edit names", "link claims"),
    Action.UNLINK: QT_TRANSLATE_NOOP("edit names", "remove link"),
    Action.MARK: QT_TRANSLATE_NOOP("edit names", "nothing to check"),
    Action.UNMARK: QT_TRANSLATE_NOOP("edit names", "take back nothing to check"),
    Action.BATCH: QT_TRANSLATE_NOOP("edit names", "%1 edits"),
}


def edit_name(edit: Edit) -> str:
    """Return what an edit is called in the Edit menu."""
    template = _NAMES.get((edit.action, edit.detail)) or _GENERAL.get(edit.action, "edit")
    return QCoreApplication.translate(_CONTEXT, template).replace("%1", edit.detail)
