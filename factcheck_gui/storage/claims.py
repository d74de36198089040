"""Reads claims and what hangs on them: verdicts, source notes, links, marks."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.changes import TABLES


def list_claims(db: Database, article_id: str) -> list[Claim]:
    """Return the claims of an article in text order."""
    rows = db.query(
        'SELECT * FROM claims WHERE article_id = ? AND removed = 0 ORDER BY "start", "end", id', [article_id]
    )
    return [_claim(row) for row in rows]


def find_claims(db: Database, claim_ids: Iterable[str]) -> list[Claim]:
    """Return those of the named claims that are there, in no order."""
    rows = db.query(
        "SELECT * FROM claims WHERE id IN (SELECT value FROM json_each(?)) AND removed = 0",
        [_list(claim_ids)],
    )
    return [_claim(row) for row in rows]


def verdicts_of(db: Database, claim_ids: Iterable[str]) -> list[Verdict]:
    """Return the verdicts on the named claims."""
    return [_verdict(row) for row in _hanging(db, "verdicts", claim_ids)]


def notes_of(db: Database, claim_ids: Iterable[str]) -> list[SourceNote]:
    """Return the source notes under the named claims, the oldest first."""
    return [_note(row) for row in _hanging(db, "source_notes", claim_ids)]


def links_of(db: Database, claim_ids: Iterable[str]) -> list[Link]:
    """Return the links between living claims that begin or end at a named one."""
    wanted = _list(claim_ids)
    rows = db.query(
        "SELECT links.* FROM links JOIN claims a ON a.id = from_claim JOIN claims b ON b.id = to_claim"
        " WHERE (from_claim IN (SELECT value FROM json_each(?))"
        " OR to_claim IN (SELECT value FROM json_each(?)))"
        " AND links.removed = 0 AND a.removed = 0 AND b.removed = 0 ORDER BY links.id",
        [wanted, wanted],
    )
    return [_link(row) for row in rows]


def claims_touched(db: Database, changes: Iterable[Change]) -> set[str]:
    """Return the ids of the claims that the changes are about, also by a verdict, a note or a link."""
    touched: set[str] = set()
    for change in changes:
        if change.entity is Entity.CLAIM:
            touched.add(change.entity_id)
        elif change.entity in (Entity.VERDICT, Entity.NOTE):
            table = TABLES[change.entity]
            rows = db.conn.execute(f"SELECT claim_id FROM {table} WHERE id = ?", [change.entity_id])
            touched |= {row[0] for row in rows}
        elif change.entity is Entity.LINK:
            rows = db.conn.execute("SELECT from_claim, to_claim FROM links WHERE id = ?", [change.entity_id])
            touched |= {claim_id for row in rows for claim_id in row}
    return touched


def list_marks(db: Database, article_id: str) -> list[Mark]:
    """Return the places of an article that hold nothing to check, in text order."""
    rows = db.query(
        'SELECT * FROM marks WHERE article_id = ? AND removed = 0 ORDER BY "start", id', [article_id]
    )
    return [Mark(**_fields(row)) for row in rows]


def list_names(db: Database, column: str) -> list[str]:
    """Return every speaker, or every target, in articles that are not removed, the most frequent first."""
    if column not in {"speaker", "target"}:
        raise ValueError(column)
    rows = db.query(
        f"SELECT {column} AS name FROM claims JOIN articles ON articles.id = article_id"
        f" WHERE claims.removed = 0 AND articles.removed = 0 AND {column} IS NOT NULL"
        f" GROUP BY {column} ORDER BY count(*) DESC, {column}"
    )
    return [row["name"] for row in rows]


def _hanging(db: Database, table: str, claim_ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    return db.query(
        f"SELECT * FROM {table} WHERE claim_id IN (SELECT value FROM json_each(?)) AND removed = 0"
        " ORDER BY id",
        [_list(claim_ids)],
    )


def _list(claim_ids: Iterable[str]) -> str:
    """Return ids as one bound value: SQLite limits how many a statement may have."""
    return json.dumps(list(claim_ids))


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "removed"}


def _claim(row: dict[str, Any]) -> Claim:
    return Claim(**{**_fields(row), "kind": ClaimKind(row["kind"])})


def _verdict(row: dict[str, Any]) -> Verdict:
    return Verdict(**{**_fields(row), "question": Question(row["question"])})


def _note(row: dict[str, Any]) -> SourceNote:
    return SourceNote(**{**_fields(row), "stance": Stance(row["stance"])})


def _link(row: dict[str, Any]) -> Link:
    return Link(**{**_fields(row), "type": LinkType(row["type"])})
