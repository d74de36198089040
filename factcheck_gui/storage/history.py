"""The append-only history of the workspace."""

import json
from collections.abc import Iterator
from typing import Any, Final

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


_OF_CLAIM: Final = """
    SELECT :id AS id
    UNION SELECT id FROM verdicts WHERE claim_id = :id
    UNION SELECT id FROM source_notes WHERE claim_id = :id
    UNION SELECT source_id FROM source_notes WHERE claim_id = :id AND source_id IS NOT NULL
    UNION SELECT id FROM links WHERE from_claim = :id
    UNION SELECT id FROM links WHERE to_claim = :id
    UNION SELECT id FROM placements WHERE claim_id = :id
"""
_OF_ARTICLE: Final = """
    SELECT :id AS id
    UNION SELECT id FROM versions WHERE article_id = :id
    UNION SELECT id FROM marks WHERE article_id = :id
    UNION SELECT id FROM claims WHERE article_id = :id
    UNION SELECT v.id FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE c.article_id = :id
    UNION SELECT n.id FROM source_notes n JOIN claims c ON c.id = n.claim_id WHERE c.article_id = :id
    UNION SELECT l.id FROM links l JOIN claims c ON c.id = l.from_claim WHERE c.article_id = :id
    UNION SELECT p.id FROM placements p JOIN claims c ON c.id = p.claim_id WHERE c.article_id = :id
"""


def list_events_of(db: Database, entity: Entity, entity_id: str, newest: int) -> Iterator[Event]:
    """Yield the events about a claim or an article and all that hangs on it, oldest first.

    Those of the newest steps, each whole: a step of thousands of events is never cut.
    """
    hanging = _OF_CLAIM if entity is Entity.CLAIM else _OF_ARTICLE
    rows = db.query(
        f"WITH about AS (SELECT * FROM events WHERE entity_id IN ({hanging})),"
        " steps AS (SELECT edit_id FROM about GROUP BY edit_id ORDER BY max(number) DESC LIMIT :newest)"
        " SELECT * FROM about WHERE edit_id IN (SELECT edit_id FROM steps) ORDER BY number",
        {"id": entity_id, "newest": newest},
    )
    for row in rows:
        yield _event(row)


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
