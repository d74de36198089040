"""Looks whether the index of words fits what it was made of."""

from collections.abc import Iterator
from typing import Final

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations.word_index import SETTINGS
from factcheck_gui.storage.search_folding import indexed
from factcheck_gui.storage.search_index import waiting
from factcheck_gui.storage.search_shelves import SHELVES, Shelf

_LOOKED_UP: Final = 2_000
"""Documents of each sort that are looked up by their own words; of more, some all over the shelf."""

_WORDS: Final = 6
_BEGINNING: Final = 2_000

_UNNUMBERED: Final = (
    "SELECT 'texts ' || sha256 FROM texts WHERE sha256 NOT IN (SELECT sha256 FROM searched_texts)"
    " UNION ALL SELECT 'articles ' || id FROM articles"
    " WHERE id NOT IN (SELECT article_id FROM searched_articles)"
    " UNION ALL SELECT 'claims ' || id FROM claims"
    " WHERE id NOT IN (SELECT entity_id FROM searched_claims)"
    " UNION ALL SELECT 'sources ' || id FROM sources WHERE coalesce(title, author, publisher) IS NOT NULL"
    " AND id NOT IN (SELECT entity_id FROM searched_claims)"
    " UNION ALL SELECT 'verdicts ' || id FROM verdicts WHERE reason IS NOT NULL"
    " AND id NOT IN (SELECT entity_id FROM searched_claims)"
    " UNION ALL SELECT 'source_notes ' || id FROM source_notes WHERE coalesce(note, quote) IS NOT NULL"
    " AND id NOT IN (SELECT entity_id FROM searched_claims)"
)


def misfits(db: Database) -> Iterator[str]:
    """Yield what the index of words lacks, or has wrong; what only waits to be indexed is neither."""
    try:
        for (subject,) in db.conn.execute(_UNNUMBERED):
            yield subject
        for shelf in SHELVES:
            yield from _not_found(db, shelf)
    except sqlite3.DatabaseError as error:
        # The tables behind the index are gone or damaged.
        yield str(error)


def _not_found(db: Database, shelf: Shelf) -> Iterator[str]:
    last, _ = waiting(db, shelf)
    step = max(1, last // _LOOKED_UP)
    for number in range(last, 0, -step):
        row = db.conn.execute(shelf.reading, [number - 1, 1]).fetchone()
        # Where the words have changed since, nobody has the number any more.
        if row is None or row[0] != number:
            continue
        columns = [indexed(column or "").replace('"', " ").replace("\0", " ") for column in row[1:]]
        phrase = next((words for column in columns if (words := column[:_BEGINNING].split()[:_WORDS])), [])
        match = f'"{" ".join(phrase)}"'
        if phrase and not _has(db, shelf, number, match) and _would_have(shelf, columns, match):
            yield f"{shelf.documents} {number}"


def _would_have(shelf: Shelf, columns: list[str], match: str) -> bool:
    """Tell whether a new index would have words, which may be none that FTS5 knows."""
    with Database(sqlite3.connect(":memory:")) as fresh:
        fresh.execute(
            f"CREATE VIRTUAL TABLE {shelf.words} USING fts5({', '.join(shelf.columns)}, {SETTINGS})"
        )
        places = ", ".join("?" for _ in columns)
        fresh.execute(
            f"INSERT INTO {shelf.words} (rowid, {', '.join(shelf.columns)}) VALUES (1, {places})", columns
        )
        return _has(fresh, shelf, 1, match)


def _has(db: Database, shelf: Shelf, number: int, match: str) -> bool:
    row = db.conn.execute(
        f"SELECT 1 FROM {shelf.words} WHERE {shelf.words} MATCH ? AND rowid = ?", [match, number]
    ).fetchone()
    return row is not None
