"""Counts for the list of articles, in one query."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCounts:
    """How many claims an article has, and how many of them were given each truth value."""

    claims: int
    checked: int
    by_value: tuple[tuple[str, int], ...]


def count_claims(db: Database, article_id: str | None = None) -> dict[str, ClaimCounts]:
    """Return the counts of every article that has claims, or of one; retired claims do not count."""
    where, parameters = ("AND claims.article_id = ?", [article_id]) if article_id else ("", [])
    rows = db.query(
        "SELECT claims.article_id AS article_id,"
        # What waits for a decision is not done with, whatever was found out about it.
        " CASE WHEN claims.standing = 'placed' THEN verdicts.value_id END AS value_id,"
        " count(*) AS count FROM claims"
        " LEFT JOIN verdicts ON verdicts.claim_id = claims.id AND verdicts.question = 'truth'"
        " AND verdicts.removed = 0"
        f" WHERE claims.removed = 0 AND claims.standing <> 'retired' {where}"
        " GROUP BY claims.article_id, 2",
        parameters,
    )
    found: dict[str, dict[str | None, int]] = {}
    for row in rows:
        found.setdefault(row["article_id"], {})[row["value_id"]] = row["count"]
    return {
        article: ClaimCounts(
            claims=sum(counts.values()),
            checked=sum(count for value, count in counts.items() if value is not None),
            by_value=tuple((value, count) for value, count in counts.items() if value is not None),
        )
        for article, counts in found.items()
    }
