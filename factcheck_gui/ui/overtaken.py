"""Tells what somebody else has done meanwhile, where an edit came too late."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.edits import Edit, Entity, Fields
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
_PLACES: Final = ("claim_id", "question", "from_claim", "to_claim", "type")
"""What only one thing of a kind may stand at: one answer to a question, one link of a type."""


def what_others_did(workspace: Workspace, edit: Edit, error: ConflictError, review: Review | None) -> str:
    """Return who has changed what an edit was about, when, and to what; empty where that is not known."""
    try:
        events = workspace.browsing.history(entity_id=error.entity_id)
        event = _overtaking(edit, events)
        if event is None:
            events = _of_the_claim(workspace, edit, error)
            event = _in_the_place(edit, error, events)
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


def _of_the_claim(workspace: Workspace, edit: Edit, error: ConflictError) -> tuple[Event, ...]:
    """Return the newest events about the claim to which an edit was to add something, oldest first."""
    fields = _added(edit, error)
    claim_id = fields.get("claim_id", fields.get("from_claim"))
    if not isinstance(claim_id, str):
        return ()
    moments = workspace.timeline.of_claim(claim_id)
    return tuple(event for moment in reversed(moments) for event in moment.events)


def _in_the_place(edit: Edit, error: ConflictError, events: tuple[Event, ...]) -> Event | None:
    """Return the last event about what stands where an edit was to add something.

    That is another answer to the same question, say; where nothing stands there, the claim itself is gone.
    """
    fields = _added(edit, error)
    place = {(name, fields[name]) for name in _PLACES if name in fields}
    rivals = {event.entity_id for event in events if place <= {*(event.new or event.old or {}).items()}}
    about = [event for event in events if event.entity_id in rivals]
    given = {name for name, value in fields.items() if value is not None} - {name for name, _ in place}
    touching = [event for event in about if given & {*(event.new or {})}]
    removals = [event for event in events if event.entity is Entity.CLAIM and event.new is None]
    return next(iter([*touching[-1:], *about[-1:], *removals[-1:]]), None)


def _added(edit: Edit, error: ConflictError) -> Fields:
    """Return the fields of what an edit was to add, where that is what it failed at."""
    added = (change.new for change in edit.changes if change.entity_id == error.entity_id)
    return next(filter(None, added), {})


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)


def _overtaking(edit: Edit, events: tuple[Event, ...]) -> Event | None:
    """Return the last event about a field that the edit was to change; the last one of all, else."""
    about = {event.entity_id for event in events}
    changes = [change for change in edit.changes if change.entity_id in about]
    fields = {name for change in changes for name in {**(change.old or {}), **(change.new or {})}}
    touching = [event for event in events if fields & {*(event.old or {}), *(event.new or {})}]
    return next(iter([*touching[-1:], *events[-1:]]), None)
