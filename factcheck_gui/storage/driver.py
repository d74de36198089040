"""The SQLite module that sqlite-utils has chosen.

Importing the standard library's beside it would be a second SQLite in one process, which drops file locks.
"""

from types import ModuleType
from typing import Final

from sqlite_utils import utils

sqlite3: Final[ModuleType] = vars(utils)["sqlite3"]
SQLITE_VERSION: Final[str] = sqlite3.sqlite_version
