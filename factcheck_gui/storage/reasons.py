"""Reads the reasons that were given for verdicts, to be used again."""

from typing import Final

from factcheck_gui.storage.database import Database

_LOOKED_AT: Final = 5_000


def list_reasons(db: Database, newest: int) -> list[str]:
    """Return different reasons, the one of the newest verdict first; removed claims count no more.

    Looked for among the newest verdicts only, so that a workspace of many years takes no longer.
    """
    rows = db.conn.execute(
        "SELECT reason, max(latest.id) AS latest FROM"
        " (SELECT id, claim_id, reason, removed FROM verdicts ORDER BY id DESC LIMIT ?) latest"
        " JOIN claims ON claims.id = latest.claim_id AND claims.removed = 0"
        " WHERE latest.removed = 0 AND reason IS NOT NULL"
        " GROUP BY reason ORDER BY 2 DESC LIMIT ?",
        [_LOOKED_AT, newest],
    )
    return [str(row[0]) for row in rows]
