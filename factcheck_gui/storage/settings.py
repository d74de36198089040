"""Named values that belong to the workspace and travel with its file."""

from sqlite_utils import Database


def read_setting(db: Database, name: str) -> str | None:
    """Return a setting, or None where it was never made."""
    row = db.conn.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
    return None if row is None else str(row[0])


def write_setting(db: Database, name: str, value: str) -> None:
    """Make or change a setting, inside the transaction that runs."""
    db.conn.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", [name, value])
