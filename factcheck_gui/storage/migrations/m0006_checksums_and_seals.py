"""The sixth schema: a checksum for every row that people make, and a chain through the history."""

from collections.abc import Callable, Sequence
from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.edits import Value
from factcheck_gui.storage.checksums import parts_sum, row_sum
from factcheck_gui.storage.database import Database as Connection
from factcheck_gui.storage.history_chain import COLUMNS, seal
from factcheck_gui.storage.migrations.pieces import statements

_TABLES: Final = (
    *("articles", "versions", "claims", "verdicts", "source_notes", "links", "marks", "placements"),
    *("sources", "parties", "rating_scales", "rating_values", "rules"),
)
_ADDED: Final = """
CREATE TABLE version_parts (
    version_id TEXT PRIMARY KEY REFERENCES versions (id),
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
DROP TRIGGER events_are_never_changed;
ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
"""
_FROZEN: Final = """
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
"""
_TOGETHER: Final = 10_000


def add_checksums_and_seals(db: Database) -> None:
    """Bring a file of the fifth schema to the sixth; what it holds is taken for right."""
    for statement in statements(_ADDED):
        db.execute(statement)
    for table in _TABLES:
        db.execute(f"ALTER TABLE {table} ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0")
        _add_checksums(db, table)
    _add_checksums_of_parts(db)
    _seal(Connection(db.conn))
    for statement in statements(_FROZEN):
        db.execute(statement)
    db.execute("PRAGMA user_version = 6")


def _add_checksums(db: Database, table: str) -> None:
    names = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})") if name != "checksum"]
    db.conn.create_function("sum_of_row", len(names), _summing(names))
    columns = ", ".join(f'"{name}"' for name in names)
    db.execute(f"UPDATE {table} SET checksum = sum_of_row({columns})")
    db.conn.create_function("sum_of_row", len(names), None)


def _summing(names: Sequence[str]) -> Callable[..., int]:
    def sum_of_row(*values: Value) -> int:
        return row_sum(dict(zip(names, values, strict=True)))

    return sum_of_row


def _add_checksums_of_parts(db: Database) -> None:
    for (version_id,) in db.execute("SELECT id FROM versions").fetchall():
        blocks = db.execute(
            'SELECT kind, "start", "end", speaker, time FROM blocks WHERE version_id = ? ORDER BY position',
            [version_id],
        ).fetchall()
        spans = db.execute(
            'SELECT "start", "end" FROM statements WHERE version_id = ? ORDER BY position', [version_id]
        ).fetchall()
        found = parts_sum(blocks, [start for start, _ in spans], [end for _, end in spans])
        db.execute("INSERT INTO version_parts (version_id, checksum) VALUES (?, ?)", [version_id, found])


def _seal(db: Connection) -> None:
    before, last = "", 0
    while True:
        rows = db.execute(
            f"SELECT {', '.join(COLUMNS)} FROM events WHERE number > ? ORDER BY number LIMIT ?",
            [last, _TOGETHER],
        ).fetchall()
        if not rows:
            return
        seals = []
        for columns in rows:
            before, last = seal(before, columns), columns[0]
            seals.append((before, last))
        db.conn.executemany("UPDATE events SET hash = ? WHERE number = ?", seals)
