"""Sees to it that everything has what it hangs on: found, made up empty, or said to be missing."""

import json
from collections.abc import Iterator
from typing import Any, Final

from factcheck_gui.storage.recovery.choosing import DOUBTFUL, MADE_UP, Choice, put
from factcheck_gui.storage.recovery.known_tables import Fields, KnownTable, KnownTables
from factcheck_gui.storage.recovery.quarry import Quarry

UNKNOWN: Final = "\ufffd"
"""Stands where words are lost."""
NO_TEXT: Final = ""
"""The checksum of a version that was made up, until a text is pieced together for it."""
_NEEDED: Final = (
    ("rating_values", "scale_id", "rating_scales"),
    ("placements", "claim_id", "claims"),
    ("placements", "version_id", "versions"),
    ("verdicts", "claim_id", "claims"),
    ("source_notes", "claim_id", "claims"),
    ("links", "from_claim", "claims"),
    ("links", "to_claim", "claims"),
)
_USED: Final = (
    ("articles", "truth_scale", "rating_scales"),
    ("articles", "attribution_scale", "rating_scales"),
    ("claims", "proposed_in", "versions"),
    ("claims", "checked_in", "versions"),
    ("verdicts", "value_id", "rating_values"),
    ("source_notes", "source_id", "sources"),
)
_KEPT: Final = (("versions", "original"), ("sources", "copy"))


class Referring:
    """Goes through the chosen rows, parents first."""

    def __init__(self, quarry: Quarry, known: KnownTables, choice: Choice, now: str, reviewer: str) -> None:
        self._quarry = quarry
        self._db = quarry.db
        self._tables = known.tables
        self._choice = choice
        self._made = {"created_at": now, "reviewer": reviewer, "removed": 0, "checksum": 0}

    def settle(self) -> None:
        """Make every reference lead somewhere."""
        self._make_what_is_missing()
        for table, column, parent in _NEEDED:
            self._leave_out_without(table, column, parent)
        for table, column, parent in _USED:
            if column in self._names(table):
                self._forget(table, column, parent, f"SELECT id FROM chosen_{parent}")
        self._keep_to_their_articles()
        for table, column in _KEPT:
            if column in self._names(table):
                self._forget(table, column, "originals", "SELECT _key FROM originals WHERE _fits = 1")

    def _make_what_is_missing(self) -> None:
        """Make articles and versions that others lie in, empty as they are."""
        for table in ("versions", "claims", "marks"):
            for row in self._without(table, "article_id", "articles"):
                self._make_article(row["article_id"])
        for table in ("claims", "marks"):
            for row in self._without(table, "version_id", "versions"):
                self._make_version(row["article_id"], row["version_id"])
        rows = self._rows(
            "SELECT id FROM chosen_articles WHERE id NOT IN (SELECT article_id FROM chosen_versions)"
        )
        for row in rows:
            self._make_version(row["id"], row["id"])

    def _keep_to_their_articles(self) -> None:
        """Take back what ties a claim to a version of another article."""
        others = "SELECT id FROM chosen_versions v WHERE v.article_id <> chosen_claims.article_id"
        self._db.execute(
            f"UPDATE chosen_claims SET _origin = '{DOUBTFUL}', article_id = (SELECT article_id FROM"
            f" chosen_versions v WHERE v.id = version_id) WHERE version_id IN ({others})"
        )
        for column in ("checked_in", "proposed_in"):
            if column in self._names("claims"):
                self._db.execute(
                    f"UPDATE chosen_claims SET _origin = '{DOUBTFUL}', {column} = NULL"
                    f" WHERE {column} IN ({others})"
                )
        if "placements" not in self._tables:
            return
        rows = self._rows(
            "SELECT p.* FROM chosen_placements p JOIN chosen_claims c ON c.id = p.claim_id"
            " JOIN chosen_versions v ON v.id = p.version_id WHERE v.article_id <> c.article_id"
        )
        for row in rows:
            self._leave_out("placements", row)

    def _leave_out(self, table: str, row: dict[str, Any]) -> None:
        told = None if row["_told"] is None else json.loads(row["_told"])
        self._choice.leave_out(table, {name: row[name] for name in self._names(table)}, told)
        self._db.execute(f"DELETE FROM chosen_{table} WHERE id = ?", [row["id"]])

    def _leave_out_without(self, table: str, column: str, parent: str) -> None:
        if column not in self._names(table):
            return
        for row in self._without(table, column, parent):
            self._choice.lose(parent, row[column])
            self._leave_out(table, row)

    def _forget(self, table: str, column: str, parent: str, there: str) -> None:
        where = f'"{column}" IS NOT NULL AND "{column}" NOT IN ({there})'
        for row in self._rows(f'SELECT DISTINCT "{column}" AS one FROM chosen_{table} WHERE {where}'):
            self._choice.lose(parent, row["one"])
        self._db.execute(
            f"UPDATE chosen_{table} SET \"{column}\" = NULL, _origin = '{DOUBTFUL}' WHERE {where}"
        )

    def _make_article(self, one: str) -> None:
        self._make(self._tables["articles"], one, {"title": UNKNOWN, "direction": "ltr"})

    def _make_version(self, article: str, one: str) -> None:
        row = self._db.execute(
            "SELECT max(number) FROM chosen_versions WHERE article_id = ?", [article]
        ).fetchone()
        number = 1 + (row[0] or 0)
        self._make(
            self._tables["versions"],
            one,
            {"article_id": article, "number": number, "sha256": NO_TEXT, "origin": "", "replaced": 0},
        )

    def _make(self, table: KnownTable, one: str, fields: Fields) -> None:
        there = self._db.execute(f"SELECT 1 FROM chosen_{table.name} WHERE id = ?", [one]).fetchone()
        if there is not None:
            return
        self._choice.lose(table.name, one)
        self._choice.made_up += 1
        defaults = {column.name: column.default for column in table.columns}
        put(self._quarry, table, {**defaults, **self._made, **fields, "id": one}, MADE_UP, None, None)

    def _without(self, table: str, column: str, parent: str) -> list[dict[str, Any]]:
        if column not in self._names(table):
            return []
        return list(
            self._rows(
                f'SELECT * FROM chosen_{table} WHERE "{column}" NOT IN (SELECT id FROM chosen_{parent})'
            )
        )

    def _rows(self, sql: str) -> Iterator[dict[str, Any]]:
        yield from list(self._db.query(sql))

    def _names(self, table: str) -> tuple[str, ...]:
        return self._tables[table].names if table in self._tables else ()
