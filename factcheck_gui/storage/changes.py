"""Applies one change to its table, guarded by the value that the change set out from."""

from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.edits import OF_THE_DESK, Change, Edit, Entity, Fields, Value
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.freezing import check_thawed
from factcheck_gui.storage.likeness import note_link
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.uses import check_unused

_NEWEST_ID: Final = (
    "(SELECT id FROM versions v WHERE v.article_id = t.article_id AND v.removed = 0"
    " ORDER BY v.number DESC LIMIT 1)"
)
_NEWEST: Final = f"t.version_id = {_NEWEST_ID}"
_WAITING: Final = "t.standing IN ('moved', 'changed', 'lost')"
# Claims and marks belong to the newest version only, or were looked for in it: whoever has not seen yet that
# there is a newer one would make them where nobody looks.
_SETTLED: Final = (
    f"CASE WHEN t.standing = 'placed' THEN {_NEWEST}"
    f" WHEN {_WAITING} THEN t.proposed_in = {_NEWEST_ID} ELSE 1 END"
)

# Where a thing and all that it hangs on are alive. A link shows where both of its claims are, whatever became
# of their articles.
_ALIVE: Final[dict[Entity, str]] = {
    Entity.ARTICLE: (
        "articles t LEFT JOIN rating_scales s"
        " ON s.id IN (t.truth_scale, t.attribution_scale) AND s.removed = 1"
        " JOIN (SELECT 1) ON s.id IS NULL"
    ),
    Entity.VERSION: "versions t JOIN articles a ON a.id = t.article_id AND a.removed = 0",
    Entity.CLAIM: (f"claims t JOIN articles a ON a.id = t.article_id AND a.removed = 0 AND {_SETTLED}"),
    Entity.MARK: f"marks t JOIN articles a ON a.id = t.article_id AND a.removed = 0 AND {_NEWEST}",
    Entity.PLACEMENT: (
        "placements t JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
    ),
    Entity.VERDICT: (
        "verdicts t JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " LEFT JOIN rating_values v ON v.id = t.value_id AND v.removed = 1"
        " JOIN (SELECT 1) ON v.id IS NULL"
    ),
    Entity.NOTE: (
        "source_notes t JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " LEFT JOIN sources s ON s.id = t.source_id AND s.removed = 1"
        " JOIN (SELECT 1) ON s.id IS NULL"
    ),
    Entity.VALUE: "rating_values t JOIN rating_scales s ON s.id = t.scale_id AND s.removed = 0",
    Entity.LINK: (
        "links t JOIN claims f ON f.id = t.from_claim AND f.removed = 0"
        " JOIN claims e ON e.id = t.to_claim AND e.removed = 0"
    ),
}

_SCALES: Final = ("truth_scale", "attribution_scale")

_NOTED: Final = (
    "WITH here AS (SELECT id FROM claims WHERE article_id = :article AND removed = 0)"
    " SELECT id FROM here"
    " UNION ALL SELECT id FROM verdicts WHERE claim_id IN here AND removed = 0"
    " UNION ALL SELECT id FROM source_notes WHERE claim_id IN here AND removed = 0"
    " UNION ALL SELECT id FROM links WHERE (from_claim IN here OR to_claim IN here) AND removed = 0"
    " UNION ALL SELECT id FROM marks WHERE article_id = :article AND removed = 0"
    " UNION ALL SELECT id FROM versions WHERE article_id = :article AND removed = 0 AND number > 1"
)
"""Whatever is noted on an article."""

# SQLite's own words: not every driver tells the extended result code, and the primary one covers CHECK too.
_TAKEN: Final = "UNIQUE constraint failed"


def apply_edit(db: Database, edit: Edit) -> None:
    """Apply all changes of an edit inside the transaction that runs.

    Raises:
        ConflictError: as `apply_change` does; or what was written belongs to what somebody has removed, or to
            a version that is no longer the newest. The transaction must then be rolled back.
        SignedOffError: the article is frozen.
        InUseError: what was to go is used by others.
    """
    check_thawed(db, edit)
    for change in edit.changes:
        apply_change(db, change)
    check_thawed(db, edit)
    # At the end: the undo of a new version takes its claims back before it takes the version away.
    for change in edit.changes if edit.action not in OF_THE_DESK else ():
        if not _hangs_on_the_living(db, change):
            raise ConflictError(entity=change.entity.value, entity_id=change.entity_id)
    # After the conflicts: whoever is late is told that somebody was faster, and not that something is in use.
    for change in edit.changes:
        check_unused(db, change)
    for change in edit.changes:
        if change.entity is Entity.VERSION:
            _check_none_left_behind(db, change.entity_id)


