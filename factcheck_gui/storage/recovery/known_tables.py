"""The tables of each schema that has ever been: by their columns, rows are told whose they are."""

import re
from dataclasses import dataclass
from typing import Any, Final

from factcheck_gui.storage.checksums import COLUMN, row_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.dump import DUMPED
from factcheck_gui.storage.migrating import migrate_database
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.recovery.records import Held, Row, Torn
from factcheck_gui.storage.tables import TABLES

EVENTS: Final = "events"
TEXTS: Final = "texts"
ORIGINALS: Final = "originals"
PARTS: Final = ("blocks", "statements", "version_parts")
ENTITIES: Final = {table: entity for entity, table in TABLES.items()}
_ID: Final = re.compile(r"\S{1,64}", re.ASCII)
_RULES: Final = "rules"
_RULE: Final = re.compile("[a-z_]{1,40}")
_OUR_ID: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T.{1,30}")
_SMALLEST_SUM: Final = 1 << 32
_SHA: Final = re.compile("[0-9a-f]{64}")
_TYPES: Final[dict[str, type]] = {"TEXT": str, "INTEGER": int, "BLOB": bytes}

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    name: str
    type: type
    is_needed: bool
    default: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTable:
    """A table as one of the schemas has it."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    is_in_an_index: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def read(self, row: Row) -> Fields | None:
        """Return a row by the names of this table's columns, or None where it cannot be one of them."""
        if (row.number is None) != self.is_in_an_index or len(row.values) > len(self.columns):
            return None
        missing = self.columns[len(row.values) :]
        if not row.values or any(one.is_needed and one.default is None for one in missing):
            return None
        found: Fields = {one.name: one.default for one in missing}
        for column, held in zip(self.columns, row.values, strict=False):
            # The number of an event is that of its row.
            value = row.number if self.name == EVENTS and column.name == "number" else held
            if not _fits(column, value):
                return None
            found[column.name] = value
        return {name: found[name] for name in self.names} if _is_likely(found) else None


class KnownTables:
    """The tables of one schema, and an empty workspace of it that says what they take."""

    def __init__(self, schema: int) -> None:
        self.schema = schema
        self._scratch = Database(sqlite3.connect(":memory:", isolation_level=None))
        migrate_database(self._scratch, schema)
        self._scratch.execute("PRAGMA foreign_keys = OFF")
        self._drop_triggers()
        self.tables = {name: table for name in DUMPED if (table := self._table(name)) is not None}

    def close(self) -> None:
        """Let the empty workspace go."""
        self._scratch.close()

    def whose(self, row: Row) -> tuple[KnownTable, Fields] | None:
        """Return the table that a row of unknown origin is from, with its fields."""
        likely: list[tuple[KnownTable, Fields]] = []
        for table in self.tables.values():
            fields = table.read(row)
            if fields is None:
                continue
            if COLUMN in fields and table.name in ENTITIES and is_as_written(fields):
                return table, fields
            if self.takes(table, fields):
                likely.append((table, fields))
        # Rows have got columns in the course of time: whatever leaves none open is likeliest.
        return min(likely, key=lambda one: len(one[0].columns) - len(row.values), default=None)

    def takes(self, table: KnownTable, fields: Fields) -> bool:
        """Tell whether a table would take a row, as far as that row alone decides."""
        names = ", ".join(f'"{name}"' for name in table.names)
        places = ", ".join("?" for _ in table.names)
        try:
            self._scratch.execute(f"DELETE FROM {table.name}")
            self._scratch.execute(
                f"INSERT INTO {table.name} ({names}) VALUES ({places})",
                [plain(fields[name]) for name in table.names],
            )
        except (sqlite3.Error, OverflowError):
            return False
        return True

    def _drop_triggers(self) -> None:
        rows = self._scratch.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in rows:
            self._scratch.execute(f"DROP TRIGGER {name}")

    def _table(self, name: str) -> KnownTable | None:
        rows = self._scratch.execute(f"PRAGMA table_info({name})").fetchall()
        columns = tuple(
            Column(
                name=column,
                type=_TYPES[kind],
                is_needed=bool(needed or key),
                default=None if default is None else self._scratch.execute(f"SELECT {default}").fetchone()[0],
            )
            for _, column, kind, needed, default, key in rows
        )
        keys = [(row[5], row[1]) for row in rows if row[5]]
        if not columns:
            return None
        return KnownTable(
            name=name,
            columns=columns,
            key=tuple(column for _, column in sorted(keys)),
            is_in_an_index=name in PARTS,
        )


def schemas() -> tuple[int, ...]:
    """Return the numbers of all schemas, the newest first."""
    return tuple(range(SCHEMA_VERSION, 0, -1))


def is_as_written(fields: Fields) -> bool:
    """Tell whether a row fits its checksum."""
    return all(not isinstance(value, Torn) for value in fields.values()) and fields[COLUMN] == row_sum(
        {name: value for name, value in fields.items() if name != COLUMN}
    )


def plain(value: Held) -> str | int | float | bytes | None:
    """Return a value as a table can hold it."""
    return value.text() if isinstance(value, Torn) else value


def _fits(column: Column, value: Held) -> bool:
    if value is None:
        return not column.is_needed
    return isinstance(value, (str, Torn) if column.type is str else column.type)


def _is_likely(found: Fields) -> bool:
    """Tell whether what all our rows have in common is there: ids, checksums, moments."""
    for name, value in found.items():
        if value is None or isinstance(value, Torn):
            if name == "id":
                return False
        elif name == "id" or name.endswith("_id"):
            if not _ID.fullmatch(value):
                return False
        elif name == "sha256":
            if not _SHA.fullmatch(value):
                return False
        elif name in ("created_at", "at") and not _MOMENT.fullmatch(value):
            return False
    # An index of ids holds pairs of an id and a small number too.
    return set(found) != {"version_id", COLUMN} or abs(found[COLUMN]) >= _SMALLEST_SUM


def has_our_ids(table: str, fields: Fields) -> bool:
    """Tell whether all ids of a row look as this program makes them; those of rules are names."""
    own = _RULE if table == _RULES else _OUR_ID
    return all(
        value is None
        or (isinstance(value, str) and (own if name == "id" else _OUR_ID).fullmatch(value) is not None)
        for name, value in fields.items()
        if name == "id" or name.endswith("_id")
    )
