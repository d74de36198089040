"""Holds the history against its own seals, against the tables, and against what older backups know of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import State, replay
from factcheck_gui.storage.chain_breaks import BreakKind, chain_breaks, is_known
from factcheck_gui.storage.checksums import COLUMN
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_header
from factcheck_gui.storage.findings import Check, Finding
from factcheck_gui.storage.history import list_events_by_thing
from factcheck_gui.storage.history_chain import head
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.migrations.shapes import schema_version
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.untouched import connect_to_read

_FIRST: Final = "SELECT edit_id FROM events ORDER BY number LIMIT 1"
_LAST: Final = "SELECT at, reviewer FROM events ORDER BY number DESC LIMIT 1"
_TOGETHER: Final = 500
"""Things that are held against the tables with one query."""
REWRITTEN: Final = "rewritten"
UNREADABLE: Final = "unreadable"


def seals(db: Database) -> Iterator[Finding]:
    """Yield the places where the history is not the one that was written."""
    for found in chain_breaks(db):
        fault = "" if found.kind is BreakKind.CHANGED else found.kind.value
        yield Finding(
            check=Check.CHAIN, subject=str(found.number), fault=fault, at=found.at, reviewer=found.reviewer
        )


def history(db: Database) -> Iterator[Finding]:
    """Yield what the tables hold other than the history says; some hundred things at once are in memory."""
    things = list_events_by_thing(db)
    while together := tuple(islice(things, _TOGETHER)):
        ids: dict[Entity, set[str]] = {}
        replayed: State = {}
        for entity_id, events in together:
            if events is None:
                yield Finding(check=Check.HISTORY, subject=entity_id, fault=UNREADABLE)
                continue
            replayed |= replay(events)
            for event in events:
                ids.setdefault(event.entity, set()).add(entity_id)
        yield from _told_otherwise(replayed, _stored(db, ids))
    for entity, table in TABLES.items():
        rows = db.execute(
            f"SELECT id FROM {table} t WHERE removed = 0 AND NOT EXISTS"
            " (SELECT 1 FROM events e WHERE e.entity_id = t.id AND e.entity = ?) ORDER BY id",
            [entity.value],
        )
        for (entity_id,) in rows:
            yield Finding(check=Check.HISTORY, subject=f"{entity} {entity_id}")


def backups(db: Database, places: tuple[Path, ...]) -> Iterator[Finding]:
    """Yield backups of this workspace that end with an event which its history does not have.

    Who makes the whole chain anew leaves no break in it; that it is another one only an older copy knows.
    """
    first = db.execute(_FIRST).fetchone()
    for place in places:
        try:
            # Another program may let it go meanwhile, and a damaged backup is no damage here.
            with told(place):
                check_header(place)
                with connect_to_read(place) as copy:
                    if schema_version(copy) != SCHEMA_VERSION or copy.execute(_FIRST).fetchone() != first:
                        # Of an older program, without seals; or of what stood here before.
                        continue
                    known, last = head(copy), copy.execute(_LAST).fetchone()
        except (ExpectedError, sqlite3.Error):
            continue
        if not is_known(db, known) and last is not None:
            at, reviewer = map(str, last)
            yield Finding(check=Check.BACKUPS, subject=place.name, fault=REWRITTEN, at=at, reviewer=reviewer)


def _told_otherwise(replayed: State, stored: State) -> Iterator[Finding]:
    for key in sorted(stored.keys() | replayed.keys()):
        if stored.get(key) != replayed.get(key):
            yield Finding(check=Check.HISTORY, subject=f"{key[0]} {key[1]}")


def _stored(db: Database, ids: Mapping[Entity, Iterable[str]]) -> State:
    state: State = {}
    for entity, wanted in ids.items():
        rows = db.query(
            f"SELECT t.* FROM json_each(?) j CROSS JOIN {TABLES[entity]} t ON t.id = j.value"
            " WHERE t.removed = 0",
            [json.dumps([*wanted])],
        )
        for row in rows:
            state[entity, str(row["id"])] = fields_of(row)
    return state


def fields_of(row: dict[str, object]) -> dict[str, object]:
    """Return what of a row an edit can change, which the history tells too."""
    return {name: value for name, value in row.items() if name not in {"id", "removed", COLUMN}}
