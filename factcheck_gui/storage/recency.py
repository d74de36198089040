"""Reads which claims were changed last."""

from sqlite_utils import Database


def list_last_changes(db: Database, article_id: str) -> dict[str, int]:
    """Return for each claim of an article the number of the last event about it or what hangs on it."""
    hanging = " UNION ALL ".join(
        f"SELECT claims.id AS claim_id, t.id AS thing_id FROM claims JOIN {table} t ON t.{column} = claims.id"
        " WHERE claims.article_id = :article AND claims.removed = 0"
        for table, column in (
            ("claims", "id"),
            ("verdicts", "claim_id"),
            ("source_notes", "claim_id"),
            ("links", "from_claim"),
            ("links", "to_claim"),
        )
    )
    rows = db.conn.execute(
        f"SELECT claim_id, max(events.number) FROM ({hanging})"
        " JOIN events ON events.entity_id = thing_id GROUP BY claim_id",
        {"article": article_id},
    )
    return {row[0]: row[1] for row in rows}
