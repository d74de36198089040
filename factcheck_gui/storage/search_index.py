"""Keeps the index of words up with the documents, and builds it anew."""

from typing import Final

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.migrations.word_index import number_documents
from factcheck_gui.storage.search_folding import indexed
from factcheck_gui.storage.search_shelves import SHELVES, Shelf

_ALL: Final = 2**31

MANY: Final = 500
"""Documents from which on they are indexed together with the edit that brings them."""


def waiting(db: Database, shelf: Shelf) -> tuple[int, int]:
    """Return the number of the last document that is indexed, and that of the last there is."""
    return _last(db, shelf.words, "rowid"), _last(db, shelf.documents, "number")


def index_waiting(db: Database, *, most: int | None = None) -> bool:
    """Index the documents that are waiting, inside the transaction that runs; False where some still are.

    One edit costs a third more where it writes to the index as well, and now and then, where FTS5 merges what
    many small edits have left, a tenth of a second; so small edits leave their documents waiting.
    """
    left = _ALL if most is None else most
    for shelf in SHELVES:
        left -= _index(db, shelf, left)
    return left > 0


def rebuild_index(db: Database) -> None:
    """Build the index anew, inside the transaction that runs."""
    for shelf in SHELVES:
        db.execute(f"INSERT INTO {shelf.words} ({shelf.words}) VALUES ('delete-all')")
        db.execute(f"DELETE FROM {shelf.documents}")
    number_documents(db.toolbox())
    index_waiting(db)


def _index(db: Database, shelf: Shelf, most: int) -> int:
    """Index the first of the documents that wait, and return how many."""
    indexed_last, last = waiting(db, shelf)
    if indexed_last == last or not most:
        return 0
    columns, places = ", ".join(shelf.columns), ", ".join("?" for _ in shelf.columns)
    rows = db.conn.execute(shelf.reading, [indexed_last, most])
    # Read while it is written: all texts together may be larger than the memory.
    cursor = db.conn.executemany(
        f"INSERT INTO {shelf.words} (rowid, {columns}) VALUES (?, {places})",
        ((row[0], *map(_indexed, row[1:])) for row in rows),
    )
    return int(cursor.rowcount)


def _indexed(words: str | None) -> str | None:
    return None if words is None else indexed(words)


def _last(db: Database, table: str, column: str) -> int:
    row = db.conn.execute(f"SELECT {column} FROM {table} ORDER BY {column} DESC LIMIT 1").fetchone()
    return 0 if row is None else int(row[0])
