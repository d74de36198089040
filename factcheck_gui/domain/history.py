"""The append-only history: one event for each change that became durable."""

from collections.abc import Iterable

from factcheck_gui.domain.adjustments import KEPT_WHOLE, Adjustments
from factcheck_gui.domain.edits import Action, Cause, Edit, Entity, Fields
from factcheck_gui.domain.fields import FORMER_FIELDS, LATER_FIELDS
from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who changed what, when and why; the events of one edit share its `edit_id`."""

    number: int
    edit_id: str
    at: str
    reviewer: str
    cause: Cause
    action: Action
    detail: str
    entity: Entity
    entity_id: str
    old: Fields | None
    new: Fields | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """An edit that has become durable, as it was stored, with the id that its events share.

    `adjusted` tells what of its texts could not be kept as it was given.
    """

    edit_id: str
    edit: Edit
    cause: Cause
    adjusted: Adjustments = KEPT_WHOLE


State = dict[tuple[Entity, str], dict[str, object]]


def replay(events: Iterable[Event]) -> State:
    """Return everything that is alive after the events, field by field: what the tables must hold."""
    state: State = {}
    for event in events:
        key = (event.entity, event.entity_id)
        former = FORMER_FIELDS.get(event.entity, frozenset())
        if event.new is None:
            state.pop(key, None)
            continue
        new = {name: value for name, value in event.new.items() if name not in former}
        if event.old is None:
            state[key] = {**LATER_FIELDS.get(event.entity, {}), **new}
        elif key in state:
            # A damaged history may change what it never made; the comparison with the tables tells.
            state[key] |= new
    return state