def apply_change(db: Database, change: Change) -> None:
    """Create, change or remove one thing inside the transaction that runs.

    A removed row stays and is only marked, so that undo brings back the same id.

    Raises:
        ConflictError: the stored value is another, or the thing is gone or there already, or another has
            taken its place: somebody else's verdict on the same question, or the same link. The transaction
            must then be rolled back.
    """
    try:
        done = _apply(db, change)
    except sqlite3.IntegrityError as error:
        if _TAKEN not in str(error):
            raise
        done = False
    if not done:
        raise ConflictError(entity=change.entity.value, entity_id=change.entity_id)
    note_link(db, change)


def unsettled_claims(db: Database) -> list[str]:
    """Return the ids of the claims that do not belong to the newest version of their article."""
    rows = db.conn.execute(
        "SELECT t.id FROM claims t JOIN articles a ON a.id = t.article_id AND a.removed = 0"
        f" WHERE t.removed = 0 AND NOT {_SETTLED}"
    )
    return [row[0] for row in rows]


def check_untouched(db: Database, edit: Edit) -> None:
    """Refuse to take back articles on which somebody has noted something since.

    What the same person has noted was taken back before, and what came in with the articles goes with them;
    the rest is the work of others.

    Raises:
        ConflictError: such an article, the first of them.
    """
    going = {one.entity_id for one in edit.changes if one.new is None}
    for change in edit.changes:
        if change.entity is Entity.ARTICLE and change.new is None:
            noted = db.conn.execute(_NOTED, {"article": change.entity_id})
            if any(row[0] not in going for row in noted):
                raise ConflictError(entity=Entity.ARTICLE.value, entity_id=change.entity_id)


def _check_none_left_behind(db: Database, version_id: str) -> None:
    """Refuse a change of versions after which a claim would belong to one that is not the newest.

    Somebody else may have made the claim, or brought it back, while the new version was being read.
    """
    row = db.conn.execute(
        "SELECT t.id FROM claims t JOIN articles a ON a.id = t.article_id AND a.removed = 0"
        " WHERE t.article_id = (SELECT article_id FROM versions WHERE id = ?)"
        f" AND t.removed = 0 AND NOT {_SETTLED} LIMIT 1",
        [version_id],
    ).fetchone()
    if row is not None:
        raise ConflictError(entity=Entity.CLAIM.value, entity_id=row[0])


def _apply(db: Database, change: Change) -> bool:
    if change.new is None:
        return _update(db, change, {"removed": 1}, {"removed": 0, **(change.old or {})})
    if change.old is None:
        return _update(db, change, {**change.new, "removed": 0}, {"removed": 1}) or _insert(
            db, change, change.new
        )
    return _update(db, change, change.new, {"removed": 0, **change.old})


def _hangs_on_the_living(db: Database, change: Change) -> bool:
    """Tell whether nobody has removed the claim or the article to which what was written belongs."""
    if change.new is None or change.entity not in _ALIVE:
        return True
    if change.entity is Entity.ARTICLE and not any(change.new.get(name) for name in _SCALES):
        return True
    row = db.conn.execute(f"SELECT 1 FROM {_ALIVE[change.entity]} WHERE t.id = ?", [change.entity_id])
    return row.fetchone() is not None


def _update(db: Database, change: Change, values: Fields, guard: Fields) -> bool:
    assignments = ", ".join(f"{_quoted(name)} = ?" for name in values)
    conditions = " AND ".join(["id = ?", *(f"{_quoted(name)} IS ?" for name in guard)])
    cursor = db.conn.execute(
        f"UPDATE {TABLES[change.entity]} SET {assignments} WHERE {conditions}",
        [*values.values(), change.entity_id, *guard.values()],
    )
    return bool(cursor.rowcount == 1)


def _insert(db: Database, change: Change, values: Fields) -> bool:
    columns = ", ".join(["id", *map(_quoted, values)])
    places = ", ".join("?" for _ in range(len(values) + 1))
    parameters: list[Value] = [change.entity_id, *values.values()]
    table = TABLES[change.entity]
    cursor = db.conn.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", parameters)
    return bool(cursor.rowcount == 1)


def _quoted(name: str) -> str:
    """Quote a column's name; it comes from the fields of our own dataclasses."""
    if not name.isidentifier():
        msg = f"not a column: {name!r}"
        raise ValueError(msg)
    return f'"{name}"'
