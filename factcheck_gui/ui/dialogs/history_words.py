"""What happened in one event, in words; a step of many edits is told event by event."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.edits import Action, Cause, Edit, Entity, Value
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.ui.text.edit_names import edit_name

_CREATED: Final = {
    Entity.ARTICLE: Action.IMPORT_ARTICLE,
    Entity.VERSION: Action.IMPORT_ARTICLE,
    Entity.CLAIM: Action.TAG,
    Entity.VERDICT: Action.RATE,
    Entity.NOTE: Action.ADD_NOTE,
    Entity.LINK: Action.LINK,
    Entity.MARK: Action.MARK,
    Entity.PLACEMENT: Action.PLACE_CLAIM,
    Entity.SOURCE: Action.ADD_SOURCE,
    Entity.PARTY: Action.CHANGE_PARTY,
    Entity.SCALE: Action.ADD_SCALE,
    Entity.VALUE: Action.ADD_SCALE,
    Entity.RULE: Action.SET_RULE,
}
_REMOVED: Final = {
    Entity.ARTICLE: Action.REMOVE_ARTICLE,
    Entity.VERSION: Action.REMOVE_ARTICLE,
    Entity.CLAIM: Action.REMOVE_CLAIM,
    Entity.VERDICT: Action.RATE,
    Entity.NOTE: Action.REMOVE_NOTE,
    Entity.LINK: Action.UNLINK,
    Entity.MARK: Action.UNMARK,
    Entity.PLACEMENT: Action.PLACE_CLAIM,
    Entity.SOURCE: Action.REMOVE_SOURCE,
    Entity.PARTY: Action.REMOVE_PARTY,
    Entity.SCALE: Action.REMOVE_SCALE,
    Entity.VALUE: Action.CHANGE_SCALE,
    Entity.RULE: Action.SET_RULE,
}
_OTHERS: Final = {
    Entity.NOTE: Action.CHANGE_NOTE,
    Entity.LINK: Action.CHANGE_LINK,
    Entity.SOURCE: Action.CHANGE_SOURCE,
    Entity.PARTY: Action.CHANGE_PARTY,
    Entity.SCALE: Action.CHANGE_SCALE,
    Entity.VALUE: Action.CHANGE_SCALE,
    Entity.RULE: Action.SET_RULE,
}
_CHANGED: Final = {
    "kind": Action.CHANGE_KIND,
    "value_id": Action.RATE,
    "reason": Action.GIVE_REASON,
    "as_of": Action.DATE_VERDICT,
    "due_on": Action.DATE_VERDICT,
    "restatement": Action.RESTATE,
    "correction": Action.REWORD,
    "speaker": Action.NAME_SPEAKER,
    "reported_by": Action.NAME_REPORTER,
    "state": Action.SET_STATE,
    "start": Action.MOVE_SPAN,
    "end": Action.MOVE_SPAN,
}
"""What a change of a field of a claim or of a verdict is called, the more telling field first."""


class EventNames:
    """Names events as the Edit menu names edits."""

    def __init__(self, scales: Iterable[RatingScale]) -> None:
        self._labels = {value.id: value.label for scale in scales for value in scale.values}

    def name(self, event: Event) -> str:
        """Return what was done, undone or done again in an event."""
        action, detail = event.action, event.detail
        if action is Action.BATCH:
            action = _action(event)
            detail = self._detail(event, action)
        return edit_name(Edit(action=action, changes=(), detail=detail))

    def _detail(self, event: Event, action: Action) -> str:
        _, new = _forwards(event)
        if action in (Action.TAG, Action.CHANGE_KIND):
            return str(new.get("kind", ""))
        return self._labels.get(str(new.get("value_id")), "") if action is Action.RATE else ""


def _action(event: Event) -> Action:
    """Return the action that one change of a batch would have been by itself."""
    old, new = _forwards(event)
    if not old:
        # A verdict can begin with its reason, before anybody has chosen a value.
        is_reason = event.entity is Entity.VERDICT and new.get("value_id") is None
        return Action.GIVE_REASON if is_reason else _CREATED[event.entity]
    if not new:
        return _REMOVED[event.entity]
    if event.entity in (Entity.CLAIM, Entity.VERDICT):
        return next((action for field, action in _CHANGED.items() if field in new), Action.NAME_TARGET)
    return _OTHERS.get(event.entity, Action.CORRECT_ARTICLE)


def _forwards(event: Event) -> tuple[dict[str, Value], dict[str, Value]]:
    """Return the fields before and after what is named: an undo is named after what it takes back."""
    old, new = dict(event.old or {}), dict(event.new or {})
    return (new, old) if event.cause is Cause.UNDO else (old, new)
