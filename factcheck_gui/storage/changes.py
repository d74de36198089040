"""Applies an edit: refuses what is frozen, gone or in use, and writes the rest."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.edits import OF_THE_DESK, Action, Change, Edit, Entity
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.state_differences import gone
from factcheck_gui.storage.backup_checks import check_nothing_hidden
from factcheck_gui.storage.change_writing import ids_of, write_changes
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.freezing import check_thawed, signs_off
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
# A cross join keeps to this order: from what changes to the few articles that it is in, never the other way.
_ALIVE: Final[dict[Entity, str]] = {
    Entity.ARTICLE: (
        "articles t LEFT JOIN rating_scales s"
        " ON s.id IN (t.truth_scale, t.attribution_scale) AND s.removed = 1"
        " JOIN (SELECT 1) ON s.id IS NULL"
    ),
    Entity.VERSION: "versions t CROSS JOIN articles a ON a.id = t.article_id AND a.removed = 0",
    Entity.CLAIM: (f"claims t CROSS JOIN articles a ON a.id = t.article_id AND a.removed = 0 AND {_SETTLED}"),
    Entity.MARK: f"marks t CROSS JOIN articles a ON a.id = t.article_id AND a.removed = 0 AND {_NEWEST}",
    Entity.PLACEMENT: (
        "placements t CROSS JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
    ),
    Entity.VERDICT: (
        "verdicts t CROSS JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " LEFT JOIN rating_values v ON v.id = t.value_id AND v.removed = 1"
        " JOIN (SELECT 1) ON v.id IS NULL"
    ),
    Entity.NOTE: (
        "source_notes t CROSS JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
        " CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " LEFT JOIN sources s ON s.id = t.source_id AND s.removed = 1"
        " JOIN (SELECT 1) ON s.id IS NULL"
    ),
    Entity.VALUE: "rating_values t CROSS JOIN rating_scales s ON s.id = t.scale_id AND s.removed = 0",
    Entity.LINK: (
        "links t CROSS JOIN claims f ON f.id = t.from_claim AND f.removed = 0"
        " CROSS JOIN claims e ON e.id = t.to_claim AND e.removed = 0"
    ),
}

_SCALES: Final = ("truth_scale", "attribution_scale")

_NOTED: Final = """
    WITH going AS (SELECT value AS article_id FROM json_each(?)),
    here AS (
        SELECT claims.id, claims.article_id FROM going CROSS JOIN claims USING (article_id)
        WHERE claims.removed = 0
    )
    SELECT article_id, id FROM here
    UNION ALL
    SELECT article_id, v.id FROM here CROSS JOIN verdicts v ON v.claim_id = here.id AND v.removed = 0
    UNION ALL
    SELECT article_id, n.id FROM here CROSS JOIN source_notes n ON n.claim_id = here.id AND n.removed = 0
    UNION ALL SELECT article_id, l.id FROM here CROSS JOIN links l ON l.from_claim = here.id AND l.removed = 0
    UNION ALL SELECT article_id, l.id FROM here CROSS JOIN links l ON l.to_claim = here.id AND l.removed = 0
    UNION ALL
    SELECT v.article_id, m.id FROM going CROSS JOIN versions v USING (article_id)
    CROSS JOIN marks m ON m.version_id = v.id AND m.removed = 0 WHERE v.removed = 0
    UNION ALL
    SELECT article_id, v.id FROM going CROSS JOIN versions v USING (article_id)
    WHERE v.removed = 0 AND v.number > 1
"""
"""Whatever is noted on articles, each with its article."""


def apply_edit(db: Database, edit: Edit, *, is_new: bool = False) -> None:
    """Apply all changes of an edit inside the transaction that runs; see `write_changes` for `is_new`.

    Raises:
        ConflictError: as `write_changes` does; or what was written belongs to what somebody has removed, or
            to a version that is no longer the newest. The transaction must then be rolled back.
        SignedOffError: the article is frozen.
        InUseError: what was to go is used by others.
    """
    any_frozen = check_thawed(db, edit)
    write_changes(db, edit.changes, is_new=is_new)
    if any_frozen or signs_off(edit):
        check_thawed(db, edit)
    # At the end: the undo of a new version takes its claims back before it takes the version away.
    if edit.action not in OF_THE_DESK:
        _check_alive(db, edit.changes)
    # After the conflicts: whoever is late is told that somebody was faster, and not that something is in use.
    for change in gone(edit.changes):
        check_unused(db, change)
    if edit.action is Action.RESTORE_BACKUP:
        check_nothing_hidden(db, edit.changes)
    versions = [one for one in edit.changes if one.entity is Entity.VERSION]
    if versions:
        _check_none_left_behind(db, versions)


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
    articles = [one for one in edit.changes if one.entity is Entity.ARTICLE and one.new is None]
    noted = db.conn.execute(_NOTED, [ids_of(articles)])
    held = {article_id for article_id, one in noted if one not in going}
    for change in articles:
        if change.entity_id in held:
            raise ConflictError(entity=Entity.ARTICLE.value, entity_id=change.entity_id)


def _check_none_left_behind(db: Database, versions: Iterable[Change]) -> None:
    """Refuse a change of versions after which a claim would belong to one that is not the newest.

    Somebody else may have made the claim, or brought it back, while the new version was being read.
    """
    row = db.conn.execute(
        "SELECT t.id FROM json_each(?) j CROSS JOIN versions v ON v.id = j.value"
        " CROSS JOIN articles a ON a.id = v.article_id AND a.removed = 0"
        f" CROSS JOIN claims t ON t.article_id = a.id AND t.removed = 0 AND NOT {_SETTLED} LIMIT 1",
        [ids_of(versions)],
    ).fetchone()
    if row is not None:
        raise ConflictError(entity=Entity.CLAIM.value, entity_id=row[0])


def _check_alive(db: Database, changes: Iterable[Change]) -> None:
    """Refuse what belongs to a claim or an article that somebody has removed."""
    asked: dict[Entity, list[Change]] = {}
    for change in changes:
        if _may_hang(change):
            asked.setdefault(change.entity, []).append(change)
    for entity, ones in asked.items():
        if len(ones) == 1:
            sql, wanted = f"SELECT t.id FROM {_ALIVE[entity]} WHERE t.id = ?", ones[0].entity_id
        else:
            sql = f"SELECT t.id FROM json_each(?) j CROSS JOIN {_ALIVE[entity]} WHERE t.id = j.value"
            wanted = ids_of(ones)
        alive = {row[0] for row in db.conn.execute(sql, [wanted])}
        for change in ones:
            if change.entity_id not in alive:
                raise ConflictError(entity=entity.value, entity_id=change.entity_id)


def _may_hang(change: Change) -> bool:
    """Tell whether what was written hangs on something that may be gone."""
    if change.new is None or change.entity not in _ALIVE:
        return False
    return change.entity is not Entity.ARTICLE or any(change.new.get(name) for name in _SCALES)
