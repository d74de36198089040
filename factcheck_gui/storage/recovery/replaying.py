"""What the history tells of one thing, as far as the events about it are there."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.fields import FORMER_FIELDS, LATER_FIELDS
from factcheck_gui.storage.recovery.known_tables import Fields, KnownTable

_NOT_FIELDS: Final = frozenset({"id", "removed", "checksum"})


@dataclass(slots=True)
class Told:
    """What was told of a thing: its fields, whether it is alive, and what it was like before."""

    is_created: bool = False
    """Whether the event by which it came into being is there."""
    is_complete: bool = False
    """Whether that event has named all fields."""
    is_alive: bool = False
    agrees: bool = True
    """Whether each event set out from what the one before it had left."""
    fields: Fields = field(default_factory=dict)
    former: list[tuple[Fields, bool]] = field(default_factory=list)
    first: int = 0

    def replayed(self) -> Fields | None:
        """Return what a replay of the history gives: fields of what is alive, else None."""
        return self.fields if self.is_created and self.is_alive else None

    def was(self, fields: Fields, *, is_alive: bool) -> bool:
        """Tell whether it was like this once, and then changed."""
        return (fields, is_alive) in self.former


def told_of(table: KnownTable, entity: Entity, events: Iterable[tuple[Any, ...]]) -> Told:
    """Return what events, each a number with its old and new fields, tell of a thing."""
    names = frozenset(table.names) - _NOT_FIELDS
    later = {name: value for name, value in LATER_FIELDS.get(entity, {}).items() if name in names}
    former = FORMER_FIELDS.get(entity, frozenset())
    told = Told()
    for number, old, new in events:
        told.first = told.first or number
        before, after = _fields(old, names), _fields(new, names)
        if told.first != number:
            told.former.append((dict(told.fields), told.is_alive))
        told.agrees &= _sets_out(told, before, former)
        if after is None:
            told.fields |= before or {}
            told.is_alive = False
        elif before is None:
            told.fields = {**later, **after}
            told.is_created = told.is_alive = True
            told.is_complete = names <= told.fields.keys()
        else:
            told.fields |= after
            told.is_alive = told.is_alive or not told.is_created
    return told


def _sets_out(told: Told, before: Fields | None, former: frozenset[str]) -> bool:
    if before is None:
        return not told.is_alive
    return told.is_created and all(
        told.fields.get(name) == value for name, value in before.items() if name not in former
    )


def _fields(written: str | None, names: frozenset[str]) -> Fields | None:
    if written is None:
        return None
    return {name: value for name, value in json.loads(written).items() if name in names}
