"""The whole workspace as rows, and back: the ground of the lossless export."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlite_utils import Database

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.storage.driver import sqlite3

Rows = list[dict[str, Any]]

# Parents first, so that every foreign key finds its row.
DUMPED: Final = (
    "texts",
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
    "events",
)


def dump_tables(db: Database) -> dict[str, Rows]:
    """Return every row of every table, also what was removed, in the order it was made."""
    with_rowid = set(DUMPED) - {"blocks", "statements"}
    return {
        name: list(db.query(f"SELECT * FROM {name} ORDER BY {'rowid' if name in with_rowid else '1, 2'}"))
        for name in DUMPED
    }


def load_tables(db: Database, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Fill an empty workspace with dumped rows, inside the transaction that runs.

    Raises:
        UnreadableInputError: a table is missing, or a row has other columns or values than the table allows.
    """
    for name in DUMPED:
        if name not in tables:
            raise UnreadableInputError(name=name, line=None, finding="missing table")
        columns = list(db.table(name).columns_dict)
        quoted = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join("?" for _ in columns)
        values = []
        for row in tables[name]:
            if set(row) != set(columns):
                raise UnreadableInputError(name=name, line=None, finding="unknown or missing columns")
            values.append([row[column] for column in columns])
        try:
            db.conn.executemany(f"INSERT INTO {name} ({quoted}) VALUES ({places})", values)
        except sqlite3.IntegrityError as error:
            raise UnreadableInputError(name=name, line=None, finding=str(error)) from error
