"""Where the file of an open database stands."""

import os
from pathlib import Path

from factcheck_gui.storage.database import Database


def place_of(db: Database) -> Path:
    """Return the file of a database; a path of bytes that are no text would be refused as a text."""
    query = "SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'"
    return Path(os.fsdecode(db.execute(query).fetchone()[0]))
