"""Counts the claims of articles, from indexes alone."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCounts:
    """How many claims an article has, and how many of them were given each truth value."""

    claims: int
    checked: int
    by_value: tuple[tuple[str, int], ...]


Place = tuple[str, int, int, str]
"""Where a part of an article's claims ends: the standing, the span and the id of its last claim."""

START: Final[Place] = ("", -1, -1, "")
"""A place before all claims."""

# What waits for a decision is not done with, whatever was found out about it.
_VALUE: Final = "CASE WHEN claims.standing = 'placed' THEN verdicts.value_id END"
_RATED: Final = (
    "claims LEFT JOIN verdicts ON verdicts.claim_id = claims.id AND verdicts.question = 'truth'"
    " AND verdicts.removed = 0"
)
_COUNTED: Final = "claims.removed = 0 AND claims.standing <> 'retired'"


def count_claims(db: Database, article_ids: Iterable[str] | None = None) -> dict[str, ClaimCounts]:
    """Return the counts of every article that has claims, or of some; retired claims do not count."""
    where, parameters = "", []
    if article_ids is not None:
        where = "AND claims.article_id IN (SELECT value FROM json_each(?))"
        parameters = [json.dumps(list(article_ids))]
    rows = db.execute(
        f"SELECT claims.article_id, {_VALUE}, count(*) FROM {_RATED} WHERE {_COUNTED} {where} GROUP BY 1, 2",
        parameters,
    )
    found: dict[str, dict[str | None, int]] = {}
    for article_id, value_id, count in rows:
        found.setdefault(article_id, {})[value_id] = count
    return {article_id: counts_of(values) for article_id, values in found.items()}


def counts_of(values: dict[str | None, int]) -> ClaimCounts:
    """Return the counts of claims of which so many have each value; None stands for those without one."""
    given = tuple(sorted((value, count) for value, count in values.items() if value is not None and count))
    return ClaimCounts(claims=sum(values.values()), checked=sum(count for _, count in given), by_value=given)


def count_up_to(db: Database, article_ids: Iterable[str], most: int) -> dict[str, int]:
    """Return how many claims each of some articles has; where there are more, `most` and no more is said."""
    rows = db.execute(
        "SELECT value, (SELECT count(*) FROM (SELECT 1 FROM claims"
        " WHERE claims.article_id = value AND claims.removed = 0 LIMIT ?)) FROM json_each(?)",
        [most, json.dumps(list(article_ids))],
    )
    return dict(rows)


def has_claims(db: Database, article_id: str, count: int) -> bool:
    """Tell whether an article has at least so many claims, without counting more of them."""
    sql = "SELECT 1 FROM claims WHERE article_id = ? AND removed = 0 LIMIT 1 OFFSET ?"
    return db.execute(sql, [article_id, count - 1]).fetchone() is not None


def count_part(
    db: Database, article_id: str, after: Place, most: int
) -> tuple[Counter[str | None], Place | None]:
    """Return the values of the next claims of an article, and where these end; None behind the last."""
    rows = db.execute(
        f'SELECT {_VALUE}, claims.standing, claims."start", claims."end", claims.id FROM {_RATED}'
        " WHERE claims.article_id = ? AND claims.removed = 0"
        ' AND (claims.standing, claims."start", claims."end", claims.id) > (?, ?, ?, ?)'
        ' ORDER BY claims.standing, claims."start", claims."end", claims.id LIMIT ?',
        [article_id, *after, most],
    ).fetchall()
    values = Counter(row[0] for row in rows if row[1] != "retired")
    return values, (tuple(rows[-1][1:]) if len(rows) == most else None)
