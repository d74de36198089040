"""Takes from a backup what the damaged file lacks: steps of its history, texts, originals and their parts."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrating import migrate_database
from factcheck_gui.storage.migrations.shapes import schema_version
from factcheck_gui.storage.recovery.events import Chain
from factcheck_gui.storage.recovery.known_tables import EVENTS, KnownTable, KnownTables, is_as_written
from factcheck_gui.storage.recovery.parts import versions_in_pieces
from factcheck_gui.storage.recovery.quarry import Quarry

_ALL: Final = (1 << 63) - 1
_COMPARED: Final = 50


def take_from_backup(copy: Path, quarry: Quarry, known: KnownTables, chain: Chain, rank: int) -> int:
    """Add what is missing from a copy of a backup, and return how many texts, originals and parts that is."""
    db = Database(sqlite3.connect(str(copy), isolation_level=None, check_same_thread=False))
    try:
        if schema_version(db) > known.schema:
            return 0
        if schema_version(db) < known.schema:
            migrate_database(db, known.schema)
        if not _is_of_this(db, quarry, chain):
            return 0
        for first, last in _missing(db, quarry, chain):
            _add_events(db, quarry, known.tables[EVENTS], (first, last), rank)
        return _add_contents(db, quarry, known, rank)
    except (sqlite3.Error, ValueError):
        # A backup may be damaged too; older ones are asked next.
        return 0
    finally:
        db.close()


def _is_of_this(db: Database, quarry: Quarry, chain: Chain) -> bool:
    """Tell whether the histories of both have the same steps where both have some."""
    if not chain.found:
        return True
    last = db.execute("SELECT max(number) FROM events").fetchone()[0] or 0
    shared = quarry.db.execute(
        "SELECT number, edit_id, entity_id FROM history WHERE number <= ? ORDER BY number DESC LIMIT ?",
        [last, _COMPARED],
    ).fetchall()
    theirs = {
        row[0]: tuple(row)
        for row in db.execute(
            "SELECT number, edit_id, entity_id FROM events WHERE number >= ?",
            [min([0, *(row[0] for row in shared)])],
        )
    }
    return all(theirs.get(row[0], tuple(row)) == tuple(row) for row in shared)


def _missing(db: Database, quarry: Quarry, chain: Chain) -> Iterable[tuple[int, int]]:
    """Yield the ranges of events that the file lacks, also after its last one where it may have had any."""
    yield from chain.gaps
    if chain.is_end_known:
        return
    ours = quarry.db.execute("SELECT edit_id FROM history WHERE number = ?", [chain.last]).fetchone()
    theirs = db.execute("SELECT edit_id FROM events WHERE number = ?", [chain.last]).fetchone()
    if chain.last == 0 or (ours is not None and theirs is not None and ours[0] == theirs[0]):
        yield chain.last + 1, _ALL


def _add_events(db: Database, quarry: Quarry, table: KnownTable, numbers: tuple[int, int], rank: int) -> None:
    for row in db.query("SELECT * FROM events WHERE number BETWEEN ? AND ?", numbers):
        quarry.add(table, _of(table, row), rank, row["number"])


def _add_contents(db: Database, quarry: Quarry, known: KnownTables, rank: int) -> int:
    added = 0
    for name in ("texts", "originals"):
        if name not in known.tables:
            continue
        ours = {row[0] for row in quarry.db.execute(f"SELECT _key FROM {name} WHERE _fits = 1")}
        for (key,) in db.execute(f"SELECT sha256 FROM {name}").fetchall():
            if key not in ours:
                for row in db.query(f"SELECT * FROM {name} WHERE sha256 = ?", [key]):
                    quarry.add(known.tables[name], _of(known.tables[name], row), rank, None)
    _add_rows(db, quarry, known, rank)
    for version in versions_in_pieces(quarry):
        added += _add_parts(db, quarry, known, version, rank)
    return added


def _add_rows(db: Database, quarry: Quarry, known: KnownTables, rank: int) -> None:
    """Add rows of which nothing but doubtful ones are there."""
    for table in known.tables.values():
        if "id" not in table.names:
            continue
        ids = quarry.db.execute(
            f"SELECT id FROM chosen_{table.name} WHERE _origin IN ('doubtful', 'made up')"
        ).fetchall()
        for (one,) in ids:
            for row in db.query(f"SELECT * FROM {table.name} WHERE id = ?", [one]):
                fields = _of(table, row)
                if "checksum" not in fields or is_as_written(fields):
                    quarry.add(table, fields, rank, None)


def _add_parts(db: Database, quarry: Quarry, known: KnownTables, version: str, rank: int) -> int:
    there = db.execute("SELECT 1 FROM blocks WHERE version_id = ?", [version]).fetchone()
    if there is None:
        return 0
    for name in ("blocks", "statements", "version_parts"):
        if name in known.tables:
            quarry.db.execute(f"DELETE FROM {name} WHERE version_id = ?", [version])
            for row in db.query(f"SELECT * FROM {name} WHERE version_id = ?", [version]):
                quarry.add(known.tables[name], _of(known.tables[name], row), rank, None)
    return 1


def _of(table: KnownTable, row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in table.names}
