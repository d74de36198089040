"""Names of edits, as the Edit menu says them after "Undo"."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.edits import Action, Edit, Entity
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "edit names"
_SHOWN: Final = 60
_NAMES: Final = {
    (Action.TAG, "allegation"): QT_TRANSLATE_NOOP("edit names", "tag as allegation"),
    (Action.TAG, "denial"): QT_TRANSLATE_NOOP("edit names", "tag as denial"),
    (Action.TAG, "fact"): QT_TRANSLATE_NOOP("edit names", "tag as fact"),
    (Action.CHANGE_KIND, "allegation"): QT_TRANSLATE_NOOP("edit names", "change to allegation"),
    (Action.CHANGE_KIND, "denial"): QT_TRANSLATE_NOOP("edit names", "change to denial"),
    (Action.CHANGE_KIND, "fact"): QT_TRANSLATE_NOOP("edit names", "change to fact"),
    (Action.RATE, ""): QT_TRANSLATE_NOOP("edit names", "take back verdict"),
    (Action.CHOOSE_SCALE, ""): QT_TRANSLATE_NOOP("edit names", "choice of the workspace’s scale"),
    (Action.PLACE_CLAIM, "allegation"): QT_TRANSLATE_NOOP("edit names", "place allegation"),
    (Action.PLACE_CLAIM, "denial"): QT_TRANSLATE_NOOP("edit names", "place denial"),
    (Action.PLACE_CLAIM, "fact"): QT_TRANSLATE_NOOP("edit names", "place fact"),
    (Action.RETIRE_CLAIM, "allegation"): QT_TRANSLATE_NOOP("edit names", "retire allegation"),
    (Action.RETIRE_CLAIM, "denial"): QT_TRANSLATE_NOOP("edit names", "retire denial"),
    (Action.RETIRE_CLAIM, "fact"): QT_TRANSLATE_NOOP("edit names", "retire fact"),
    (Action.SET_STATE, "open"): QT_TRANSLATE_NOOP("edit names", "state “open”"),
    (Action.SET_STATE, "in_progress"): QT_TRANSLATE_NOOP("edit names", "state “in progress”"),
    (Action.SET_STATE, "ready"): QT_TRANSLATE_NOOP("edit names", "state “ready”"),
    (Action.SET_STATE, "sent_back"): QT_TRANSLATE_NOOP("edit names", "send back"),
    (Action.SET_RULE, ""): QT_TRANSLATE_NOOP("edit names", "suggested set of rules"),
}
_GENERAL: Final = {
    Action.IMPORT_ARTICLE: QT_TRANSLATE_NOOP("edit names", "import of article"),
    Action.IMPORT_ARTICLES: QT_TRANSLATE_NOOP("edit names", "import of %1 articles"),
    Action.IMPORT_CLAIMS: QT_TRANSLATE_NOOP("edit names", "import of claims"),
    Action.NEW_VERSION: QT_TRANSLATE_NOOP("edit names", "version %1 of article"),
    Action.PLACE_CLAIM: QT_TRANSLATE_NOOP("edit names", "place claim"),
    Action.RETIRE_CLAIM: QT_TRANSLATE_NOOP("edit names", "retire claim"),
    Action.STILL_HOLDS: QT_TRANSLATE_NOOP("edit names", "verdict still holds"),
    Action.CORRECT_ARTICLE: QT_TRANSLATE_NOOP("edit names", "correction of article details"),
    Action.REMOVE_ARTICLE: QT_TRANSLATE_NOOP("edit names", "remove article"),
    Action.MOVE_SPAN: QT_TRANSLATE_NOOP("edit names", "change of span"),
    Action.RESTATE: QT_TRANSLATE_NOOP("edit names", "restatement"),
    Action.REWORD: QT_TRANSLATE_NOOP("edit names", "proposed wording"),
    Action.NAME_SPEAKER: QT_TRANSLATE_NOOP("edit names", "change of speaker"),
    Action.NAME_TARGET: QT_TRANSLATE_NOOP("edit names", "change of target"),
    Action.NAME_REPORTER: QT_TRANSLATE_NOOP("edit names", "change of who reports it"),
    Action.CHANGE_PARTY: QT_TRANSLATE_NOOP("edit names", "details of “%1”"),
    Action.RENAME_PARTY: QT_TRANSLATE_NOOP("edit names", "rename “%1”"),
    Action.MERGE_PARTIES: QT_TRANSLATE_NOOP("edit names", "merge into “%1”"),
    Action.REMOVE_PARTY: QT_TRANSLATE_NOOP("edit names", "remove “%1”"),
    Action.REMOVE_CLAIM: QT_TRANSLATE_NOOP("edit names", "remove claim"),
    Action.SPLIT_CLAIM: QT_TRANSLATE_NOOP("edit names", "split claim"),
    Action.MERGE_CLAIMS: QT_TRANSLATE_NOOP("edit names", "merge claims"),
    Action.DUPLICATE_CLAIM: QT_TRANSLATE_NOOP("edit names", "duplicate claim"),
    Action.RATE: QT_TRANSLATE_NOOP("edit names", "verdict “%1”"),
    Action.DATE_VERDICT: QT_TRANSLATE_NOOP("edit names", "dates of verdict"),
    Action.ADD_SCALE: QT_TRANSLATE_NOOP("edit names", "add scale “%1”"),
    Action.CHANGE_SCALE: QT_TRANSLATE_NOOP("edit names", "change of scale “%1”"),
    Action.REMOVE_SCALE: QT_TRANSLATE_NOOP("edit names", "remove scale “%1”"),
    Action.CHOOSE_SCALE: QT_TRANSLATE_NOOP("edit names", "choice of scale “%1”"),
    Action.GIVE_REASON: QT_TRANSLATE_NOOP("edit names", "reason"),
    Action.ADD_NOTE: QT_TRANSLATE_NOOP("edit names", "add source note"),
    Action.CHANGE_NOTE: QT_TRANSLATE_NOOP("edit names", "change source note"),
    Action.REMOVE_NOTE: QT_TRANSLATE_NOOP("edit names", "remove source note"),
    Action.ADD_SOURCE: QT_TRANSLATE_NOOP("edit names", "add source"),
    Action.CHANGE_SOURCE: QT_TRANSLATE_NOOP("edit names", "change of source"),
    Action.KEEP_COPY: QT_TRANSLATE_NOOP("edit names", "keep copy of source"),
    Action.REMOVE_SOURCE: QT_TRANSLATE_NOOP("edit names", "remove source"),
    Action.MERGE_SOURCES: QT_TRANSLATE_NOOP("edit names", "merge %1 sources"),
    Action.LINK: QT_TRANSLATE_NOOP("edit names", "link claims"),
    Action.CHANGE_LINK: QT_TRANSLATE_NOOP("edit names", "change of link"),
    Action.UNLINK: QT_TRANSLATE_NOOP("edit names", "remove link"),
    Action.MARK: QT_TRANSLATE_NOOP("edit names", "nothing to check"),
    Action.UNMARK: QT_TRANSLATE_NOOP("edit names", "take back nothing to check"),
    Action.RESTORE_VALUE: QT_TRANSLATE_NOOP("edit names", "restore from the timeline"),
    Action.CREATE_WORKSPACE: QT_TRANSLATE_NOOP("edit names", "new workspace"),
    Action.UPGRADE: QT_TRANSLATE_NOOP("edit names", "taken over from an older version of the program"),
    Action.RECOVER: QT_TRANSLATE_NOOP("edit names", "recovered from a damaged file"),
    Action.SET_STATE: QT_TRANSLATE_NOOP("edit names", "change of state"),
    Action.SET_RULE: QT_TRANSLATE_NOOP("edit names", "setting of a rule"),
    Action.SIGN_OFF: QT_TRANSLATE_NOOP("edit names", "sign-off"),
    Action.REOPEN: QT_TRANSLATE_NOOP("edit names", "reopening"),
    Action.BATCH: QT_TRANSLATE_NOOP("edit names", "%1 edits"),
    Action.RESTORE_BACKUP: QT_TRANSLATE_NOOP("edit names", "restoring of the backup “%1”"),
}

_OF_SEVERAL: Final = {
    Action.CHANGE_KIND: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "kind of %2 claims")),
    Action.RATE: (Entity.VERDICT, QT_TRANSLATE_NOOP("edit names", "verdict on %2 claims")),
    Action.SET_STATE: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "state of %2 claims")),
    Action.NAME_SPEAKER: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "speaker of %2 claims")),
    Action.NAME_TARGET: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "target of %2 claims")),
    Action.NAME_REPORTER: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "who reports %2 claims")),
    Action.DATE_VERDICT: (Entity.VERDICT, QT_TRANSLATE_NOOP("edit names", "date for %2 claims")),
    Action.REMOVE_CLAIM: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "remove %2 claims")),
    Action.IMPORT_CLAIMS: (Entity.CLAIM, QT_TRANSLATE_NOOP("edit names", "import of %2 claims")),
    Action.LINK: (Entity.LINK, QT_TRANSLATE_NOOP("edit names", "link %2 claims to one")),
    Action.ADD_NOTE: (Entity.NOTE, QT_TRANSLATE_NOOP("edit names", "add %2 source notes")),
}
"""What the same edit of several claims is called, and what is counted to tell that it is one."""


def edit_name(edit: Edit) -> str:
    """Return what an edit is called in the Edit menu."""
    entity, of_several = _OF_SEVERAL.get(edit.action, (None, ""))
    count = sum(change.entity is entity for change in edit.changes)
    if count > 1:
        return QCoreApplication.translate(_CONTEXT, of_several).replace("%2", f"{count:,}")
    template = _NAMES.get((edit.action, edit.detail)) or _GENERAL.get(edit.action, "edit")
    return QCoreApplication.translate(_CONTEXT, template).replace("%1", isolated(elided(edit.detail, _SHOWN)))
