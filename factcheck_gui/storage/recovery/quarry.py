"""What was found of a workspace, each row as often as it was found differently, in a file of its own."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from factcheck_gui.storage.checksums import COLUMN
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.originals import unpack_original
from factcheck_gui.storage.recovery.flipped_bits import mended_row
from factcheck_gui.storage.recovery.known_tables import (
    EVENTS,
    ORIGINALS,
    TEXTS,
    Fields,
    KnownTable,
    has_our_ids,
    is_as_written,
    plain,
)
from factcheck_gui.storage.recovery.records import Held, Torn

IN_TREE: Final = 0
"""Found where the tables of the file lead to."""
IN_FILE: Final = 1
LEFT_OVER: Final = 2
"""Found where the file has nothing any more, or in what a log has left over."""
IN_BACKUP: Final = 3
"""Found in the newest backup; in older ones the numbers go on."""

_MENDED_AT_MOST: Final = 1_000
"""Rows of which each bit is tried: it takes a while, and a hostile file has many."""


class Quarry:
    """Holds candidates for every row, best rank first; nothing in it need survive a power cut."""

    def __init__(self, path: Path, tables: dict[str, KnownTable]) -> None:
        self.tables = tables
        self._may_mend = _MENDED_AT_MOST
        self.db = Database(sqlite3.connect(str(path), isolation_level=None, check_same_thread=False))
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
            self.db.execute(f"PRAGMA {setting}")
        for table in tables.values():
            columns = ", ".join(f'"{name}"' for name in table.names)
            self.db.execute(
                f"CREATE TABLE {table.name} (_key, _rank INTEGER, _fits INTEGER, _row INTEGER,"
                f" _same BLOB UNIQUE, {columns})"
            )
            self.db.execute(f"CREATE INDEX of_{table.name} ON {table.name} (_key, _rank)")
        self.db.execute("CREATE TABLE torn (sha256 TEXT, rank INTEGER, content BLOB, holes TEXT)")
        self.db.execute("BEGIN")

    def close(self) -> None:
        """Let the file go."""
        self.db.close()

    def add(self, table: KnownTable, fields: Fields, rank: int, row: int | None) -> None:
        """Take in a row that was found."""
        fits = self._fits(table, fields)
        if fits is False and "id" in fields and self._may_mend > 0:
            # Here, for it may be the id that was damaged.
            self._may_mend -= 1
            mended = mended_row({name: plain(value) for name, value in fields.items()})
            if mended is not None:
                fields, fits = mended, True
        if table.name == TEXTS and not fits:
            self._add_torn(fields, rank)
            return
        if not fits and table.name != EVENTS:
            if not has_our_ids(table.name, fields):
                return
            fields = {name: _without_nul(value) for name, value in fields.items()}
        values = [plain(value) for value in fields.values()]
        places = ", ".join("?" for _ in range(len(values) + 5))
        self.db.conn.execute(
            f"INSERT INTO {table.name} VALUES ({places})"
            " ON CONFLICT (_same) DO UPDATE SET _rank = min(_rank, excluded._rank)",
            [key_of(table, fields), rank, fits, row, _digest(values), *values],
        )

    def count(self) -> int:
        """Return how many rows there are of all tables."""
        return sum(
            int(self.db.execute(f"SELECT count(*) FROM {name}").fetchone()[0])
            for name in (*self.tables, "torn")
        )

    def candidates(self, table: str, key: object) -> list[dict[str, Any]]:
        """Return what was found of one row, best rank first."""
        return list(self.db.query(f"SELECT * FROM {table} WHERE _key = ? ORDER BY _rank, rowid", [key]))

    def by_number(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield what was found of the events, by their numbers."""
        group: list[dict[str, Any]] = []
        for row in self.db.query(f"SELECT * FROM {EVENTS} ORDER BY _key, _rank, rowid"):
            if group and group[0]["_key"] != row["_key"]:
                yield group[0]["_key"], group
                group = []
            group.append(row)
        if group:
            yield group[0]["_key"], group

    def _fits(self, table: KnownTable, fields: Fields) -> bool | None:
        """Tell whether a row is as it was written, None where nothing tells."""
        if table.name == TEXTS:
            text = fields["text"]
            return isinstance(text, str) and _sha256(text) == fields["sha256"]
        if table.name == ORIGINALS:
            try:
                unpack_original(str(plain(fields["sha256"])), fields["size"], fields["packed"])
            except DamagedRowError:
                return False
            return True
        if COLUMN in fields and "id" in fields:
            return is_as_written(fields)
        return None

    def _add_torn(self, fields: Fields, rank: int) -> None:
        sha256, text = plain(fields["sha256"]), fields["text"]
        if isinstance(text, str):
            # Perhaps it is the checksum that was damaged.
            self.db.execute(
                "INSERT OR IGNORE INTO texts VALUES (?, ?, 1, NULL, ?, ?, ?)",
                [_sha256(text), rank, _digest([text]), _sha256(text), text],
            )
            text = Torn(text.encode(), ())
        if isinstance(text, Torn):
            holes = " ".join(f"{start}-{end}" for start, end in text.holes)
            self.db.execute("INSERT INTO torn VALUES (?, ?, ?, ?)", [sha256, rank, text.content, holes])


def key_of(table: KnownTable, fields: Fields) -> str | int:
    """Return by what a row is told from others of its table."""
    if len(table.key) == 1:
        key = plain(fields[table.key[0]])
        return key if isinstance(key, int) else str(key)
    return " ".join(str(plain(fields[name])) for name in table.key)


def _without_nul(held: Held) -> Held:
    """Return a value as this program would have stored it: SQL's own functions stop at a NUL."""
    value = plain(held)
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(values: list[Any]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for value in values:
        content = value if isinstance(value, bytes) else repr(value).encode("utf-8", "replace")
        digest.update(b"%d:" % len(content))
        digest.update(content)
    return digest.digest()
