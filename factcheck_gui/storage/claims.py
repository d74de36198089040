"""Reads claims and what hangs on them: verdicts, source notes, links, marks."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from factcheck_gui.domain.claim_outlines import OutlineRow
from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState, Placement, Standing
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.those import those

_KINDS: Final = {kind.value: kind for kind in ClaimKind}
_STANDINGS: Final = {standing.value: standing for standing in Standing}
_STATES: Final = {state.value: state for state in ClaimState}
_QUESTIONS: Final = {question.value: question for question in Question}
_STANCES: Final = {stance.value: stance for stance in Stance}


def list_claims(db: Database, article_id: str) -> list[Claim]:
    """Return the claims that stand in the newest version of an article, in text order."""
    rows = db.query(
        "SELECT * FROM claims WHERE article_id = ? AND removed = 0 AND standing = 'placed'"
        ' ORDER BY "start", "end", id',
        [article_id],
    )
    return [claim_of(row) for row in rows]


def outline_claims(db: Database, article_id: str, most: int = -1) -> list[OutlineRow]:
    """Return where the claims of an article stand in its newest version, with their kind and truth value.

    They come in text order; of more than `most`, the first ones.
    """
    rows = db.execute(
        'SELECT claims."start", claims."end", claims.id, claims.kind, truth.value_id FROM claims'
        " LEFT JOIN verdicts AS truth"
        " ON truth.claim_id = claims.id AND truth.question = 'truth' AND truth.removed = 0"
        " WHERE claims.article_id = ? AND claims.removed = 0 AND claims.standing = 'placed'"
        ' ORDER BY claims."start", claims."end", claims.id LIMIT ?',
        [article_id, most],
    )
    return rows.fetchall()


# Each by its name: "all but one" looks through those that are placed, which are nearly all.
_OTHERS: Final = (
    "SELECT * FROM claims WHERE article_id = ? AND removed = 0"
    " AND standing IN ('moved', 'changed', 'lost', 'retired')"
    ' ORDER BY "start", "end", id'
)


def list_others(db: Database, article_id: str) -> list[Claim]:
    """Return the claims of an article that wait for a person's decision or are retired, in text order."""
    rows = db.query(_OTHERS, [article_id])
    return [claim_of(row) for row in rows]


def list_claims_of_version(db: Database, version_id: str) -> list[Claim]:
    """Return the claims as they stood in an older version, in text order."""
    rows = db.query("SELECT * FROM claims WHERE version_id = ? AND removed = 0", [version_id])
    here = [claim_of(row) for row in rows]
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
    return [Placement(**checked(row)) for row in rows]


def find_claims(db: Database, claim_ids: Iterable[str]) -> list[Claim]:
    """Return those of the named claims that are there, in no order."""
    among, wanted = those(tuple(claim_ids))
    rows = db.query(f"SELECT * FROM claims WHERE id {among} AND removed = 0", [wanted])
    return [claim_of(row) for row in rows]


def verdicts_of(db: Database, claim_ids: Collection[str]) -> list[Verdict]:
    """Return the verdicts on the named claims."""
    return [_verdict(row) for row in _hanging(db, "verdicts", claim_ids)]


def notes_of(db: Database, claim_ids: Collection[str]) -> list[SourceNote]:
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


_BETWEEN_LIVING: Final = (
    "SELECT links.* FROM links CROSS JOIN claims a ON a.id = from_claim"
    " CROSS JOIN claims b ON b.id = to_claim"
    " WHERE links.removed = 0 AND a.removed = 0 AND b.removed = 0"
)
# With "or" between the two SQLite would look through all links of the workspace.
_LINKS: Final = f"{_BETWEEN_LIVING} AND from_claim {{0}} UNION ALL {_BETWEEN_LIVING} AND to_claim {{0}}"


def links_of(db: Database, claim_ids: Collection[str]) -> list[Link]:
    """Return the links between living claims that begin or end at a named one."""
    if not claim_ids:
        return []
    among, wanted = those(claim_ids)
    found = {row["id"]: row for row in db.query(_LINKS.format(among), [wanted, wanted])}
    return [_link(found[link_id]) for link_id in sorted(found)]


_CLAIMS_NAMED: Final = {
    Entity.VERDICT: ("claim_id",),
    Entity.NOTE: ("claim_id",),
    Entity.PLACEMENT: ("claim_id",),
    Entity.LINK: ("from_claim", "to_claim"),
}
_CLAIMS_OF: Final = {
    Entity.VERDICT: "claim_id FROM verdicts WHERE id",
    Entity.NOTE: "claim_id FROM source_notes WHERE id",
    Entity.PLACEMENT: "claim_id FROM placements WHERE id",
    Entity.LINK: "from_claim, to_claim FROM links WHERE id",
    Entity.SOURCE: "claim_id FROM source_notes WHERE removed = 0 AND source_id",
}


