"""Writes changes into their tables, guarded by the values that they set out from; those alike together."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.storage.checksums import difference, field_sum, row_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.likeness import note_links
from factcheck_gui.storage.many_rows import places
from factcheck_gui.storage.tables import TABLES

# SQLite's own words: not every driver tells the extended result code, and the primary one covers CHECK too.
_TAKEN: Final = "UNIQUE constraint failed"
# What comes into being after what it refers to.
_ORDER: Final = (
    Entity.SCALE,
    Entity.VALUE,
    Entity.RULE,
    Entity.PARTY,
    Entity.SOURCE,
    Entity.ARTICLE,
    Entity.VERSION,
    Entity.CLAIM,
    Entity.PLACEMENT,
    Entity.VERDICT,
    Entity.NOTE,
    Entity.LINK,
    Entity.MARK,
)

# SQLite has no exclusive or.
_CHANGED_SUM: Final = "checksum = ~(checksum & ?) & (checksum | ?)"
_REMOVED: Final = field_sum("removed", 0) ^ field_sum("removed", 1)
"""What a checksum changes by when a row is removed, or comes back as it was left."""

_Shape = tuple[Entity, tuple[str, ...] | None, tuple[str, ...] | None]
"""What decides about the statement that writes a change: the entity, and the fields before and after."""


def write_changes(db: Database, changes: Sequence[Change], *, is_new: bool = False) -> None:
    """Create, change or remove things inside the transaction that runs.

    A removed row stays and is only marked, so that undo brings back the same id. Where all that comes into
    being `is_new`, it is not looked for among what was removed first.

    Raises:
        ConflictError: a stored value is another, or the thing is gone or there already, or another has
            taken its place: somebody else's verdict on the same question, or the same link. The transaction
            must then be rolled back.
    """
    for alike in _groups(changes):
        if len(alike) > 1:
            _write_together(db, alike, is_new=is_new)
        else:
            _write(db, alike[0], is_new=is_new)
    if any(change.entity is Entity.ARTICLE for change in changes):
        note_links(db, changes)


def ids_of(changes: Iterable[Change]) -> str:
    """Return the ids of what changes as a list that a query can take as one value."""
    return json.dumps([change.entity_id for change in changes])


def _groups(changes: Sequence[Change]) -> Iterator[Sequence[Change]]:
    """Yield changes that one statement writes.

    Where all that an edit is about comes into being, or all goes, the order makes no difference; elsewhere
    one change may set out from what another has left.
    """
    if len(changes) == 1:
        yield changes
        return
    directions = {(change.old is None, change.new is None) for change in changes}
    is_one_way = directions in ({(True, False)}, {(False, True)})
    if not is_one_way or len({(change.entity, change.entity_id) for change in changes}) < len(changes):
        for _, run in groupby(changes, _shape):
            yield tuple(run)
        return
    found: dict[_Shape, list[Change]] = {}
    for change in changes:
        found.setdefault(_shape(change), []).append(change)
    yield from (found[shape] for shape in sorted(found, key=_place))


def _shape(change: Change) -> _Shape:
    old = None if change.old is None else tuple(change.old)
    return change.entity, old, None if change.new is None else tuple(change.new)


def _place(shape: _Shape) -> int:
    return _ORDER.index(shape[0])


def _write_together(db: Database, changes: Sequence[Change], *, is_new: bool) -> None:
    db.execute("SAVEPOINT together")
    if _written(db, changes, is_new=is_new) != len(changes):
        # One by one it turns out which of them meets another value.
        db.execute("ROLLBACK TO together")
        for change in changes:
            _write(db, change, is_new=is_new)
    db.execute("RELEASE together")


def _write(db: Database, change: Change, *, is_new: bool) -> None:
    if _written(db, (change,), is_new=is_new) != 1:
        raise ConflictError(entity=change.entity.value, entity_id=change.entity_id)


def _written(db: Database, changes: Sequence[Change], *, is_new: bool) -> int:
    """Return how many of changes that are alike were written; where not all were, undo the others."""
    shape = _shape(changes[0])
    if changes[0].old is not None:
        return _run(db, _updating(*shape), map(_values, changes))
    return (
        (is_new and _inserted(db, changes))
        # What undo or redo brings back is mostly as it was left.
        or _run(db, _restoring(*shape), map(_old_row, changes))
        or _inserted(db, changes)
        or _run(db, _updating(*shape), map(_values, changes))
    )


def _inserted(db: Database, changes: Sequence[Change]) -> int:
    """Return how many things came into being; none where the place of one is taken."""
    written = 0
    # In their order: what was first in an edit stays so in its table.
    for are_there, run in groupby(changes, _filled):
        entity, names = changes[0].entity, tuple(changes[0].new or ())
        found = _run(db, _inserting(entity, names, are_there), map(_new_row, run))
        if not found:
            return 0
        written += found
    return written


def _filled(change: Change) -> tuple[bool, ...]:
    """Tell of each field of what comes into being whether there is a value."""
    return tuple([value is not None for value in (change.new or {}).values()])


def _run(db: Database, sql: str, rows: Iterable[Sequence[object]]) -> int:
    """Return how many rows were written; none where the place of one is taken."""
    try:
        return int(db.conn.executemany(sql, rows).rowcount)
    except sqlite3.IntegrityError as error:
        if _TAKEN not in str(error):
            raise
        return 0


def _values(change: Change) -> list[object]:
    """Return the values for `_updating`: those after, the checksum, the id, and those before."""
    new, old = change.new or {}, change.old or {}
    if change.old is None:
        sums = [_sum(change)]
    elif change.new is None:
        sums = [_REMOVED, _REMOVED]
    else:
        sums = [difference(old, new)] * 2
    return [*new.values(), *sums, change.entity_id, *old.values()]


def _new_row(change: Change) -> list[object]:
    """Return the values for `_inserting`: those that there are."""
    new = change.new or {}
    return [change.entity_id, *[value for value in new.values() if value is not None], _sum(change)]


def _old_row(change: Change) -> list[object]:
    """Return the values for `_restoring`."""
    return [change.entity_id, *(change.new or {}).values()]


def _sum(change: Change) -> int:
    """Return the checksum of what comes into being or back, whose fields the change names all."""
    return row_sum({**(change.new or {}), "id": change.entity_id, "removed": 0})


@lru_cache(maxsize=256)
def _updating(entity: Entity, old: tuple[str, ...] | None, new: tuple[str, ...] | None) -> str:
    values = [f"{_quoted(name)} = ?" for name in new or ()]
    if new is None or old is None:
        values.append(f"removed = {int(new is None)}")
    values.append("checksum = ?" if old is None else _CHANGED_SUM)
    guard = ["id = ?", *(f"{_quoted(name)} IS ?" for name in old or ()), f"removed = {int(old is None)}"]
    return f"UPDATE {TABLES[entity]} SET {', '.join(values)} WHERE {' AND '.join(guard)}"


@lru_cache(maxsize=256)
def _restoring(entity: Entity, _: tuple[str, ...] | None, new: tuple[str, ...] | None) -> str:
    """Bring back what is as it was left: to write the same values again takes four times as long."""
    guard = ["id = ?", *(f"{_quoted(name)} IS ?" for name in new or ()), "removed = 1"]
    changed_sum = _CHANGED_SUM.replace("?", str(_REMOVED))
    return f"UPDATE {TABLES[entity]} SET removed = 0, {changed_sum} WHERE {' AND '.join(guard)}"


@lru_cache(maxsize=256)
def _inserting(entity: Entity, names: tuple[str, ...], are_there: tuple[bool, ...]) -> str:
    columns = ", ".join(["id", *map(_quoted, names), "checksum"])
    return f"INSERT INTO {TABLES[entity]} ({columns}) VALUES {places((True, *are_there, True))}"


def _quoted(name: str) -> str:
    """Quote a column's name; it comes from the fields of our own dataclasses."""
    if not name.isidentifier():
        msg = f"not a column: {name!r}"
        raise ValueError(msg)
    return f'"{name}"'
