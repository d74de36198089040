"""Reads how the rules of the workspace are set."""

from factcheck_gui.domain.rules import Level, Rule, RuleSetting
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database


def list_rules(db: Database) -> tuple[RuleSetting, ...]:
    """Return the settings of the rules that somebody has set, those that this program knows."""
    known = set(Rule)
    return tuple(
        RuleSetting(
            id=row["id"],
            level=Level(row["level"]),
            created_at=row["created_at"],
            reviewer=row["reviewer"],
        )
        for row in map(checked, db.query("SELECT * FROM rules WHERE removed = 0 ORDER BY id"))
        if row["id"] in known
    )
