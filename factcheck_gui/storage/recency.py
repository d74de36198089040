"""Reads which claims were changed last."""

from typing import Final

from factcheck_gui.storage.database import Database

# Where those that are there and those that are removed have indexes of their own, each is asked for alone:
# neither index has all of them, and without one the whole table would be read.
_HANGING: Final = (
    ("claims", "id", ""),
    ("verdicts", "claim_id", "AND t.removed = 0"),
    ("verdicts", "claim_id", "AND t.removed = 1"),
    ("source_notes", "claim_id", ""),
    ("links", "from_claim", "AND t.removed = 0"),
    ("links", "from_claim", "AND t.removed = 1"),
    ("links", "to_claim", ""),
)


def list_last_changes(db: Database, article_id: str) -> dict[str, int]:
    """Return for each claim of an article the number of the last event about it or what hangs on it."""
    hanging = " UNION ALL ".join(
        f"SELECT claims.id AS claim_id, t.id AS thing_id FROM claims JOIN {table} t ON t.{column} = claims.id"
        f" WHERE claims.article_id = :article AND claims.removed = 0 {which}"
        for table, column, which in _HANGING
    )
    rows = db.conn.execute(
        f"SELECT claim_id, max(events.number) FROM ({hanging})"
        " JOIN events ON events.entity_id = thing_id GROUP BY claim_id",
        {"article": article_id},
    )
    return {row[0]: row[1] for row in rows}
