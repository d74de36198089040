"""Keeps an article that is signed off as it is, until it is reopened."""

from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.edits import OF_THE_DESK, Change, Edit, Entity
from factcheck_gui.domain.errors import SignedOffError

_SIGNING: Final = frozenset({"signed_by", "signed_at"})
# Which article a thing belongs to. A link belongs to both that it joins: whether an allegation is answered is
# part of what was signed.
_ARTICLE_OF: Final[dict[Entity, str]] = {
    Entity.ARTICLE: "articles t ON t.id = a.id",
    Entity.VERSION: "versions t ON t.article_id = a.id",
    Entity.CLAIM: "claims t ON t.article_id = a.id",
    Entity.MARK: "marks t ON t.article_id = a.id",
    Entity.PLACEMENT: "claims c ON c.article_id = a.id JOIN placements t ON t.claim_id = c.id",
    Entity.VERDICT: "claims c ON c.article_id = a.id JOIN verdicts t ON t.claim_id = c.id",
    Entity.NOTE: "claims c ON c.article_id = a.id JOIN source_notes t ON t.claim_id = c.id",
    Entity.LINK: "claims c ON c.article_id = a.id JOIN links t ON c.id IN (t.from_claim, t.to_claim)",
}


def check_thawed(db: Database, edit: Edit) -> None:
    """Refuse an edit of what belongs to an article that is signed off.

    Asked before the changes are applied and after: what comes into being belongs nowhere before.

    Raises:
        SignedOffError: the first such article.
    """
    if edit.action in OF_THE_DESK or not _any_frozen(db):
        return
    opened = {one.entity_id for one in edit.changes if _is_signing(one)}
    for change in edit.changes:
        if change.entity not in _ARTICLE_OF or _is_signing(change):
            continue
        row = db.conn.execute(
            f"SELECT a.id, a.title, a.signed_by FROM articles a JOIN {_ARTICLE_OF[change.entity]}"
            " WHERE t.id = ? AND a.signed_at IS NOT NULL AND a.removed = 0",
            [change.entity_id],
        ).fetchone()
        if row is not None and row[0] not in opened:
            raise SignedOffError(title=row[1], signed_by=row[2] or "")


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
