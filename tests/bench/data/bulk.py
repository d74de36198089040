"""Writes what services have composed, without asking of each row whether it may be written.

The rows and the history are those that the program would write; a test holds both against each other.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.edits import Cause, Change, Edit, Entity
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Incoming
from factcheck_gui.storage.articles import add_text
from factcheck_gui.storage.checksums import row_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.history import append_events
from factcheck_gui.storage.likeness import add_sketch
from factcheck_gui.storage.search_index import index_waiting
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.version_parts import add_parts

_Rows = dict[tuple[Entity, tuple[str, ...]], list[tuple[object, ...]]]
# As others refer to them.
_ORDER: Final = {entity: place for place, entity in enumerate(Entity)}


class BulkWriter:
    """Writes edits that only create, into a database that nobody else uses."""

    def __init__(self, db: Database, desk: Desk) -> None:
        self._db = db
        self._desk = desk

    def write(self, edit: Edit, incoming: Iterable[Incoming] = ()) -> None:
        """Write one edit, inside the transaction that runs."""
        arrivals = tuple(incoming)
        for arrival in arrivals:
            add_text(self._db, arrival.sha256, arrival.text.text)
        self._insert(edit.changes)
        for arrival in arrivals:
            add_parts(self._db, arrival.version_id, arrival.text)
            add_sketch(self._db, arrival.version_id, arrival.sketch)
        append_events(
            self._db,
            edit,
            edit_id=self._desk.new_id(),
            at=self._desk.now(),
            reviewer=self._desk.reviewer,
            cause=Cause.EDIT,
        )
        index_waiting(self._db)

    def _insert(self, changes: Iterable[Change]) -> None:
        rows: _Rows = defaultdict(list)
        for change in changes:
            assert change.old is None
            assert change.new is not None
            checksum = row_sum({"id": change.entity_id, "removed": 0, **change.new})
            row = (change.entity_id, checksum, *change.new.values())
            rows[change.entity, tuple(change.new)].append(row)
        for entity, names in sorted(rows, key=lambda key: _ORDER[key[0]]):
            columns = ", ".join(f'"{name}"' for name in ("id", "checksum", *names))
            places = ", ".join("?" * (len(names) + 2))
            self._db.conn.executemany(
                f"INSERT INTO {TABLES[entity]} ({columns}) VALUES ({places})", rows[entity, names]
            )
