"""Reads who speaks and of whom is spoken."""

from dataclasses import dataclass
from typing import Any, Final

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.parties import Part, Party
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.claims import find_claims
from factcheck_gui.storage.database import Database

_COLUMNS: Final = ("speaker", "target", "reported_by")

# Each by its own index; one condition on all three columns would have every claim read.
_BEARERS: Final = " UNION ".join(
    f"SELECT id FROM claims WHERE {column} = ?1 AND removed = 0" for column in _COLUMNS
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
    sides = " UNION ALL ".join(
        f"SELECT {column} AS name, '{column}' AS side, claims.id AS claim_id FROM claims"
        " JOIN articles ON articles.id = claims.article_id"
        f" WHERE claims.removed = 0 AND articles.removed = 0 AND {column} IS NOT NULL"
        for column in _COLUMNS
    )
    counts = ", ".join(f"sum(side = '{column}') AS {column}" for column in _COLUMNS)
    rows = db.query(
        f"SELECT name, {counts}, max(claim_id) AS latest FROM ({sides}) GROUP BY name"
        " ORDER BY latest DESC, name"
    )
    return [NameUse(**row) for row in rows]


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


def list_named_claims(db: Database, name: str) -> list[NamedClaim]:
    """Return the claims that bear a name in articles that are not removed, in text order."""
    rows = db.conn.execute(
        "SELECT c.id, a.title, n.number FROM claims c"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " LEFT JOIN (SELECT id,"
        '   row_number() OVER (PARTITION BY article_id ORDER BY "start", "end", id) AS number'
        "   FROM claims WHERE removed = 0 AND standing = 'placed'"
        f"   AND article_id IN (SELECT article_id FROM claims WHERE id IN ({_BEARERS}))) n ON n.id = c.id"
        f" WHERE c.id IN ({_BEARERS}) ORDER BY c.article_id DESC, n.number IS NULL, n.number, c.id",
        [name],
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


def _party(row: dict[str, Any]) -> Party:
    return Party(**checked(row))
