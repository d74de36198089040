"""What the steps of the schema have in common; like the steps, it never changes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database


# Quoted because END is a word of SQL's own. Offsets count Unicode code points and are half-open.
SPAN: Final = '"start" INTEGER NOT NULL CHECK ("start" >= 0), "end" INTEGER NOT NULL CHECK ("end" > "start")'
MADE: Final = "created_at TEXT NOT NULL, reviewer TEXT NOT NULL"
REMOVED: Final = "removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))"


def statements(script: str) -> list[str]:
    """Split a script; `executescript` would commit the transaction that the migration runs in."""
    return [statement.strip() for statement in script.split(";\n") if statement.strip()]


def made_by_others(db: "Database", table: str, ours: Iterable[str]) -> list[str]:
    """Return what others have put on a table that is replaced, and that would go with it."""
    rows = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger')"
        " AND sql IS NOT NULL",
        [table],
    )
    known = set(ours)
    return [sql for name, sql in rows if name not in known]
