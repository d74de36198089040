"""Writes what was chosen into a new workspace, so that its history and its tables agree."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.storage.checksums import COLUMN, parts_sum, row_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.history_chain import COLUMNS, Head, sealed
from factcheck_gui.storage.recovery.choosing import Choice, words_in
from factcheck_gui.storage.recovery.known_tables import ENTITIES, EVENTS, KnownTable
from factcheck_gui.storage.recovery.quarry import IN_TREE, Quarry

_PARENTS_FIRST: Final = (
    *("rating_scales", "rating_values", "articles", "versions", "claims", "marks", "verdicts", "sources"),
    *("source_notes", "links", "placements", "parties", "rules"),
)
_TOGETHER: Final = 5_000
_NOT_FIELDS: Final = frozenset({"id", "removed", COLUMN})


class Writing:
    """Fills an empty workspace of the schema of the damaged one."""

    def __init__(self, quarry: Quarry, choice: Choice, target: Database) -> None:
        self._quarry = quarry
        self._from = quarry.db
        self._choice = choice
        self._to = target

    def write(self, *, edit_id: str, now: str, reviewer: str) -> bool:
        """Write everything, inside the transaction that runs; tell whether events were sealed anew."""
        self._copy_texts()
        self._copy_originals()
        changes: list[tuple[Entity, str, str | None, str | None]] = []
        for name in _PARENTS_FIRST:
            if name in self._quarry.tables:
                changes += self._write_things(self._quarry.tables[name])
        self._write_parts()
        for table, one in self._drop_dangling():
            (row,) = self._from.query(f"SELECT * FROM chosen_{table} WHERE id = ? LIMIT 1", [one])
            told = None if row["_told"] is None else json.loads(row["_told"])
            self._choice.leave_out(
                table, {name: row[name] for name in self._quarry.tables[table].names}, told
            )
            changes = [change for change in changes if change[:2] != (ENTITIES[table], one)]
        changes += [(entity, one, _json(told), None) for entity, one, told in self._choice.gone]
        return self._write_events(changes, (edit_id, now, reviewer))

    def _copy_texts(self) -> None:
        rows = self._from.execute(
            "SELECT sha256, text FROM texts WHERE _fits = 1 AND"
            " (_rank = ? OR _key IN (SELECT sha256 FROM chosen_versions)) GROUP BY _key"
            " ORDER BY _row IS NULL, _row",
            [IN_TREE],
        )
        self._insert("texts", ("sha256", "text"), rows)

    def _copy_originals(self) -> None:
        if "originals" not in self._quarry.tables:
            return
        used = ["SELECT original FROM chosen_versions"]
        if "sources" in self._quarry.tables:
            used.append("SELECT copy FROM chosen_sources")
        rows = self._from.execute(
            "SELECT sha256, size, media_type, packed FROM originals WHERE _fits = 1 AND"
            f" (_rank = ? OR _key IN ({' UNION ALL '.join(used)})) GROUP BY _key ORDER BY _row IS NULL, _row",
            [IN_TREE],
        )
        self._insert("originals", ("sha256", "size", "media_type", "packed"), rows)

    def _write_things(self, table: KnownTable) -> Iterator[tuple[Entity, str, str | None, str | None]]:
        names = table.names
        rows = self._from.query(f"SELECT * FROM chosen_{table.name} ORDER BY _row IS NULL, _row, id")
        for row in rows:
            told = None if row["_told"] is None else json.loads(row["_told"])
            fields = {name: row[name] for name in names}
            if COLUMN in fields:
                fields[COLUMN] = row_sum({name: fields[name] for name in names if name != COLUMN})
            try:
                self._insert(table.name, names, [tuple(fields.values())])
            except sqlite3.IntegrityError:
                # Its place is taken by another, such as a second verdict on one question.
                self._choice.leave_out(table.name, fields, told, words_in(fields))
                continue
            change = _closing(fields, told)
            if change is not None:
                yield (ENTITIES[table.name], row["id"], *change)

    def _drop_dangling(self) -> set[tuple[str, str]]:
        """Take out again what refers to a row that was refused, and return the tables and ids."""
        gone: set[tuple[str, str]] = set()
        while rows := self._to.execute("PRAGMA foreign_key_check").fetchall():
            for table, number, parent, _ in rows:
                if number is None:
                    column = "version_id"
                    self._to.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")
                    continue
                found = self._to.execute(f"SELECT id FROM {table} WHERE rowid = ?", [number]).fetchone()
                self._to.execute(f"DELETE FROM {table} WHERE rowid = ?", [number])
                if found is not None:
                    gone.add((table, found[0]))
        return gone

    def _write_parts(self) -> None:
        for name in ("blocks", "statements"):
            columns = self._quarry.tables[name].names
            rows = self._from.execute(f"SELECT * FROM chosen_{name} ORDER BY version_id, position")
            self._insert(name, columns, rows)
        if "version_parts" not in self._quarry.tables:
            return
        for (version,) in self._from.execute("SELECT id FROM chosen_versions").fetchall():
            blocks = self._from.execute(
                'SELECT kind, "start", "end", speaker, time FROM chosen_blocks WHERE version_id = ?'
                " ORDER BY position",
                [version],
            ).fetchall()
            spans = self._from.execute(
                'SELECT "start", "end" FROM chosen_statements WHERE version_id = ? ORDER BY position',
                [version],
            ).fetchall()
            checksum = parts_sum(blocks, [start for start, _ in spans], [end for _, end in spans])
            self._insert("version_parts", ("version_id", "checksum"), [(version, checksum)])

    def _write_events(
        self, changes: Iterable[tuple[Entity, str, str | None, str | None]], made: tuple[str, str, str]
    ) -> bool:
        """Write the history with what closes its gaps, each event sealed together with the one before."""
        are_sealed = "hash" in self._quarry.tables[EVENTS].names
        names = (*COLUMNS, "hash") if are_sealed else COLUMNS
        head, are_other = Head(), False
        rows = self._from.execute(f"SELECT {', '.join(COLUMNS)} FROM history ORDER BY number")
        while events := rows.fetchmany(_TOGETHER):
            # Those after a gap move up: whatever is missing later on is missing for another reason.
            anew = [*sealed(head, (event[1:] for event in events))]
            head = Head(number=int(str(anew[-1][0])), seal=str(anew[-1][-1]))
            if are_sealed and not are_other:
                are_other = not self._was_sealed(int(events[-1][0]), head.seal)
            self._insert(EVENTS, names, (event[: len(names)] for event in anew))
        edit_id, now, reviewer = made
        closing = sealed(
            head,
            (
                (
                    edit_id,
                    now,
                    reviewer,
                    Cause.EDIT.value,
                    Action.RECOVER.value,
                    "",
                    entity.value,
                    one,
                    old,
                    new,
                )
                for entity, one, old, new in changes
            ),
        )
        self._insert(EVENTS, names, (event[: len(names)] for event in closing))
        return are_other

    def _was_sealed(self, number: int, seal: str) -> bool:
        row = self._from.execute(
            f"SELECT 1 FROM {EVENTS} WHERE _key = ? AND hash = ?", [number, seal]
        ).fetchone()
        return row is not None

    def _insert(self, table: str, names: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
        columns = ", ".join(f'"{name}"' for name in names)
        places = ", ".join("?" for _ in columns.split(","))
        self._to.conn.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)


def _closing(fields: dict[str, Any], told: dict[str, Any] | None) -> tuple[str | None, str | None] | None:
    """Return what leads from what a replay of the history gives to what a row holds, or None."""
    own = {name: value for name, value in fields.items() if name not in _NOT_FIELDS}
    is_alive = not fields.get("removed")
    if told is None:
        return (None, _json(own)) if is_alive and "created_at" in own else None
    if not is_alive:
        return _json(told), None
    changed = [name for name in own if own[name] != told.get(name)]
    if not changed:
        return None
    if told.keys() >= own.keys():
        return _json({name: told[name] for name in changed}), _json({name: own[name] for name in changed})
    return None, _json(own)


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
