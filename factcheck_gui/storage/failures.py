"""SQLite's errors as the errors that the rest of the program knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import (
    DamagedError,
    DiskError,
    ExpectedError,
    LockedError,
    NotAWorkspaceError,
)
from factcheck_gui.storage.disk_diagnosis import TROUBLES, diagnosed
from factcheck_gui.storage.driver import sqlite3

# Primary result codes, see the list "Result and Error Codes" of SQLite's documentation; extended codes keep
# them in the low byte.
_LOCKED: Final = frozenset({5, 6})  # SQLITE_BUSY, SQLITE_LOCKED
_GENERIC: Final = 1  # SQLITE_ERROR
_CORRUPT: Final = 11
_NOT_A_DATABASE: Final = 26
# Some drivers tell no code where a copy fails; these are SQLite's own words.
_BY_WORDS: Final = {
    "database is locked": 5,
    "database table is locked": 6,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": _NOT_A_DATABASE,
}
# Told without a code of its own when a byte of the header is damaged.
_FORMAT: Final = "unsupported file format"


class DamagedRowError(ValueError):
    """A row that SQLite takes for whole holds what nobody has written."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system report about a file into expected errors; bugs pass through."""
    try:
        yield
    except sqlite3.Error as error:
        known = _expected(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        raise DamagedError(path=path, finding=error.reason) from error
    except DamagedRowError as error:
        raise DamagedError(path=path, finding=str(error)) from error
    except OSError as error:
        raise DiskError.of(path, error) from error


def is_about_sql(error: Exception) -> bool:
    """Tell whether SQLite refused a statement as such, and not the disk, a lock or the file."""
    return getattr(error, "sqlite_errorcode", _GENERIC) & 0xFF == _GENERIC


def _expected(error: Exception, path: Path) -> ExpectedError | None:
    code = getattr(error, "sqlite_errorcode", None) or _BY_WORDS.get(str(error))
    if code is None:
        # The driver itself reports bytes that are no UTF-8, without a code.
        return DamagedError(path=path, finding=str(error)) if "decode" in str(error) else None
    primary = code & 0xFF
    if primary in _LOCKED:
        return LockedError(path=path)
    if primary in TROUBLES:
        return DiskError(path=path, reason=str(error), trouble=diagnosed(code, path))
    if primary == _CORRUPT or _FORMAT in str(error):
        return DamagedError(path=path, finding=str(error))
    if primary == _NOT_A_DATABASE:
        return NotAWorkspaceError(path=path)
    return None
