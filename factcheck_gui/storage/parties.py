"""Reads who speaks and of whom is spoken."""

import json
from collections.abc import Iterable
from typing import Any, Final

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.parties import Part, Party
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.claims import find_claims
from factcheck_gui.storage.database import Database

_COLUMNS: Final = ("speaker", "target", "reported_by")

# Each by its own index; one condition on all three columns would have every claim read.
_BEARERS: Final = " UNION ".join(
    f"SELECT id FROM claims WHERE {column} = ?1 AND removed = 0" for column in _COLUMNS
)

# The claims of articles that are not removed, by the name they bear, the newest first and only so many.
_NEWEST_BEARERS: Final = " UNION ".join(
    "SELECT id FROM (SELECT c.id FROM claims c CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
    f" WHERE c.{column} = ?1 AND c.removed = 0 ORDER BY c.id DESC LIMIT ?2)"
    for column in _COLUMNS
)

# From the index of a name alone; of what is counted the few claims of removed articles are taken off.
_COUNTED: Final = (
    "SELECT {column}, count(*), max(id) FROM claims WHERE {column} IS NOT NULL AND removed = 0 GROUP BY 1"
)
_GONE: Final = (
    "SELECT c.{column}, count(*) FROM articles a CROSS JOIN claims c ON c.article_id = a.id AND c.removed = 0"
    " WHERE a.removed = 1 AND c.{column} IS NOT NULL GROUP BY 1"
)
_LATEST: Final = (
    "SELECT c.id FROM claims c CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
    " WHERE c.{column} = ? AND c.removed = 0 ORDER BY c.id DESC LIMIT 1"
)

# Leaps from each name to the next one in the index, over all the claims that bear it.
_NAMES: Final = """
WITH RECURSIVE names (name) AS (
    SELECT (SELECT min({column}) FROM claims WHERE {column} IS NOT NULL)
    UNION ALL
    SELECT (SELECT min({column}) FROM claims WHERE {column} > names.name) FROM names WHERE name IS NOT NULL
)
SELECT name, (
    SELECT c.id FROM claims c CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0
    WHERE c.{column} = names.name AND c.removed = 0 ORDER BY c.id DESC LIMIT 1
) FROM names WHERE name IS NOT NULL
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUse:
    """How often a name stands in claims, as what, and when a claim with it was last made."""

    name: str
    speaker: int
    target: int
    reported_by: int
    latest: str

    @property
    def total(self) -> int:
        """How often the name stands anywhere."""
        return self.speaker + self.target + self.reported_by


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedClaim:
    """A claim that bears a name: where it stands, and as what it bears it."""

    claim: Claim
    article_title: str
    number: int | None
    """Its place in the article's text order, from 1; None while it stands in no newest version."""
    parts: tuple[Part, ...]


def list_parties(db: Database) -> list[Party]:
    """Return what is known of parties beyond their names, by name."""
    rows = db.query("SELECT * FROM parties WHERE removed = 0 ORDER BY name")
    return [_party(row) for row in rows]


def list_name_uses(db: Database) -> list[NameUse]:
    """Return every name in claims of articles that are not removed, the one used last first."""
    counts: dict[str, dict[str, int]] = {}
    latest: dict[str, str] = {}
    for column in _COLUMNS:
        gone = dict(db.execute(_GONE.format(column=column)))
        for name, count, claim_id in db.execute(_COUNTED.format(column=column)).fetchall():
            left = count - gone.get(name, 0)
            if not left:
                continue
            newest = claim_id
            if name in gone:
                newest = db.execute(_LATEST.format(column=column), [name]).fetchone()[0]
            counts.setdefault(name, dict.fromkeys(_COLUMNS, 0))[column] = left
            latest[name] = max(newest, latest.get(name, ""))
    names = sorted(sorted(counts), key=latest.__getitem__, reverse=True)
    return [NameUse(name=name, **counts[name], latest=latest[name]) for name in names]


def list_names(db: Database) -> list[str]:
    """Return every name in claims of articles that are not removed, the one used last first.

    It takes as long as there are different names, however often they are used.
    """
    latest: dict[str, str] = {}
    for column in _COLUMNS:
        for name, claim_id in db.execute(_NAMES.format(column=column)):
            if claim_id is not None:
                latest[name] = max(claim_id, latest.get(name, ""))
    return sorted(sorted(latest), key=latest.__getitem__, reverse=True)


def find_party(db: Database, name: str) -> Party | None:
    """Return what is known of the party of a name, or None where nothing is."""
    rows = db.query("SELECT * FROM parties WHERE name = ? AND removed = 0", [name])
    return next((_party(row) for row in rows), None)


def list_named_claims(db: Database, name: str, newest: int = -1) -> list[NamedClaim]:
    """Return the claims that bear a name in articles that are not removed, in text order.

    Where there are more than `newest`, those that were made last.
    """
    rows = db.conn.execute(
        f"WITH bearers AS MATERIALIZED (SELECT id FROM ({_NEWEST_BEARERS}) ORDER BY id DESC LIMIT ?2)"
        " SELECT c.id, a.title, n.number FROM claims c JOIN articles a ON a.id = c.article_id"
        " LEFT JOIN (SELECT id,"
        '   row_number() OVER (PARTITION BY article_id ORDER BY "start", "end", id) AS number'
        "   FROM claims WHERE removed = 0 AND standing = 'placed'"
        "   AND article_id IN (SELECT article_id FROM claims WHERE id IN bearers)) n ON n.id = c.id"
        " WHERE c.id IN bearers ORDER BY c.article_id DESC, n.number IS NULL, n.number, c.id",
        [name, newest],
    ).fetchall()
    claims = {claim.id: claim for claim in find_claims(db, (row[0] for row in rows))}
    return [
        NamedClaim(
            claim=claims[claim_id],
            article_title=title,
            number=number,
            parts=tuple(part for part in Part if getattr(claims[claim_id], part.value) == name),
        )
        for claim_id, title, number in rows
    ]


def claims_with_name(db: Database, name: str) -> list[str]:
    """Return the ids of all claims that are not removed and bear a name, in whichever field."""
    rows = db.conn.execute(f"{_BEARERS} ORDER BY id", [name])
    return [row[0] for row in rows]


def count_with_names(db: Database, names: Iterable[str]) -> int:
    """Return how many claims that are not removed bear one of some names, in whichever field."""
    # Each claim where it bears the first of them, so that nothing has to be held against all others.
    others = [
        "".join(f" AND ifnull({former} NOT IN (SELECT value FROM json_each(?1)), 1)" for former in before)
        for before in (_COLUMNS[:place] for place in range(len(_COLUMNS)))
    ]
    counts = " + ".join(
        f"(SELECT count(*) FROM claims WHERE {column} IN (SELECT value FROM json_each(?1)) AND removed = 0"
        f"{other})"
        for column, other in zip(_COLUMNS, others, strict=True)
    )
    return int(db.conn.execute(f"SELECT {counts}", [json.dumps(list(names))]).fetchone()[0])


def count_named_claims(db: Database, name: str) -> int:
    """Return how many claims bear a name in articles that are not removed."""
    row = db.conn.execute(f"SELECT count(*) FROM ({_NEWEST_BEARERS})", [name, -1]).fetchone()
    return int(row[0])


def _party(row: dict[str, Any]) -> Party:
    return Party(**checked(row))
