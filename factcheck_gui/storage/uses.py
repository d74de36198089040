"""Who uses what: rating values, scales and sources that are in use stay."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.edits import Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import InUseError
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.tables import TABLES

_LIVING_CLAIM: Final = (
    "JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
    " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
)
_COUNTS: Final[Mapping[Entity, str]] = {
    Entity.VALUE: f"SELECT count(*) FROM verdicts t {_LIVING_CLAIM} WHERE t.value_id = ? AND t.removed = 0",
    Entity.SOURCE: (
        f"SELECT count(*) FROM source_notes t {_LIVING_CLAIM} WHERE t.source_id = ? AND t.removed = 0"
    ),
    Entity.SCALE: (
        "SELECT (SELECT count(*) FROM articles WHERE removed = 0 AND ?1 IN (truth_scale, attribution_scale))"
        " + (SELECT count(*) FROM rating_scales WHERE id = ?1 AND is_default = 1)"
    ),
}
_NAMES: Final[Mapping[Entity, str]] = {
    Entity.VALUE: "label",
    Entity.SOURCE: "ifnull(title, ifnull(link, ''))",
    Entity.SCALE: "name",
}


def count_uses(db: Database, entity: Entity, entity_id: str) -> int:
    """Return how many verdicts, notes or articles use a rating value, a source or a scale."""
    if entity not in _COUNTS:
        return 0
    return int(db.conn.execute(_COUNTS[entity], [entity_id]).fetchone()[0])


def count_value_uses(db: Database, scale_id: str) -> dict[str, int]:
    """Return how many verdicts each value of a scale is given in, by the value's id; only those given."""
    rows = db.conn.execute(
        f"SELECT t.value_id, count(*) FROM verdicts t {_LIVING_CLAIM}"
        " WHERE t.removed = 0 AND t.value_id IN (SELECT id FROM rating_values WHERE scale_id = ?)"
        " GROUP BY t.value_id",
        [scale_id],
    )
    return {str(value_id): int(count) for value_id, count in rows}


def count_articles_on(db: Database, scale_id: str) -> int:
    """Return how many articles have chosen a scale of their own, this one."""
    sql = "SELECT count(*) FROM articles WHERE removed = 0 AND ? IN (truth_scale, attribution_scale)"
    return int(db.conn.execute(sql, [scale_id]).fetchone()[0])


def check_unused(db: Database, change: Change) -> None:
    """Refuse to remove what others use, once all changes of the edit are applied.

    Raises:
        InUseError: it is in use.
    """
    if change.new is not None or change.entity not in _COUNTS:
        return
    count = count_uses(db, change.entity, change.entity_id)
    if count:
        name = db.conn.execute(
            f"SELECT {_NAMES[change.entity]} FROM {TABLES[change.entity]} WHERE id = ?", [change.entity_id]
        ).fetchone()
        raise InUseError(entity=change.entity.value, name=str(name[0]), count=count)


def settled(db: Database, edit: Edit, cause: Cause) -> Edit:
    """Return an undo or redo without what has become superfluous.

    The source that came into being with a note stays when the note is taken back and others use it by then;
    and it is not made again where it is there.
    """
    if cause is Cause.EDIT or not any(one.entity is Entity.SOURCE for one in edit.changes):
        return edit
    # A note that is given another source leaves its own as one does that is removed.
    gone = {
        one.entity_id
        for one in edit.changes
        if one.entity is Entity.NOTE and (one.new is None or "source_id" in one.new)
    }
    kept = tuple(one for one in edit.changes if not _is_superfluous(db, one, gone))
    return replace(edit, changes=kept)


def _is_superfluous(db: Database, change: Change, gone: set[str]) -> bool:
    if change.entity is not Entity.SOURCE or (change.old is not None and change.new is not None):
        return False
    if change.old is None:
        sql = "SELECT 1 FROM sources WHERE id = ? AND removed = 0"
        return db.conn.execute(sql, [change.entity_id]).fetchone() is not None
    rows = db.conn.execute(
        "SELECT id FROM source_notes WHERE source_id = ? AND removed = 0", [change.entity_id]
    )
    return any(note_id not in gone for (note_id,) in rows)
