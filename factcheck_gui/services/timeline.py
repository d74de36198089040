"""The history of one claim or article, step by step, and the way back to what a step left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields
from factcheck_gui.domain.fields import FORMER_FIELDS, PLACE_FIELDS
from factcheck_gui.domain.history import Event
from factcheck_gui.storage.current import Stored, read_stored
from factcheck_gui.storage.history import list_events_of
from factcheck_gui.storage.store import Store

NEWEST: Final = 200
"""How many steps are told where nobody asks for more."""

# What a step of its own decides: where a claim stands in the newest version, and who has signed off.
_NOT_RESTORED: Final = frozenset(
    {
        *("standing", "proposed_in", "proposed_start", "proposed_end", "checked_in"),
        *("signed_by", "signed_at", "created_at", "reviewer"),
    }
)
_PLACE: Final = frozenset(PLACE_FIELDS)
_NEVER_RESTORED: Final = frozenset({Entity.VERSION, Entity.PLACEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One step of the history, as far as it was about the thing looked at; its events oldest first."""

    edit_id: str
    at: str
    reviewer: str
    cause: Cause
    action: Action
    detail: str
    events: tuple[Event, ...]

    @property
    def is_removal(self) -> bool:
        """Whether the step took something away and left nothing new."""
        return all(event.new is None for event in self.events)


class Timeline:
    """Tells what became of a claim or an article, and leads back."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_claim(self, claim_id: str, newest: int = NEWEST) -> tuple[Moment, ...]:
        """Return the steps that were about a claim, its verdicts, notes, sources and links, newest first."""
        return self._moments(Entity.CLAIM, claim_id, newest)

    def of_article(self, article_id: str, newest: int = NEWEST) -> tuple[Moment, ...]:
        """Return the steps that were about an article and everything noted on it, newest first."""
        return self._moments(Entity.ARTICLE, article_id, newest)

    def restore(self, moment: Moment) -> Edit:
        """Return the edit that leads back to what a step left, or that brings back what it took away.

        It is empty where all is as it was left. What has its own way back is not touched: sign-off, versions,
        and the place of a claim in a text that is no longer the newest.
        """
        events = reversed(moment.events) if moment.is_removal else iter(moment.events)
        changes = tuple(self._changes(events))
        return Edit(action=Action.RESTORE_VALUE, changes=changes, detail=moment.detail)

    def _moments(self, entity: Entity, entity_id: str, newest: int) -> tuple[Moment, ...]:
        with self._store.reading() as db:
            events = list(list_events_of(db, entity, entity_id, newest))
        moments = (_moment(tuple(found)) for _, found in groupby(events, key=attrgetter("edit_id")))
        return tuple(moments)[::-1]

    def _changes(self, events: Iterable[Event]) -> Iterator[Change]:
        with self._store.reading() as db:
            for event in events:
                if event.entity in _NEVER_RESTORED:
                    continue
                stored = read_stored(db, event.entity, event.entity_id)
                if stored is None:
                    continue
                change = _brought_back(event, stored) if event.new is None else _led_back(event, stored)
                if change is not None:
                    yield change


def _moment(events: tuple[Event, ...]) -> Moment:
    first = events[0]
    return Moment(
        edit_id=first.edit_id,
        at=first.at,
        reviewer=first.reviewer,
        cause=first.cause,
        action=first.action,
        detail=first.detail,
        events=events,
    )


def _brought_back(event: Event, stored: Stored) -> Change | None:
    """Return the change that brings back what was removed, as it is stored: it was last there so."""
    if stored.is_there:
        return None
    return Change(entity=event.entity, entity_id=event.entity_id, old=None, new=stored.fields)


def _led_back(event: Event, stored: Stored) -> Change | None:
    """Return the change that gives a thing the values that it had after an event."""
    wanted = _restorable(event, stored.fields)
    if not stored.is_there:
        return Change(
            entity=event.entity, entity_id=event.entity_id, old=None, new={**stored.fields, **wanted}
        )
    differing = {name: value for name, value in wanted.items() if stored.fields[name] != value}
    if not differing:
        return None
    if not _PLACE.isdisjoint(differing):
        # A place changes as a whole, so that it can be checked against the text.
        differing |= {name: wanted.get(name, stored.fields[name]) for name in PLACE_FIELDS}
    old = {name: stored.fields[name] for name in differing}
    return Change(entity=event.entity, entity_id=event.entity_id, old=old, new=differing)


def _restorable(event: Event, stored: Fields) -> Fields:
    """Return the values after an event that may come back."""
    new = event.new or {}
    former = FORMER_FIELDS.get(event.entity, frozenset())
    wanted = {
        name: value
        for name, value in new.items()
        if name in stored and name not in former and name not in _NOT_RESTORED
    }
    here = stored.get("version_id")
    if event.entity is Entity.CLAIM and new.get("version_id", here) != here:
        wanted = {name: value for name, value in wanted.items() if name not in _PLACE}
    return wanted
