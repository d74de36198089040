"""Chooses for each thing the row that was last written: from what was found, and what the history tells."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.recovered import DamagedText, Kept, Stray
from factcheck_gui.storage.checksums import COLUMN
from factcheck_gui.storage.recovery.events import Chain
from factcheck_gui.storage.recovery.known_tables import ENTITIES, Fields, KnownTable, KnownTables
from factcheck_gui.storage.recovery.quarry import IN_FILE, Quarry
from factcheck_gui.storage.recovery.replaying import Told, told_of

FOUND: Final = "found"
TOLD: Final = "told"
DOUBTFUL: Final = "doubtful"
MADE_UP: Final = "made up"


@dataclass(slots=True)
class Choice:
    """What is known of all things: how many were told, and what has no place any more."""

    lost: dict[str, set[str]] = field(default_factory=dict)
    """The ids of things of a table that are known to have been there, and are not."""
    strays: list[Stray] = field(default_factory=list)
    gone: list[tuple[Entity, str, Fields]] = field(default_factory=list)
    """What a replay of the history gives and no table has."""
    made_up: int = 0
    pieces_anew: int = 0
    texts: list[DamagedText] = field(default_factory=list)
    lost_texts: int = 0

    def lose(self, table: str, one: str) -> None:
        """Note a thing that is lost."""
        self.lost.setdefault(table, set()).add(one)

    def leave_out(self, table: str, fields: Fields, told: Fields | None, words: str = "") -> None:
        """Note a thing that has no place any more, with the words in it."""
        entity, one = ENTITIES[table], str(fields["id"])
        self.lose(table, one)
        self.strays.append(Stray(kind=Kept(entity.value), id=one, words=words or words_in(fields)))
        if told is not None:
            self.gone.append((entity, one, told))


def choose_rows(quarry: Quarry, known: KnownTables, chain: Chain, choice: Choice) -> None:
    """Fill a table `chosen_…` for each sort of thing."""
    for name in ENTITIES:
        table = known.tables.get(name)
        if table is None:
            continue
        db = quarry.db
        columns = ", ".join(f'"{column}"' for column in table.names)
        db.execute(f"DROP TABLE IF EXISTS chosen_{name}")
        db.execute(f"CREATE TABLE chosen_{name} (_row INTEGER, _origin, _told, {columns})")
        ids = db.execute(
            f"SELECT _key FROM {name} UNION SELECT entity_id FROM history WHERE entity = ?", [ENTITIES[name]]
        ).fetchall()
        for (one,) in ids:
            _Choosing(quarry, known, table, chain, choice).choose(str(one))
        db.execute(f"CREATE INDEX chosen_ids_of_{name} ON chosen_{name} (id)")


def put(
    quarry: Quarry, table: KnownTable, fields: Fields, origin: str, told: Fields | None, row: int | None
) -> None:
    """Note that a row was chosen, with what a replay of the history makes of it."""
    written = None if told is None else json.dumps(told, ensure_ascii=False)
    places = ", ".join("?" for _ in range(len(table.names) + 3))
    quarry.db.conn.execute(
        f"INSERT INTO chosen_{table.name} VALUES ({places})",
        [row, origin, written, *(fields.get(name) for name in table.names)],
    )


class _Choosing:
    """The choice of one table's rows."""

    def __init__(
        self, quarry: Quarry, known: KnownTables, table: KnownTable, chain: Chain, choice: Choice
    ) -> None:
        self._quarry = quarry
        self._known = known
        self._table = table
        self._chain = chain
        self._choice = choice
        self._has_removed = "removed" in table.names

    def choose(self, one: str) -> None:
        entity = ENTITIES[self._table.name]
        events = self._quarry.db.execute(
            "SELECT number, old, new FROM history WHERE entity = ? AND entity_id = ? ORDER BY number",
            [entity, one],
        )
        told = told_of(self._table, entity, events)
        found = self._quarry.candidates(self._table.name, one)
        is_certain = told.is_complete and told.agrees and self._chain.is_whole_after(told.first)
        if not told.first and self._chain.is_whole_after(0) and not self._right(found) and self._has_sum:
            # Nobody has ever made it: its id is what was damaged.
            return
        chosen = self._chosen(one, told, found, is_certain=is_certain)
        if chosen is None:
            self._lose(one, told)
            return
        fields, origin, row = chosen
        if not told.first and not self._is_proven(found) and self._is_double(fields):
            return
        if not self._known.takes(self._table, {COLUMN: 0, **fields} if self._has_sum else fields):
            self._lose(one, told)
            return
        put(self._quarry, self._table, fields, origin, told.replayed(), row)

    @property
    def _has_sum(self) -> bool:
        return COLUMN in self._table.names

    def _chosen(
        self, one: str, told: Told, found: list[dict[str, Any]], *, is_certain: bool
    ) -> tuple[Fields, str, int | None] | None:
        right = self._right(found)
        same = next((row for row in right if self._equals(row, told)), None) if told.is_complete else None
        if same is not None:
            return self._row(same), FOUND, same["_row"]
        if not is_certain:
            newer = next((row for row in right if not self._was(row, told)), None)
            if newer is not None and newer["_rank"] <= IN_FILE:
                return self._row(newer), FOUND, newer["_row"]
        if told.is_complete:
            return self._of(one, told.fields, is_alive=told.is_alive), TOLD, None
        for row in (*right, *found):
            # Outdated or damaged, and nothing better is left of it.
            fields = self._row(row) | told.fields
            if told.first:
                fields["removed"] = int(not told.is_alive)
            is_right = row in right and not told.fields.keys() - row.keys() and self._is_newest(row, told)
            return fields, FOUND if is_right else DOUBTFUL, row["_row"]
        return None

    def _right(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the candidates that are as they were written; where nothing tells, those that may be."""
        return [row for row in found if row["_fits"] != 0]

    def _is_proven(self, found: list[dict[str, Any]]) -> bool:
        return any(row["_fits"] for row in found)

    def _is_double(self, fields: Fields) -> bool:
        """Tell whether a row is another one of which the id was damaged."""
        if "created_at" not in fields:
            return False
        rows = self._quarry.db.query(
            f"SELECT * FROM {self._table.name} WHERE created_at = ? AND _key <> ?"
            " AND (_fits = 1 OR _key IN (SELECT entity_id FROM history WHERE entity = ?)) LIMIT 1000",
            [fields["created_at"], fields["id"], ENTITIES[self._table.name]],
        )
        others = [name for name in fields if name not in {"id", COLUMN}]
        return any(sum(row[name] != fields[name] for name in others) <= 1 for row in rows)

    def _is_newest(self, row: dict[str, Any], told: Told) -> bool:
        return all(row[name] == value for name, value in told.fields.items())

    def _row(self, row: dict[str, Any]) -> Fields:
        return {name: row[name] for name in self._table.names}

    def _own(self, row: dict[str, Any]) -> Fields:
        return {name: row[name] for name in self._table.names if name not in {"id", "removed", COLUMN}}

    def _equals(self, row: dict[str, Any], told: Told) -> bool:
        return self._own(row) == told.fields and self._is_alive(row) == told.is_alive

    def _was(self, row: dict[str, Any], told: Told) -> bool:
        return told.was(self._own(row), is_alive=self._is_alive(row))

    def _is_alive(self, row: dict[str, Any]) -> bool:
        return not (self._has_removed and row["removed"])

    def _of(self, one: str, fields: Fields, *, is_alive: bool) -> Fields:
        return {**fields, "id": one, "removed": int(not is_alive), COLUMN: 0}

    def _lose(self, one: str, told: Told) -> None:
        if not told.first or told.is_alive:
            self._choice.leave_out(self._table.name, {**told.fields, "id": one}, told.replayed())


def words_in(fields: Fields) -> str:
    """Return what people have written in a row: its words, without its ids and moments."""
    return " · ".join(str(fields[name]) for name in _WORDS if fields.get(name))


_WORDS: Final = (
    *("title", "name", "label", "quote", "restatement", "reason", "note", "speaker", "target", "remark"),
    *("correction", "author", "publisher", "link", "definition"),
)
