"""Finds where the history is not the one that was written: events changed, put in or taken away."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.history_chain import COLUMNS, Head, seal, seal_at

_WITH_SEAL: Final = f"SELECT {', '.join(COLUMNS)}, hash FROM events"
_EVENT: Final = "SELECT number, at, reviewer FROM events WHERE number = ?"
_LAST: Final = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'"


class BreakKind(StrEnum):
    """What is wrong at a place in the history."""

    CHANGED = "changed"
    """The event is not what was sealed, or does not follow the one before it."""
    MISSING = "missing"
    """Events that came after this one are gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A place in the history where it does not hold: the event, its time, and who is named in it.

    The number is 0 where events are missing from the very beginning.
    """

    kind: BreakKind
    number: int
    at: str = ""
    reviewer: str = ""


def chain_breaks(db: Database) -> Iterator[Break]:
    """Yield each break of the whole history, in its order."""
    yield from _breaks(db, db.execute(f"{_WITH_SEAL} ORDER BY number"), Head())


def broken_seals_at_end(db: Database, count: int) -> Iterator[int]:
    """Yield the numbers where the last events do not hold; the older ones are not looked at."""
    rows = db.execute(f"{_WITH_SEAL} ORDER BY number DESC LIMIT ?", [count + 1]).fetchall()[::-1]
    # What stands before the events that are looked at is taken as it is.
    is_whole = len(rows) <= count
    end = Head() if is_whole else Head(number=rows[0][0], seal=rows[0][-1])
    for found in _breaks(db, islice(rows, 0 if is_whole else 1, None), end):
        yield found.number


def is_known(db: Database, wanted: Head) -> bool:
    """Tell whether a history goes on from where another one, or an older state of it, ends."""
    return not wanted.number or seal_at(db, wanted.number) == wanted.seal


def number_of(db: Database, wanted: str) -> int | None:
    """Return the number of the event with a seal, or None where there is none."""
    row = db.execute("SELECT number FROM events WHERE hash = ?", [wanted]).fetchone()
    return None if row is None else int(row[0])


def _breaks(db: Database, rows: Iterable[Sequence[object]], end: Head) -> Iterator[Break]:
    before, last = end.seal, end.number
    for *columns, found in rows:
        number, _, at, reviewer = columns[:4]
        if number != last + 1:
            yield _missing(db, last)
        elif not _is_sealed(before, columns, found):
            yield Break(kind=BreakKind.CHANGED, number=last + 1, at=str(at), reviewer=str(reviewer))
        before, last = str(found), int(str(number))
    if db.execute(_LAST).fetchone()[0] > last:
        yield _missing(db, last)


def _is_sealed(before: str, columns: Sequence[object], found: object) -> bool:
    try:
        return seal(before, columns) == found
    except TypeError:
        # Damage can make bytes of a text.
        return False


def _missing(db: Database, last: int) -> Break:
    row = db.execute(_EVENT, [last]).fetchone()
    _, at, reviewer = row or (0, "", "")
    return Break(kind=BreakKind.MISSING, number=last, at=str(at), reviewer=str(reviewer))
