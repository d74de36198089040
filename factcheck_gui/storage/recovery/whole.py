"""Copies a workspace that turns out to be whole: only its log was in the way, or nothing at all."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.recovered import Recovered
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.log_checks import has_damaged_log
from factcheck_gui.storage.recovery.counting import count_whole
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import verify

# What reading a damaged file as if it were whole can come upon, beside what is expected.
_SIGNS_OF_DAMAGE: Final = (
    *(ExpectedError, sqlite3.Error, ValueError, TypeError, AttributeError, LookupError),
    *(ArithmeticError, RecursionError),
)


def copy_if_whole(copy: Path, backups: Path, result: Path, so_far: Recovered) -> Recovered | None:
    """Copy a file of which nothing is damaged and return its account; None where something is.

    Args:
        copy: A private copy, which is migrated on the way.
        backups: Where backups of it go, which nobody needs.
        result: Where the new file comes to stand.
        so_far: The account without its numbers.
    """
    try:
        if has_damaged_log(copy):
            return None
        store = Store.open(copy, backups)
    except _SIGNS_OF_DAMAGE:
        return None
    try:
        if verify(store.db):
            return None
        recovered = count_whole(store.db, so_far)
        store.save_copy(result)
    except _SIGNS_OF_DAMAGE:
        return None
    finally:
        _close(store)
    return recovered


def _close(store: Store) -> None:
    try:
        store.close()
    except _SIGNS_OF_DAMAGE:
        # The copy is thrown away.
        return
