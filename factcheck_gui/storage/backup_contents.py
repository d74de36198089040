"""Looks into backups and other files that nobody has open; writes nothing, and puts nothing beside them."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import BackupFacts
from factcheck_gui.domain.edits import Entity, Value
from factcheck_gui.domain.errors import NewerSchemaError
from factcheck_gui.domain.originals import Original
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import GUARDS, sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_header
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.tables import TABLES

_ALIVE: Final = "SELECT count(*) FROM articles WHERE removed = 0"
_NOTED: Final = (
    "SELECT count(*) FROM articles a CROSS JOIN claims c ON c.article_id = a.id"
    " WHERE a.removed = 0 AND c.removed = 0"
)


@contextmanager
def opened_to_read(path: Path) -> Iterator[Database]:
    """Open a workspace that no program writes, without locks or files beside it.

    Raises:
        FileMissingError, NotAWorkspaceError, DamagedError, DiskError.
    """
    with told(path):
        check_header(path)
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None
        )
        with Database(connection) as db:
            for pragma in GUARDS:
                db.execute(f"PRAGMA {pragma}")
            yield db


def read_facts(path: Path) -> BackupFacts:
    """Return what a look into a backup tells.

    Raises:
        NewerSchemaError: a newer program has made it.
        FileMissingError, NotAWorkspaceError, DamagedError, DiskError.
    """
    with opened_to_read(path) as db:
        schema = int(db.execute("PRAGMA user_version").fetchone()[0])
        if schema > SCHEMA_VERSION:
            raise NewerSchemaError(path=path, found=schema, known=SCHEMA_VERSION)
        return BackupFacts(
            workspace=origin(db),
            schema=schema,
            articles=int(db.execute(_ALIVE).fetchone()[0]),
            claims=int(db.execute(_NOTED).fetchone()[0]),
        )


def origin(db: Database) -> str | None:
    """Return what a workspace shares with its copies and backups and with nothing else: its first edit."""
    row = db.execute("SELECT edit_id FROM events ORDER BY number LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def read_contents(db: Database) -> dict[tuple[Entity, str], dict[str, Value]]:
    """Return the fields of everything that is alive, each row held against its checksum.

    Raises:
        DamagedRowError: a row is not the one that was written.
    """
    found: dict[tuple[Entity, str], dict[str, Value]] = {}
    for entity, table in TABLES.items():
        for row in db.query(f"SELECT * FROM {table} WHERE removed = 0"):
            fields = checked(row)
            found[entity, str(fields.pop("id"))] = fields
    return found


def lacking_ids(db: Database, table: str, ids: Iterable[str]) -> set[str]:
    """Return the ids of which a table has no row, not even one that was removed."""
    rows = db.execute(
        f"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM {table})", [json.dumps([*ids])]
    )
    return {row[0] for row in rows}


def lacking_originals(db: Database, wanted: Iterable[str]) -> set[str]:
    """Return the checksums of the originals that are not kept."""
    rows = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT sha256 FROM originals)",
        [json.dumps([*wanted])],
    )
    return {row[0] for row in rows}


def packed_original(db: Database, sha256: str) -> Original:
    """Return an original that is kept, as it is packed."""
    (size, media_type, packed) = db.execute(
        "SELECT size, media_type, packed FROM originals WHERE sha256 = ?", [sha256]
    ).fetchone()
    return Original(sha256=sha256, size=size, media_type=media_type, name="", packed=packed)
