"""The SQLite module of the program: the newer one where it is installed, else the standard library's.

sqlite-utils chooses in the same way. Two SQLite libraries in one process would drop each other's file locks,
so nothing else imports either; a test compares both choices.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    import sqlite3 as typed

    Connection: TypeAlias = typed.Connection
    Cursor: TypeAlias = typed.Cursor


def _chosen() -> ModuleType:
    try:
        return import_module("pysqlite3")
    except ImportError:
        return import_module("sqlite3")


sqlite3: Final[ModuleType] = _chosen()
SQLITE_VERSION: Final[str] = sqlite3.sqlite_version
IS_NEW: Final[bool] = sqlite3.sqlite_version_info >= (3, 51, 3)
"""Whether it is a version whose known mistakes need no way round."""
GUARDS: Final = (
    "cell_size_check = ON",
    # Older ones take the functions of JSON in our own CHECKs for unsafe in a file that is not trusted.
    *(("trusted_schema = OFF",) if IS_NEW else ()),
)
"""The settings by which every connection guards itself against a file that somebody has tampered with."""
