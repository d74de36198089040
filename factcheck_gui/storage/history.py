"""The append-only history of the workspace."""

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields
from factcheck_gui.domain.history import Event
from factcheck_gui.storage.failures import DamagedRowError


def append_events(db: Database, edit: Edit, *, edit_id: str, at: str, reviewer: str, cause: Cause) -> None:
    """Append one event for each change of an edit, in the transaction that applies it."""
    db.conn.executemany(
        "INSERT INTO events (edit_id, at, reviewer, cause, action, detail, entity, entity_id, old, new)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (edit_id, at, reviewer, cause, edit.action, edit.detail, *_columns(change))
            for change in edit.changes
        ],
    )


def list_events(db: Database, *, entity_id: str | None = None, newest: int | None = None) -> Iterator[Event]:
    """Yield the events, oldest first: all, those of one thing, or the newest few."""
    sql, parameters = "SELECT * FROM events", []
    if entity_id is not None:
        sql, parameters = f"{sql} WHERE entity_id = ?", [entity_id]
    if newest is not None:
        sql = f"SELECT * FROM ({sql} ORDER BY number DESC LIMIT {int(newest)})"
    for row in db.query(f"{sql} ORDER BY number", parameters):
        try:
            yield _event(row)
        except ValueError as error:
            message = f"event {row['number']}: {error}"
            raise DamagedRowError(message) from error


def _columns(change: Change) -> tuple[str, str, str | None, str | None]:
    return change.entity, change.entity_id, _json(change.old), _json(change.new)


def _json(fields: Fields | None) -> str | None:
    return None if fields is None else json.dumps(dict(fields), ensure_ascii=False, separators=(",", ":"))


def _event(row: dict[str, Any]) -> Event:
    return Event(
        number=row["number"],
        edit_id=row["edit_id"],
        at=row["at"],
        reviewer=row["reviewer"],
        cause=Cause(row["cause"]),
        action=Action(row["action"]),
        detail=row["detail"],
        entity=Entity(row["entity"]),
        entity_id=row["entity_id"],
        old=None if row["old"] is None else json.loads(row["old"]),
        new=None if row["new"] is None else json.loads(row["new"]),
    )
