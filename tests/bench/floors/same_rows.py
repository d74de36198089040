"""The rows of a workspace written once more, with nothing but `executemany` into the same tables."""

from pathlib import Path
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.search_folding import indexed
from factcheck_gui.storage.search_shelves import SHELVES, Shelf
from tests.bench.floors.plain import Plain, Rows
from tests.bench.measuring import timed

# In this order each row finds those that it refers to.
_PARENTS_FIRST: Final = (
    *("texts", "originals", "rating_scales", "rating_values", "sources", "parties", "rules", "articles"),
    *("versions", "blocks", "statements", "claims", "marks", "verdicts", "source_notes", "links"),
    *("placements", "article_links", "sketches", "sketched", "events"),
)


class SameRows:
    """The rows of a workspace, read into memory beforehand."""

    def __init__(self, workspace: Path) -> None:
        connection = sqlite3.connect(f"file:{workspace}?mode=ro", uri=True)
        try:
            self._rows: dict[str, Rows] = {
                table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in _PARENTS_FIRST
            }
            self._words = [(shelf, _words_on(connection, shelf)) for shelf in SHELVES]
        finally:
            connection.close()

    def write(self, target: Path) -> float:
        """Return how long they take in one transaction, with triggers and indexes, in a new workspace."""
        # The tables are the program's own; its founding rows are among those that are written.
        Workspace.create(target, make_desk("")).close()
        connection = sqlite3.connect(str(target), isolation_level=None)
        try:
            _empty(connection)
            connection.execute("PRAGMA synchronous = FULL")
            return timed(lambda: self._write(connection))
        finally:
            connection.close()

    def _write(self, connection: Plain) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in self._rows.items():
            if rows:
                places = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        for shelf, words in self._words:
            if words:
                columns, places = ", ".join(shelf.columns), ", ".join("?" * len(words[0]))
                connection.executemany(
                    f"INSERT INTO {shelf.words} (rowid, {columns}) VALUES ({places})", words
                )
        connection.execute("COMMIT")


def _words_on(connection: Plain, shelf: Shelf) -> Rows:
    """Return the documents of one sort as the index of words takes them."""
    found = connection.execute(shelf.reading, [0, -1]).fetchall()
    return [(number, *(word and indexed(word) for word in words)) for number, *words in found]


def _empty(connection: Plain) -> None:
    """Take the founding rows away; the history cannot be, so those are overwritten by their numbers."""
    for table in ("rating_values", "rating_scales"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DROP TRIGGER events_are_never_deleted")
    connection.execute("DELETE FROM events")
