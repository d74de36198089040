"""The whole workspace as rows, and back: the ground of the lossless export."""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from typing import Any, Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3

Rows = list[dict[str, Any]]

# Parents first, so that every foreign key finds its row.
DUMPED: Final = (
    "texts",
    "originals",
    "rating_scales",
    "rating_values",
    "articles",
    "versions",
    "blocks",
    "statements",
    "version_parts",
    "claims",
    "marks",
    "verdicts",
    "sources",
    "source_notes",
    "links",
    "placements",
    "parties",
    "rules",
    "events",
)

_BYTES: Final = {("originals", "packed")}
"""Columns of bytes, which the dump holds as base64."""


def dump_tables(db: Database) -> dict[str, Rows]:
    """Return every row of every table, also what was removed, in the order it was made."""
    with_rowid = set(DUMPED) - {"blocks", "statements", "version_parts"}
    return {
        name: [
            _written(name, row)
            for row in db.query(f"SELECT * FROM {name} ORDER BY {'rowid' if name in with_rowid else '1, 2'}")
        ]
        for name in DUMPED
    }


def load_tables(db: Database, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Fill an empty workspace of the schema that the dump was made of, inside the transaction that runs.

    Raises:
        UnreadableInputError: a table is missing, or a row has other columns or values than the table allows.
    """
    for name, columns in _columns(db).items():
        if name not in tables:
            raise UnreadableInputError(name=name, line=None, finding="missing table")
        quoted = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join("?" for _ in columns)
        values = []
        for dumped in tables[name]:
            row = _read(name, dumped)
            if set(row) != set(columns):
                raise UnreadableInputError(name=name, line=None, finding="unknown or missing columns")
            values.append([row[column] for column in columns])
        try:
            db.conn.executemany(f"INSERT INTO {name} ({quoted}) VALUES ({places})", values)
        except sqlite3.IntegrityError as error:
            raise UnreadableInputError(name=name, line=None, finding=str(error)) from error


def _columns(db: Database) -> dict[str, list[str]]:
    """Return the columns of the dumped tables that the schema of a file has."""
    found = {name: [row["name"] for row in db.query(f"PRAGMA table_info({name})")] for name in DUMPED}
    return {name: columns for name, columns in found.items() if columns}


def _written(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as JSON can hold it."""
    return {
        column: b64encode(value).decode("ascii") if (table, column) in _BYTES else value
        for column, value in row.items()
    }


def _read(table: str, dumped: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as the table holds it."""
    row = dict(dumped)
    for column, value in row.items():
        if (table, column) in _BYTES:
            try:
                row[column] = b64decode(value, validate=True)
            except (ValueError, TypeError) as error:
                raise UnreadableInputError(name=table, line=None, finding="no base64") from error
    return row
