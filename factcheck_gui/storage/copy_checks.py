"""Looks a copy of a workspace through before it counts as a good one."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.storage.articles import check_texts
from factcheck_gui.storage.checksums import damaged_rows
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_pages
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.version_parts import damaged_parts

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck_gui.storage.driver import Connection

_SMALL: Final = 4 * 1024 * 1024
"""Bytes up to which every row is held against its checksum: of a larger file that takes seconds."""


def check_copy(connection: "Connection", path: "Path", size: int) -> None:
    """Refuse a copy whose pages do not fit together, and a small one of which a row or a text is damaged.

    Raises:
        DamagedError: what was found first.
    """
    check_pages(connection, path)
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if size > _SMALL or schema != SCHEMA_VERSION:
        return
    db = Database(connection)
    with told(path):
        check_texts(db)
        for subject in (*damaged_rows(db), *damaged_parts(db)):
            raise DamagedError(path=path, finding=subject)
