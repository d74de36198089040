"""Reads the reasons that were given for verdicts, to be used again."""

from sqlite_utils import Database


def list_reasons(db: Database, newest: int) -> list[str]:
    """Return different reasons, the one of the newest verdict first; removed claims count no more."""
    rows = db.conn.execute(
        "SELECT reason, max(verdicts.id) AS latest FROM verdicts"
        " JOIN claims ON claims.id = verdicts.claim_id AND claims.removed = 0"
        " WHERE verdicts.removed = 0 AND reason IS NOT NULL"
        " GROUP BY reason ORDER BY latest DESC LIMIT ?",
        [newest],
    )
    return [str(row[0]) for row in rows]