def claims_touched(db: Database, changes: Iterable[Change]) -> set[str]:
    """Return the ids of the claims that the changes are about, also by a verdict, a note or a link."""
    touched: set[str] = set()
    changed: dict[Entity, list[str]] = {}
    for change in changes:
        if change.entity is Entity.CLAIM:
            touched.add(change.entity_id)
        elif change.entity in _CLAIMS_NAMED and (change.old is None or change.new is None):
            # What comes into being or goes names all its fields, the claims that it hangs on among them.
            fields = change.new or change.old or {}
            touched.update(str(fields[name]) for name in _CLAIMS_NAMED[change.entity])
        else:
            changed.setdefault(change.entity, []).append(change.entity_id)
    for entity, ids in changed.items():
        if entity in _CLAIMS_OF:
            among, wanted = those(ids)
            rows = db.execute(f"SELECT {_CLAIMS_OF[entity]} {among}", [wanted])
            touched.update(claim_id for row in rows for claim_id in row)
    return touched


def articles_of_claims(db: Database, claim_ids: Iterable[str]) -> dict[str, str]:
    """Return the article of each of the named claims that are there, by the claim's id."""
    among, wanted = those(tuple(claim_ids))
    return dict(db.execute(f"SELECT id, article_id FROM claims WHERE id {among} AND removed = 0", [wanted]))


def list_marks(db: Database, version_id: str) -> list[Mark]:
    """Return the places of a version that hold nothing to check, in text order."""
    rows = db.query(
        'SELECT * FROM marks WHERE version_id = ? AND removed = 0 ORDER BY "start", id', [version_id]
    )
    return [Mark(**checked(row)) for row in rows]


def find_marks(db: Database, mark_ids: Iterable[str]) -> list[Mark]:
    """Return those of the named marks that are there, in no order."""
    among, wanted = those(tuple(mark_ids))
    rows = db.query(f"SELECT * FROM marks WHERE id {among} AND removed = 0", [wanted])
    return [Mark(**checked(row)) for row in rows]


def list_foreign(db: Database, claim_ids: Iterable[str]) -> dict[str, ForeignClaim]:
    """Return claims by id, each with its article and its number there."""
    rows = db.query(
        "SELECT claims.*, articles.title AS article_title FROM claims"
        " JOIN articles ON articles.id = claims.article_id"
        " WHERE claims.id IN (SELECT value FROM json_each(?))"
        " AND claims.removed = 0 AND articles.removed = 0",
        [_list(claim_ids)],
    )
    return {one.claim.id: one for one in foreign_claims(db, rows)}


def foreign_claims(db: Database, rows: Iterable[dict[str, Any]]) -> list[ForeignClaim]:
    """Return rows of claims, each with the title of its article, as claims with their numbers there."""
    titled = []
    for row in rows:
        title = row.pop("article_title")
        row.pop("taken_in", None)
        titled.append((claim_of(row), title))
    numbers = _numbers(db, [claim for claim, _ in titled if claim.standing is Standing.PLACED])
    return [
        ForeignClaim(claim=claim, article_title=title, number=numbers.get(claim.id))
        for claim, title in titled
    ]


def _numbers(db: Database, claims: Iterable[Claim]) -> dict[str, int]:
    """Return the numbers of claims in their articles; each article is counted through once only."""
    numbers: dict[str, int] = {}
    article_id, before, number = "", (-1, -1, ""), 0
    for claim in sorted(claims, key=_place_in_workspace):
        if claim.article_id != article_id:
            article_id, before, number = claim.article_id, (-1, -1, ""), 0
        here = (claim.start, claim.end, claim.id)
        row = db.conn.execute(
            "SELECT count(*) FROM claims WHERE article_id = ? AND removed = 0 AND standing = 'placed'"
            ' AND ("start", "end", id) > (?, ?, ?) AND ("start", "end", id) <= (?, ?, ?)',
            [article_id, *before, *here],
        ).fetchone()
        before, number = here, number + int(row[0])
        numbers[claim.id] = number
    return numbers


def _place_in_workspace(claim: Claim) -> tuple[str, int, int, str]:
    return claim.article_id, claim.start, claim.end, claim.id


def _hanging(db: Database, table: str, claim_ids: Collection[str]) -> Iterator[dict[str, Any]]:
    if not claim_ids:
        return iter(())
    among, wanted = those(claim_ids)
    return db.query(f"SELECT * FROM {table} WHERE claim_id {among} AND removed = 0 ORDER BY id", [wanted])


def _list(claim_ids: Iterable[str]) -> str:
    """Return ids as one bound value: SQLite limits how many a statement may have."""
    return json.dumps(list(claim_ids))


def claim_of(row: dict[str, Any]) -> Claim:
    """Return the claim that a row holds, with all its columns and no others."""
    checked(row)
    row["kind"] = _KINDS[row["kind"]]
    row["standing"] = _STANDINGS[row["standing"]]
    row["state"] = _STATES[row["state"]]
    return Claim(**row)


def _former(row: dict[str, Any], version_id: str) -> Claim:
    start, end, quote = (row.pop(f"former_{name}") for name in ("start", "end", "quote"))
    return replace(
        claim_of(row), version_id=version_id, start=start, end=end, quote=quote, prefix="", suffix=""
    )


def _verdict(row: dict[str, Any]) -> Verdict:
    checked(row)
    row["question"] = _QUESTIONS[row["question"]]
    return Verdict(**row)


def _note(row: dict[str, Any]) -> SourceNote:
    checked(row)
    row["stance"] = _STANCES[row["stance"]]
    return SourceNote(**row)


def _link(row: dict[str, Any]) -> Link:
    return Link(**{**checked(row), "type": LinkType(row["type"])})
