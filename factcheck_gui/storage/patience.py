"""How long somebody waits for a file that another program holds."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.storage.driver import sqlite3

if TYPE_CHECKING:
    from factcheck_gui.storage.database import Database

Result = TypeVar("Result")

MayWait = Callable[[float], bool]
"""Is told how many seconds have gone by, and says whether to wait on."""

LOCKED: Final = frozenset({5, 6})  # SQLITE_BUSY, SQLITELOCKED
_REST: Final = 0.05
"""Seconds between two looks at a lock that SQLite does not wait for."""


def never(_seconds: float) -> bool:
    """Wait no longer than SQLite does by itself."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Waits in short pauses, and asks after each whether to wait on.

    Each pause is a wait within SQLite, which nothing can end; reading waits for one pause, and fails then.
    """

    pause: float
    """In seconds."""
    may_wait: MayWait = never
    reading: float | None = None
    """How long reading waits, where that is another time: without a write-ahead log it may have to."""
    is_hurried: bool = False
    """Whether it counts what changing between the two times costs; then Ctrl+C must not be an exception."""

    def until_free(self, work: Callable[[], Result]) -> Result:
        """Return what the work returns once nobody holds the file; it must leave nothing half done.

        Raises:
            LockedError: another program holds it still; or SQLite's own error for that.
        """
        began = begun = time.monotonic()
        while True:
            try:
                return work()
            except (sqlite3.OperationalError, LockedError) as error:
                if not is_held(error) or not self.may_wait(time.monotonic() - began):
                    raise
                _rest(self.pause - (time.monotonic() - begun))
                begun = time.monotonic()


def read_patiently(db: "Database", patience: Patience) -> None:
    """Let everything that only reads wait as long as it may."""
    seconds = patience.pause if patience.reading is None else patience.reading
    db.wait_up_to(seconds, is_hurried=patience.is_hurried)


@contextmanager
def pausing(db: "Database", patience: Patience) -> Iterator[None]:
    """Let SQLite wait for one pause within, and for as long as reading may take afterwards."""
    if patience.reading is None:
        yield
        return
    db.wait_up_to(patience.pause, is_hurried=patience.is_hurried)
    try:
        yield
    finally:
        read_patiently(db, patience)


USUAL: Final = Patience(pause=5.0)
BRIEF: Final = Patience(pause=0.03, reading=1.0, is_hurried=True)
"""For a window: what takes longer is felt. Reading waits only where there is no write-ahead log."""


def is_held(error: Exception) -> bool:
    """Tell whether an error is about a file that somebody else may let go of."""
    if isinstance(error, LockedError):
        return True
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in LOCKED


def _rest(seconds: float) -> None:
    # A change of the journal mode, for one, is refused at once.
    if seconds > 0:
        time.sleep(min(seconds, _REST))
