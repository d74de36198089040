"""A connection of its own for one search: it reads beside the window, and is stopped in time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import Final

from factcheck_gui.storage.addresses import address
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import GUARDS, sqlite3
from factcheck_gui.storage.failures import told

_BUSY_SECONDS: Final = 2.0
_INTERRUPTED: Final = 9


class SearchCancelledError(Exception):
    """Nobody waits for the answer any more."""


class SearchReader:
    """Reads until the time is over; `stop` may be called from another thread.

    SQLite's own second connection in the same process shares its locks with the first one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_cancelled = False
        self.is_stopped = False
        with told(path):
            # Never a new, empty file where somebody has moved the workspace away.
            connection = sqlite3.connect(
                address(path), uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            for pragma in ("query_only = ON", *GUARDS):
                connection.execute(f"PRAGMA {pragma}")
        self.db = Database(connection)

    @contextmanager
    def until(self, moment: float) -> Iterator[None]:
        """Read within; where the moment comes before the end of it, the rest of the block is left out.

        Raises:
            SearchCancelledError: the search was stopped.
        """
        timer = Timer(max(0.0, moment - monotonic()), self.db.conn.interrupt)
        timer.daemon = True
        timer.start()
        try:
            with told(self._path):
                yield
        except sqlite3.OperationalError as error:
            if not _is_interruption(error):
                raise
            self.is_stopped = True
        finally:
            timer.cancel()
            timer.join()
        self.check()

    def check(self) -> None:
        """Refuse to go on with a search that was stopped."""
        if self._is_cancelled:
            raise SearchCancelledError

    def stop(self) -> None:
        """End the search: nobody waits for it any more."""
        self._is_cancelled = True
        self.db.conn.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self.db.close()


def _is_interruption(error: Exception) -> bool:
    # Not every driver tells the code.
    return getattr(error, "sqlite_errorcode", None) == _INTERRUPTED or str(error) == "interrupted"
