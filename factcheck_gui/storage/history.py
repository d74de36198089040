"""The append-only history of the workspace."""

import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any, Final

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields, Value
from factcheck_gui.domain.history import Event
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.history_chain import COLUMNS, head, seal, sealed_step
from factcheck_gui.storage.many_rows import places

# What `json.loads` finds out anew each time is known: it is a text, and nothing is special about it.
_FROM_JSON: Final = json.JSONDecoder().decode
_AS_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_TEXT_AS_JSON: Final = encode_basestring
"""The same for a text."""
_COLUMNS: Final = (*COLUMNS, "hash")
# Each event with the seal that its own was made upon.
_SEALED: Final = (
    "(SELECT e.*, (SELECT b.hash FROM events b WHERE b.number < e.number ORDER BY b.number DESC LIMIT 1)"
    " AS seal_before FROM events e)"
)


def append_events(db: Database, edit: Edit, *, edit_id: str, at: str, reviewer: str, cause: Cause) -> None:
    """Append one event for each change of an edit, in the transaction that applies it."""
    rows = sealed_step(
        head(db),
        # The plain texts: drivers ask a while how to store what only looks like a text.
        (edit_id, at, reviewer, cause.value, edit.action.value, edit.detail),
        map(_columns, edit.changes),
    )
    for are_there, alike in groupby(rows, _filled):
        sql = f"INSERT INTO events ({', '.join(_COLUMNS)}) VALUES {places(are_there)}"
        db.conn.executemany(sql, ([value for value in row if value is not None] for row in alike))


def list_events(db: Database, *, entity_id: str | None = None, newest: int | None = None) -> Iterator[Event]:
    """Yield the events, oldest first: all, those of one thing, or the newest few."""
    sql, parameters = f"SELECT * FROM {_SEALED}", []
    if entity_id is not None:
        sql, parameters = f"{sql} WHERE entity_id = ?", [entity_id]
    if newest is not None:
        sql = f"SELECT * FROM ({sql} ORDER BY number DESC LIMIT {int(newest)})"
    for row in db.query(f"{sql} ORDER BY number", parameters):
        yield _checked_event(row)


def list_events_by_thing(db: Database) -> Iterator[tuple[str, tuple[Event, ...] | None]]:
    """Yield the ids of all things, each with its events, oldest first; None where one cannot be read."""
    rows = db.query("SELECT * FROM events ORDER BY entity_id, number")
    for entity_id, of_it in groupby(rows, itemgetter("entity_id")):
        try:
            events = tuple(map(_event, of_it))
        except ValueError:
            yield str(entity_id), None
        else:
            # Damage can make bytes of a text.
            yield str(entity_id), events if isinstance(entity_id, str) else None


# Verdicts and links that live have another index than those that were removed. Not UNION: SQLite would sort
# each part, and to have it sorted go through all verdicts and versions that there are.
_OF_CLAIM: Final = """
    SELECT :id AS id
    UNION ALL SELECT id FROM verdicts WHERE claim_id = :id AND removed = 0
    UNION ALL SELECT id FROM verdicts WHERE claim_id = :id AND removed = 1
    UNION ALL SELECT id FROM source_notes WHERE claim_id = :id
    UNION ALL SELECT source_id FROM source_notes WHERE claim_id = :id AND source_id IS NOT NULL
    UNION ALL SELECT id FROM links WHERE from_claim = :id AND removed = 0
    UNION ALL SELECT id FROM links WHERE from_claim = :id AND removed = 1
    UNION ALL SELECT id FROM links WHERE to_claim = :id
    UNION ALL SELECT id FROM placements WHERE claim_id = :id
"""
_HANGING_ON_CLAIMS: Final = "\n".join(
    f"UNION ALL SELECT t.id FROM claims c CROSS JOIN {table} t ON t.{column} = c.id{removed}"
    " WHERE c.article_id = :id"
    for table, column, removed in (
        ("verdicts", "claim_id", " AND t.removed = 0"),
        ("verdicts", "claim_id", " AND t.removed = 1"),
        ("source_notes", "claim_id", ""),
        ("links", "from_claim", " AND t.removed = 0"),
        ("links", "from_claim", " AND t.removed = 1"),
        ("placements", "claim_id", ""),
    )
)
_OF_ARTICLE: Final = f"""
    SELECT :id AS id
    UNION ALL SELECT id FROM versions WHERE article_id = :id
    UNION ALL SELECT m.id FROM versions v CROSS JOIN marks m ON m.version_id = v.id WHERE v.article_id = :id
    UNION ALL SELECT id FROM claims WHERE article_id = :id
    {_HANGING_ON_CLAIMS}
"""
_SOURCES_OF_ARTICLE: Final = """
    SELECT n.source_id FROM claims c CROSS JOIN source_notes n ON n.claim_id = c.id
    WHERE c.article_id = :id AND n.source_id IS NOT NULL
"""


