"""The chain of the history: each event is sealed together with the one before it.

Whoever changes, removes or inserts an event without making all later seals anew leaves a break behind; who
makes them anew ends with another seal, which any older backup tells.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.storage.database import Database

COLUMNS: Final = (
    *("number", "edit_id", "at", "reviewer", "cause", "action", "detail"),
    *("entity", "entity_id", "old", "new"),
)
"""What of an event is sealed, in this order."""

_AS_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_TEXT_AS_JSON: Final = encode_basestring
"""The same for a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of a history: the number of its last event and that event's seal; 0 and nothing at first."""

    number: int = 0
    seal: str = ""


def head(db: Database) -> Head:
    """Return where the history of a workspace ends."""
    row = db.execute("SELECT number, hash FROM events ORDER BY number DESC LIMIT 1").fetchone()
    return Head() if row is None else Head(number=row[0], seal=row[1])


def seal_at(db: Database, number: int) -> str | None:
    """Return the seal of an event, or None where there is no such event."""
    row = db.execute("SELECT hash FROM events WHERE number = ?", [number]).fetchone()
    return None if row is None else str(row[0])


def seal(before: str, columns: Sequence[object]) -> str:
    """Return the SHA-256 of an event's columns together with the seal of the event before it."""
    return hashlib.sha256(_AS_JSON([before, *columns]).encode()).hexdigest()


def sealed_step(
    end: Head, shared: Sequence[str], events: Iterable[Sequence[str | None]]
) -> Iterator[tuple[object, ...]]:
    """Yield events as `sealed` does: `shared` are the first columns of all, the rest is each one's own.

    What they share is put into words once, and the rest text by text: for a list or a mapping the encoder
    makes itself ready anew each time, which takes longer than the words themselves.
    """
    number, before = end.number, end.seal
    words = ",".join(map(_AS_JSON, shared))
    for columns in events:
        number += 1
        own = ",".join(["null" if one is None else _TEXT_AS_JSON(one) for one in columns])
        before = hashlib.sha256(f"[{_AS_JSON(before)},{number},{words},{own}]".encode()).hexdigest()
        yield (number, *shared, *columns, before)


def sealed(end: Head, events: Iterable[Sequence[object]]) -> Iterator[tuple[object, ...]]:
    """Yield events, each with the number that it gets before its columns and its seal behind them."""
    number, before = end.number, end.seal
    for columns in events:
        number += 1
        before = seal(before, (number, *columns))
        yield (number, *columns, before)
