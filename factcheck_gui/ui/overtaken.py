"""Tells what somebody else has done meanwhile, where an edit came too late."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ConflictError, ExpectedError
from factcheck_gui.domain.history import Event
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_templates import CONTEXT
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.moments import local_time
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown

_CONTEXT: Final = "overtaken edits"
_WHO: Final = QT_TRANSLATE_NOOP("overtaken edits", "Changed by {who}, {when}: {change}.")
_LONGEST: Final = 200


def what_others_did(workspace: Workspace, edit: Edit, error: ConflictError, review: Review | None) -> str:
    """Return who has changed what an edit was about, when, and to what; empty where that is not known."""
    try:
        events = workspace.browsing.history(entity_id=error.entity_id)
        event = _overtaking(edit, events)
        if event is None:
            return ""
        subjects = Subjects(workspace.browsing, review)
        subjects.read(events)
        words = ChangeWords(subjects, workspace.browsing.scales(), translate=_translated, show=isolated)
        said = words.words(event, _LONGEST)
    except ExpectedError:
        # What cannot be read now is not told.
        return ""
    values = {"who": shown(event.reviewer), "when": local_time(event.at), "change": said.rstrip(".")}
    return QCoreApplication.translate(_CONTEXT, _WHO).format_map(values)


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)


def _overtaking(edit: Edit, events: tuple[Event, ...]) -> Event | None:
    """Return the last event about a field that the edit was to change; the last one of all, else."""
    about = {event.entity_id for event in events}
    changes = [change for change in edit.changes if change.entity_id in about]
    fields = {name for change in changes for name in {**(change.old or {}), **(change.new or {})}}
    touching = [event for event in events if fields & {*(event.old or {}), *(event.new or {})}]
    return next(iter([*touching[-1:], *events[-1:]]), None)
