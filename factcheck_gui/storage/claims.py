"""Reads claims and what hangs on them: verdicts, source notes, links, marks."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from factcheck_gui.domain.claims import Claim, ClaimKind, Placement, Standing
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.changes import TABLES


def list_claims(db: Database, article_id: str) -> list[Claim]:
    """Return the claims that stand in the newest version of an article, in text order."""
    rows = db.query(
        "SELECT * FROM claims WHERE article_id = ? AND removed = 0 AND standing = 'placed'"
        ' ORDER BY "start", "end", id',
        [article_id],
    )
    return [_claim(row) for row in rows]


def list_others(db: Database, article_id: str) -> list[Claim]:
    """Return the claims of an article that wait for a person's decision or are retired, in text order."""
    rows = db.query(
        "SELECT * FROM claims WHERE article_id = ? AND removed = 0 AND standing <> 'placed'"
        ' ORDER BY "start", "end", id',
        [article_id],
    )
    return [_claim(row) for row in rows]


def list_claims_of_version(db: Database, version_id: str) -> list[Claim]:
    """Return the claims as they stood in an older version, in text order."""
    rows = db.query("SELECT * FROM claims WHERE version_id = ? AND removed = 0", [version_id])
    here = [_claim(row) for row in rows]
    rows = db.query(
        'SELECT claims.*, p."start" AS former_start, p."end" AS former_end, p.quote AS former_quote'
        " FROM placements p JOIN claims ON claims.id = p.claim_id"
        " WHERE p.version_id = ? AND p.removed = 0 AND claims.removed = 0",
        [version_id],
    )
    former = [_former(row, version_id) for row in rows]
    return sorted([*here, *former], key=lambda claim: (claim.start, claim.end, claim.id))


def list_placements(db: Database, claim_id: str) -> list[Placement]:
    """Return where a claim stood in older versions, the oldest first."""
    rows = db.query("SELECT * FROM placements WHERE claim_id = ? AND removed = 0 ORDER BY id", [claim_id])
    return [Placement(**_fields(row)) for row in rows]


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
        elif change.entity in (Entity.VERDICT, Entity.NOTE, Entity.PLACEMENT):
            table = TABLES[change.entity]
            rows = db.conn.execute(f"SELECT claim_id FROM {table} WHERE id = ?", [change.entity_id])
            touched |= {row[0] for row in rows}
        elif change.entity is Entity.LINK:
            rows = db.conn.execute("SELECT from_claim, to_claim FROM links WHERE id = ?", [change.entity_id])
            touched |= {claim_id for row in rows for claim_id in row}
    return touched


def list_marks(db: Database, version_id: str) -> list[Mark]:
    """Return the places of a version that hold nothing to check, in text order."""
    rows = db.query(
        'SELECT * FROM marks WHERE version_id = ? AND removed = 0 ORDER BY "start", id', [version_id]
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
    return Claim(**{**_fields(row), "kind": ClaimKind(row["kind"]), "standing": Standing(row["standing"])})


def _former(row: dict[str, Any], version_id: str) -> Claim:
    start, end, quote = (row.pop(f"former_{name}") for name in ("start", "end", "quote"))
    return replace(
        _claim(row), version_id=version_id, start=start, end=end, quote=quote, prefix="", suffix=""
    )


def _verdict(row: dict[str, Any]) -> Verdict:
    return Verdict(**{**_fields(row), "question": Question(row["question"])})


def _note(row: dict[str, Any]) -> SourceNote:
    return SourceNote(**{**_fields(row), "stance": Stance(row["stance"])})


def _link(row: dict[str, Any]) -> Link:
    return Link(**{**_fields(row), "type": LinkType(row["type"])})