# The other ends of links are shown with a claim, and who is named in it with what is known of them.
_SHOWN_WITH_ARTICLE: Final = """
    SELECT l.id FROM claims c CROSS JOIN links l ON l.to_claim = c.id WHERE c.article_id = :id
    UNION ALL SELECT p.id FROM parties p WHERE p.name IN (
        SELECT speaker FROM claims WHERE article_id = :id
        UNION ALL SELECT target FROM claims WHERE article_id = :id
        UNION ALL SELECT reported_by FROM claims WHERE article_id = :id
    )
    UNION ALL SELECT id FROM scales_of_article
    UNION ALL SELECT v.id FROM rating_values v JOIN scales_of_article s ON s.id = v.scale_id
"""
# A verdict may have been given on another scale before: its events name that value still.
_SCALES_OF_ARTICLE: Final = """
    WITH verdicts_of_article AS (
        SELECT v.id, v.value_id FROM claims c CROSS JOIN verdicts v ON v.claim_id = c.id AND v.removed = 0
            WHERE c.article_id = :id
        UNION ALL
        SELECT v.id, v.value_id FROM claims c CROSS JOIN verdicts v ON v.claim_id = c.id AND v.removed = 1
            WHERE c.article_id = :id
    ),
    values_of_article AS (
        SELECT value_id FROM verdicts_of_article
        UNION SELECT json_extract(e.old, '$.value_id')
            FROM verdicts_of_article v JOIN events e ON e.entity_id = v.id
        UNION SELECT json_extract(e.new, '$.value_id')
            FROM verdicts_of_article v JOIN events e ON e.entity_id = v.id
    ),
    scales_of_article AS (
        SELECT scale_id AS id FROM rating_values WHERE id IN (SELECT value_id FROM values_of_article)
        UNION SELECT id FROM rating_scales WHERE is_default = 1 AND removed = 0
        UNION SELECT truth_scale FROM articles WHERE id = :id
        UNION SELECT attribution_scale FROM articles WHERE id = :id
    )
"""


def list_events_of(db: Database, entity: Entity, entity_id: str, newest: int) -> Iterator[Event]:
    """Yield the events about a claim or an article and all that hangs on it, oldest first.

    Those of the newest steps, each whole: a step of thousands of events is never cut.
    """
    hanging = _OF_CLAIM if entity is Entity.CLAIM else _OF_ARTICLE
    rows = db.query(
        "WITH about AS MATERIALIZED"
        f" (SELECT number, edit_id FROM events WHERE entity_id IN ({hanging})),"
        " steps AS (SELECT edit_id FROM about GROUP BY edit_id ORDER BY max(number) DESC LIMIT :newest)"
        f" SELECT * FROM {_SEALED} WHERE number IN"
        " (SELECT number FROM about WHERE edit_id IN (SELECT edit_id FROM steps)) ORDER BY number",
        {"id": entity_id, "newest": newest},
    )
    for row in rows:
        yield _checked_event(row)


def list_events_of_article(db: Database, article_id: str) -> Iterator[Event]:
    """Yield every event about an article and all that is shown with it, oldest first.

    That is what hangs on it, the sources cited, the scales rated on, who is named, and links from elsewhere.
    """
    rows = db.query(
        f"{_SCALES_OF_ARTICLE} SELECT * FROM {_SEALED} WHERE entity_id IN"
        f" ({_OF_ARTICLE} UNION ALL {_SOURCES_OF_ARTICLE} UNION ALL {_SHOWN_WITH_ARTICLE}) ORDER BY number",
        {"id": article_id},
    )
    for row in rows:
        yield _checked_event(row)


def _filled(row: tuple[object, ...]) -> tuple[bool, ...]:
    """Tell of each column of an event whether there is a value."""
    return tuple([value is not None for value in row])


def _columns(change: Change) -> tuple[str, str, str | None, str | None]:
    return change.entity.value, change.entity_id, _json(change.old), _json(change.new)


def _json(fields: Fields | None) -> str | None:
    # Value by value: for a mapping the encoder makes itself ready anew each time.
    return None if fields is None else _frame(tuple(fields)) % tuple(map(_word, fields.values()))


@lru_cache(maxsize=256)
def _frame(names: tuple[str, ...]) -> str:
    """Return the JSON of fields with a place for each value."""
    return "{" + ",".join([_TEXT_AS_JSON(name).replace("%", "%%") + ":%s" for name in names]) + "}"


def _word(value: Value) -> str:
    if type(value) is str:
        return _TEXT_AS_JSON(value)
    return "null" if value is None else _AS_JSON(value)


def _fields(words: object) -> Fields:
    if isinstance(words, str):
        found = _FROM_JSON(words)
        if isinstance(found, dict):
            return found
    # Damage can make bytes or a number of a text, and a list of fields.
    message = "its fields cannot be read"
    raise ValueError(message)


def _checked_event(row: dict[str, Any]) -> Event:
    """Return an event that is what was sealed; the row has the seal before it as well."""
    if seal(row["seal_before"] or "", [row[name] for name in COLUMNS]) != row["hash"]:
        message = f"event {row['number']} does not fit its seal"
        raise DamagedRowError(message)
    try:
        return _event(row)
    except ValueError as error:
        message = f"event {row['number']}: {error}"
        raise DamagedRowError(message) from error


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
        old=None if row["old"] is None else _fields(row["old"]),
        new=None if row["new"] is None else _fields(row["new"]),
    )
