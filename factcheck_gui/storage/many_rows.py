"""Stores many small rows, several by one statement: to hand a row over takes as long as to store it.

What is nothing is written as NULL into the statement: the driver asks a while how to store each None.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from factcheck_gui.storage.database import Database

_TOGETHER: Final = 16


def insert_many(db: Database, sql: str, width: int, values: Sequence[object]) -> None:
    """Store rows, all values of which follow one another.

    Args:
        db: Where to.
        sql: The statement, up to and with VALUES.
        width: How many values a row has.
        values: Those of the first row, then those of the second, and so on.
    """
    size = width * _TOGETHER
    single = len(values) - len(values) % size
    db.conn.executemany(
        _statement(sql, width, _TOGETHER), (values[first : first + size] for first in range(0, single, size))
    )
    db.conn.executemany(
        _statement(sql, width, 1),
        (values[first : first + width] for first in range(single, len(values), width)),
    )


def places(are_there: Sequence[object]) -> str:
    """Return the places of one row's values in a statement, with NULL for each that is not there."""
    return f"({', '.join(['?' if one else 'NULL' for one in are_there])})"


@lru_cache(maxsize=16)
def _statement(sql: str, width: int, rows: int) -> str:
    return f"{sql} {', '.join([places([True] * width)] * rows)}"
