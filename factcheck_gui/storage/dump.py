"""The whole workspace as rows, and back: the ground of the lossless export."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlite_utils import Database

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.domain.fields import LATER_FIELDS
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.likeness import note_all_links

Rows = list[dict[str, Any]]

# Parents first, so that every foreign key finds its row.
DUMPED: Final = (
    "texts",
    "originals",
    "articles",
    "versions",
    "blocks",
    "statements",
    "rating_scales",
    "rating_values",
    "claims",
    "marks",
    "verdicts",
    "source_notes",
    "links",
    "placements",
    "events",
)

_LATER_TABLES: Final = frozenset({"originals", "placements"})
"""Tables that the first format of the export did not have."""

_LATER_COLUMNS: Final[Mapping[str, Mapping[str, Any]]] = {
    "articles": LATER_FIELDS[Entity.ARTICLE],
    "versions": LATER_FIELDS[Entity.VERSION],
    "claims": LATER_FIELDS[Entity.CLAIM],
    "blocks": {"speaker": None, "time": None},
}

_BYTES: Final = {("originals", "packed")}
"""Columns of bytes, which the dump holds as base64."""


def dump_tables(db: Database) -> dict[str, Rows]:
    """Return every row of every table, also what was removed, in the order it was made."""
    with_rowid = set(DUMPED) - {"blocks", "statements"}
    return {
        name: [
            _written(name, row)
            for row in db.query(f"SELECT * FROM {name} ORDER BY {'rowid' if name in with_rowid else '1, 2'}")
        ]
        for name in DUMPED
    }


def load_tables(db: Database, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Fill an empty workspace with dumped rows, inside the transaction that runs.

    What the first format did not have is filled in as the migration does.

    Raises:
        UnreadableInputError: a table is missing, or a row has other columns or values than the table allows.
    """
    for name in DUMPED:
        if name not in tables and name not in _LATER_TABLES:
            raise UnreadableInputError(name=name, line=None, finding="missing table")
        columns = list(db.table(name).columns_dict)
        quoted = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join("?" for _ in columns)
        values = []
        for dumped in tables.get(name, ()):
            row = _read(name, dumped)
            if set(row) != set(columns):
                raise UnreadableInputError(name=name, line=None, finding="unknown or missing columns")
            values.append([row[column] for column in columns])
        try:
            db.conn.executemany(f"INSERT INTO {name} ({quoted}) VALUES ({places})", values)
        except sqlite3.IntegrityError as error:
            raise UnreadableInputError(name=name, line=None, finding=str(error)) from error
    note_all_links(db)


def _written(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as JSON can hold it."""
    return {
        column: b64encode(value).decode("ascii") if (table, column) in _BYTES else value
        for column, value in row.items()
    }


def _read(table: str, dumped: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as the table holds it."""
    row = {**_LATER_COLUMNS.get(table, {}), **dumped}
    for column, value in row.items():
        if (table, column) in _BYTES:
            try:
                row[column] = b64decode(value, validate=True)
            except (ValueError, TypeError) as error:
                raise UnreadableInputError(name=table, line=None, finding="no base64") from error
    return row
