"""What a file's schema consists of, and by what each thing in it is recognised word by word."""

from hashlib import sha256
from typing import Final

from factcheck_gui.storage.database import Database

# The tables that SQLite and sqlite-utils keep for themselves.
_NOT_OURS: Final = ("sqlite_", "_sqlite_")
# FTS5 makes the tables behind its own, and not every version of it in the same words.
_BEHIND_WORDS: Final = ("_data", "_idx", "_docsize", "_config")
_WORDS: Final = "words_of_"
_LENGTH: Final = 16


def shapes(db: Database) -> dict[str, str]:
    """Return the tables, indexes, triggers and views of a file by name, each with a checksum of its SQL."""
    rows = db.conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return {name: fingerprint(sql) for name, sql in rows if _is_ours(name)}


def schema_version(db: Database) -> int:
    """Return the number of the schema that a file has."""
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def _is_ours(name: str) -> bool:
    is_behind = name.startswith(_WORDS) and name.endswith(_BEHIND_WORDS)
    return not is_behind and not name.startswith(_NOT_OURS)


def fingerprint(sql: str) -> str:
    """Return by what a statement of the schema is recognised."""
    return sha256(sql.encode("utf-8")).hexdigest()[:_LENGTH]
