"""Reads claims and what hangs on them: verdicts, source notes, links, marks."""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState, Placement, Standing
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.tables import TABLES


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


def notes_of_sources(db: Database, source_ids: Iterable[str]) -> list[SourceNote]:
    """Return all notes that draw on the named sources, also those of articles that are removed."""
    rows = db.query(
        "SELECT * FROM source_notes WHERE removed = 0 AND source_id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        [_list(source_ids)],
    )
    return [_note(row) for row in rows]


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
        elif change.entity is Entity.SOURCE:
            sql = "SELECT claim_id FROM source_notes WHERE source_id = ? AND removed = 0"
            touched |= {row[0] for row in db.conn.execute(sql, [change.entity_id])}
    return touched


def list_marks(db: Database, version_id: str) -> list[Mark]:
    """Return the places of a version that hold nothing to check, in text order."""
    rows = db.query(
        'SELECT * FROM marks WHERE version_id = ? AND removed = 0 ORDER BY "start", id', [version_id]
    )
    return [Mark(**_fields(row)) for row in rows]


def list_foreign(db: Database, claim_ids: Iterable[str]) -> dict[str, ForeignClaim]:
    """Return claims by id, each with its article and its number there."""
    rows = db.query(
        "SELECT claims.*, articles.title AS article_title FROM claims"
        " JOIN articles ON articles.id = claims.article_id"
        " WHERE claims.id IN (SELECT value FROM json_each(?))"
        " AND claims.removed = 0 AND articles.removed = 0",
        [_list(claim_ids)],
    )
    return {one.claim.id: one for one in (_foreign(db, row) for row in rows)}


def search_claims(
    db: Database, words: Iterable[str], *, without: str, last: str, most: int
) -> list[ForeignClaim]:
    """Return claims of any article that stand in its newest version and have all the words somewhere.

    Args:
        db: The workspace.
        words: Looked for in the claim's own words, the restatement, the names and the article's title.
        without: The id of a claim that is left out.
        last: The id of the article whose claims come after all others.
        most: How many to return at most.
    """
    wanted = [_folded(word) for word in words]

    def holds_words(text: str) -> bool:
        folded = _folded(text)
        return all(word in folded for word in wanted)

    db.conn.create_function("holds_words", 1, holds_words)
    rows = db.query(
        "SELECT claims.*, articles.title AS article_title FROM claims"
        " JOIN articles ON articles.id = claims.article_id"
        " WHERE claims.removed = 0 AND claims.standing = 'placed' AND articles.removed = 0 AND claims.id <> ?"
        " AND holds_words(quote || char(10) || coalesce(restatement, '') || char(10) || coalesce(speaker, '')"
        " || char(10) || coalesce(target, '') || char(10) || articles.title)"
        " ORDER BY claims.article_id = ?, articles.created_at DESC, claims.article_id,"
        ' claims."start", claims."end", claims.id LIMIT ?',
        [without, last, most],
    )
    return [_foreign(db, row) for row in rows]


def _foreign(db: Database, row: dict[str, Any]) -> ForeignClaim:
    title = row.pop("article_title")
    claim = _claim(row)
    number = _number(db, claim) if claim.standing is Standing.PLACED else None
    return ForeignClaim(claim=claim, article_title=title, number=number)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def _number(db: Database, claim: Claim) -> int:
    row = db.conn.execute(
        "SELECT count(*) FROM claims WHERE article_id = ? AND removed = 0 AND standing = 'placed'"
        ' AND ("start", "end", id) <= (?, ?, ?)',
        [claim.article_id, claim.start, claim.end, claim.id],
    ).fetchone()
    return int(row[0])


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
    return Claim(
        **{
            **_fields(row),
            "kind": ClaimKind(row["kind"]),
            "standing": Standing(row["standing"]),
            "state": ClaimState(row["state"]),
        }
    )


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
