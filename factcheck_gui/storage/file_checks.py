"""Looks at a file before SQLite does: a zero-length file would open as an empty database."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import DamagedError, FileMissingError, NotAWorkspaceError
from factcheck_gui.storage.driver import IS_NEW

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection

APPLICATION_ID: Final = 0x46435447
""""FCTG", written into the header of every workspace."""

# What older versions of SQLite say of a table without row numbers whose key is not its first column.
_MISTAKEN: Final = frozenset({"NULL value in article_links.key"})
_MAGIC: Final = b"SQLite format 3\0"
_HEADER_LENGTH: Final = 100
_APPLICATION_ID_AT: Final = 68


def check_header(path: Path) -> None:
    """Refuse a file that is missing or is no workspace, by its first 100 bytes.

    To be called before the file is opened as a database, never while it is: closing a second handle in the
    same process drops SQLite's locks.

    Raises:
        FileMissingError: nothing stands there.
        NotAWorkspaceError: a folder, a device, an empty file, another format, another program's database.
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
        raise NotAWorkspaceError(path=path)


def check_pages(connection: "Connection", path: Path) -> None:
    """Refuse a file whose pages do not fit together; every one of them is read.

    Raises:
        DamagedError: what was found first.
    """
    for finding in what_is_wrong(connection, "quick_check"):
        raise DamagedError(path=path, finding=finding)


def what_is_wrong(connection: "Connection", check: str) -> Iterator[str]:
    """Yield what SQLite's own check finds: `quick_check`, or the slower `integrity_check`."""
    for (finding,) in connection.execute(f"PRAGMA {check}"):
        if finding != "ok" and (IS_NEW or finding not in _MISTAKEN):
            yield finding


def is_workspace(path: Path) -> bool:
    """Tell whether a workspace that is not open here stands at a place."""
    try:
        check_header(path)
    except (FileMissingError, NotAWorkspaceError, OSError):
        return False
    return True
