"""Keeps an article that is signed off as it is, until it is reopened."""

import json
from typing import Final

from factcheck_gui.domain.edits import OF_THE_DESK, Change, Edit, Entity
from factcheck_gui.domain.errors import SignedOffError
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.tables import TABLES

_SIGNING: Final = frozenset({"signed_by", "signed_at"})
_ITS_ARTICLE: Final = "CROSS JOIN articles a ON a.id = t.article_id"
_ARTICLE_OF_CLAIM: Final = (
    "CROSS JOIN claims c ON c.id = t.claim_id CROSS JOIN articles a ON a.id = c.article_id"
)
# Which article a thing belongs to. A link belongs to both that it joins: whether an allegation is answered is
# part of what was signed. A cross join keeps to this order: from what changes to the few articles it is in.
_ARTICLE_OF: Final[dict[Entity, str]] = {
    Entity.ARTICLE: "CROSS JOIN articles a ON a.id = t.id",
    Entity.VERSION: _ITS_ARTICLE,
    Entity.CLAIM: _ITS_ARTICLE,
    Entity.MARK: _ITS_ARTICLE,
    Entity.PLACEMENT: _ARTICLE_OF_CLAIM,
    Entity.VERDICT: _ARTICLE_OF_CLAIM,
    Entity.NOTE: _ARTICLE_OF_CLAIM,
    Entity.LINK: (
        "CROSS JOIN claims c ON c.id IN (t.from_claim, t.to_claim)"
        " CROSS JOIN articles a ON a.id = c.article_id"
    ),
}


def check_thawed(db: Database, edit: Edit) -> bool:
    """Refuse an edit of what belongs to an article that is signed off; return whether any article is.

    Asked before the changes are applied and after: what comes into being belongs nowhere before.

    Raises:
        SignedOffError: the first such article.
    """
    if edit.action in OF_THE_DESK or not _any_frozen(db):
        return False
    opened = {one.entity_id for one in edit.changes if _is_signing(one)}
    asked: dict[Entity, list[str]] = {}
    for change in edit.changes:
        if change.entity in _ARTICLE_OF and not _is_signing(change):
            asked.setdefault(change.entity, []).append(change.entity_id)
    for entity, ids in asked.items():
        rows = db.conn.execute(
            f"SELECT DISTINCT a.id, a.title, a.signed_by FROM json_each(?) j"
            f" CROSS JOIN {TABLES[entity]} t ON t.id = j.value {_ARTICLE_OF[entity]}"
            " WHERE a.signed_at IS NOT NULL AND a.removed = 0",
            [json.dumps(ids)],
        )
        for article_id, title, signed_by in rows:
            if article_id not in opened:
                raise SignedOffError(title=title, signed_by=signed_by or "")
    return True


def signs_off(edit: Edit) -> bool:
    """Tell whether an edit may leave an article signed off where none was before."""
    return any(one.entity is Entity.ARTICLE and one.new and one.new.get("signed_at") for one in edit.changes)


def _any_frozen(db: Database) -> bool:
    row = db.conn.execute("SELECT 1 FROM articles WHERE signed_at IS NOT NULL LIMIT 1").fetchone()
    return row is not None


def _is_signing(change: Change) -> bool:
    """Tell whether a change signs an article off or reopens it, and does nothing else.

    From one signature to another leads no way but reopening.
    """
    if change.entity is not Entity.ARTICLE or not change.new or change.old is None:
        return False
    is_between = None not in (change.old.get("signed_at"), change.new.get("signed_at"))
    return set(change.new) <= _SIGNING and not is_between
