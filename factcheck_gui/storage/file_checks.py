"""Looks at a file before SQLite does: a zero-length file would open as an empty database."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import DamagedError, FileMissingError, NotAWorkspaceError
from factcheck_gui.storage.chain_breaks import broken_seals_at_end
from factcheck_gui.storage.driver import IS_NEW, sqlite3
from factcheck_gui.storage.failures import is_about_sql

if TYPE_CHECKING:
    from factcheck_gui.storage.database import Database
    from factcheck_gui.storage.driver import Connection

APPLICATION_ID: Final = 0x46435447
""""FCTG", written into the header of every workspace."""

# What older versions of SQLite say of a table without row numbers whose key is not its first column.
_MISTAKEN: Final = frozenset({"NULL value in article_links.key"})
_OUR_SCHEMA: Final = b"CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events"
_LOOKED_THROUGH: Final = 1024 * 1024
"""Bytes at the beginning of a file, among which a workspace has its schema."""
_SMALLEST_PAGE: Final = 512
_HEADLINE: Final = "*** in database"
_MAGIC: Final = b"SQLite format 3\0"
_HEADER_LENGTH: Final = 100
_LAST_EVENTS: Final = 50
"""What of the history is looked at whenever a file is opened."""
_APPLICATION_ID_AT: Final = 68


def check_header(path: Path) -> None:
    """Refuse a file that is missing or is no workspace, by its first 100 bytes.

    To be called before the file is opened as a database, never while it is: closing a second handle in the
    same process drops SQLite's locks.

    Raises:
        FileMissingError: nothing stands there.
        NotAWorkspaceError: a folder, a device, an empty file, another format, another program's database.
        DamagedError: its beginning is not that of a workspace, but what follows is.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAWorkspaceError(path=path)
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    with path.open("rb") as file:
        header = file.read(_HEADER_LENGTH)
        found = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
        if len(header) < _HEADER_LENGTH or not header.startswith(_MAGIC) or found != APPLICATION_ID:
            if _OUR_SCHEMA in file.read(_LOOKED_THROUGH) and path.stat().st_size % _SMALLEST_PAGE == 0:
                raise DamagedError(path=path, finding="the beginning of the file")
            raise NotAWorkspaceError(path=path)


def check_pages(connection: "Connection", path: Path) -> None:
    """Refuse a file whose pages do not fit together, or whose indexes do not fit the rows; all are read.

    Raises:
        DamagedError: what was found first.
    """
    for finding in what_is_wrong(connection, "integrity_check"):
        raise DamagedError(path=path, finding=finding)


def check_references(connection: "Connection", path: Path) -> None:
    """Refuse a file with a row that refers to one that is not there.

    Raises:
        DamagedError: the first such row.
    """
    for finding in broken_references(connection):
        raise DamagedError(path=path, finding=finding)


def broken_references(connection: "Connection") -> Iterator[str]:
    """Yield each row that refers to one that is not there, and the table that this should stand in."""
    try:
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            yield f"{table} {row} -> {parent}"
    except sqlite3.OperationalError as error:
        if not is_about_sql(error):
            raise
        # A damaged schema: a reference to a column that is no key.
        yield str(error)


def check_sequel(db: "Database", path: Path) -> None:
    """Refuse a file whose last events do not follow each other: a write-ahead log of another file, for one.

    Raises:
        DamagedError: an event is not what was sealed, or the last ones are gone.
    """
    for number in broken_seals_at_end(db, _LAST_EVENTS):
        raise DamagedError(path=path, finding=f"events {number}")


def what_is_wrong(connection: "Connection", check: str) -> Iterator[str]:
    """Yield what SQLite's own check finds: `quick_check`, or the slower `integrity_check`."""
    for (findings,) in connection.execute(f"PRAGMA {check}"):
        # Those of one tree come together, under the name of the database.
        for finding in findings.splitlines():
            is_finding = finding != "ok" and not finding.startswith(_HEADLINE)
            if is_finding and (IS_NEW or finding not in _MISTAKEN):
                yield finding


def is_workspace(path: Path) -> bool:
    """Tell whether a workspace that is not open here stands at a place."""
    try:
        check_header(path)
    except (FileMissingError, NotAWorkspaceError, DamagedError, OSError):
        return False
    return True


def looks_whole(path: Path) -> bool:
    """Tell whether a closed workspace has its header, and is as long as that says; the rest is not read."""
    try:
        check_header(path)
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
        size = path.stat().st_size
    except (FileMissingError, NotAWorkspaceError, DamagedError, OSError):
        return False
    page = int.from_bytes(header[16:18], "big")
    # 65536 does not go into two bytes.
    return size == int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
