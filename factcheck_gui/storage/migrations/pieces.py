"""What the steps of the schema have in common; like the steps, it never changes."""

from typing import Final

# Quoted because END is a word of SQL's own. Offsets count Unicode code points and are half-open.
SPAN: Final = '"start" INTEGER NOT NULL CHECK ("start" >= 0), "end" INTEGER NOT NULL CHECK ("end" > "start")'
MADE: Final = "created_at TEXT NOT NULL, reviewer TEXT NOT NULL"
REMOVED: Final = "removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))"


def statements(script: str) -> list[str]:
    """Split a script; `executescript` would commit the transaction that the migration runs in."""
    return [statement.strip() for statement in script.split(";\n") if statement.strip()]
