"""Chooses for each number the event that was written: the one that the chain of seals leads to."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.storage.history_chain import COLUMNS, seal
from factcheck_gui.storage.recovery.flipped_bits import mended_event
from factcheck_gui.storage.recovery.known_tables import EVENTS, has_our_ids
from factcheck_gui.storage.recovery.quarry import IN_BACKUP, Quarry
from factcheck_gui.storage.tables import TABLES

Event = dict[str, Any]

_CHOSEN: Final = (
    "CREATE TABLE history (number INTEGER PRIMARY KEY, edit_id, at, reviewer, cause, action, detail,"
)
_CHOSEN_END: Final = " entity, entity_id, old, new, rank INTEGER)"
_INSERT: Final = "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(slots=True)
class Chain:
    """What is known of the history: how much of it is there, and which numbers are missing."""

    found: int = 0
    last: int = 0
    gaps: list[tuple[int, int]] = field(default_factory=list)
    """The first and the last number of each row of events that are missing."""
    is_end_known: bool = False
    from_backups: dict[int, int] = field(default_factory=dict)
    mended: int = 0

    @property
    def missing(self) -> int:
        """How many events are known to be lost."""
        return sum(last - first + 1 for first, last in self.gaps)

    def is_whole_after(self, number: int) -> bool:
        """Tell whether nothing is missing after an event."""
        return self.is_end_known and not any(last > number for _, last in self.gaps)


def choose_events(quarry: Quarry, last_event: int | None, *, are_sealed: bool) -> Chain:
    """Choose the events of a history, put them into the table `history`, and return what is known of it."""
    db, chain = quarry.db, Chain(is_end_known=last_event is not None)
    db.execute("DROP TABLE IF EXISTS history")
    db.execute(_CHOSEN + _CHOSEN_END)
    most = _most(quarry) if last_event is None else last_event
    before: str | None = "" if are_sealed else None
    for number, candidates in quarry.by_number():
        if not 0 < number <= most:
            # Only about to be written, or the number itself is damaged.
            continue
        is_next = number == chain.last + 1
        proven = next((one for one in candidates if before is not None and _fits(before, one)), None)
        found = proven
        if found is None and before is not None and is_next:
            # It stands after the right one and is not what was sealed.
            found = _mended(before, candidates)
            chain.mended += found is not None
        elif found is None:
            found = next((one for one in candidates if is_readable(one) and _is_likely(one)), None)
        if found is None or not is_readable(found):
            before = None
            continue
        if not is_next and proven is None:
            chain.gaps.append((chain.last + 1, number - 1))
        before = found["hash"] if are_sealed else None
        chain.found, chain.last = chain.found + 1, number
        if found["_rank"] >= IN_BACKUP:
            chain.from_backups[found["_rank"]] = chain.from_backups.get(found["_rank"], 0) + 1
        db.conn.execute(_INSERT, [*(found[name] for name in COLUMNS), found["_rank"]])
    if last_event is not None and last_event > chain.last:
        chain.gaps.append((chain.last + 1, last_event))
    db.execute("CREATE INDEX of_things ON history (entity, entity_id, number)")
    return chain


def is_readable(row: Event) -> bool:
    """Tell whether this program knows what an event says."""
    return (
        row["entity"] in _ENTITIES
        and row["action"] in _ACTIONS
        and row["cause"] in _CAUSES
        and all(isinstance(row[name], str) for name in ("edit_id", "at", "reviewer", "detail", "entity_id"))
        and _is_object(row["old"])
        and _is_object(row["new"])
        and not (row["old"] is None and row["new"] is None)
    )


def _is_likely(row: Event) -> bool:
    """Tell whether an event that no seal proves looks as this program writes them."""
    words = (row["at"], row["reviewer"], row["detail"])
    ids = {"id": row["entity_id"], "edit_id": row["edit_id"]}
    return has_our_ids(TABLES[Entity(row["entity"])], ids) and not any("\0" in one for one in words)


_FEW: Final = 10_000
_LARGEST: Final = (1 << 63) - 1
_ENTITIES: Final = frozenset(Entity)
_ACTIONS: Final = frozenset(Action)
_CAUSES: Final = frozenset(Cause)


def _most(quarry: Quarry) -> int:
    """Return the highest number that an event can well have."""
    row = quarry.db.execute(f"SELECT count(DISTINCT _key) FROM {EVENTS}").fetchone()
    return _FEW + 4 * int(row[0])


def _fits(before: str, event: Event) -> bool:
    return "hash" in event and seal(before, [event[name] for name in COLUMNS]) == event["hash"]


def _mended(before: str, candidates: Iterable[Event]) -> Event | None:
    for one in candidates:
        fields = mended_event(before, one) if "hash" in one else None
        if fields is not None:
            return fields
    return None


def _is_object(written: object) -> bool:
    """Tell whether the fields of an event are an object of plain values that a table can hold, or none."""
    if written is None:
        return True
    if isinstance(written, str) and ("\0" in written or "\\u0000" in written):
        return False
    try:
        found = json.loads(written, parse_constant=_refuse) if isinstance(written, str) else None
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and all(map(_is_plain, found.values()))


def _is_plain(value: object) -> bool:
    if isinstance(value, int):
        return abs(value) <= _LARGEST
    return value is None or isinstance(value, (str, float))


def _refuse(name: str) -> None:
    raise ValueError(name)
