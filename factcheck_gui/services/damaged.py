"""What is done with a damaged workspace: it is found to be so, and looked at as it is."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.connection import QUICK_CHECK_LIMIT
from factcheck_gui.storage.damage import Damage
from factcheck_gui.storage.page_check import find_damage
from factcheck_gui.storage.store import Store

__all__ = ["WAS_READ_UP_TO", "Damage", "find_damage", "look_at"]

WAS_READ_UP_TO: Final = QUICK_CHECK_LIMIT
"""Bytes of a file up to which it was read from end to end when it was opened."""


def look_at(path: Path, desk: Desk, known: DamagedError) -> Workspace:
    """Open a workspace that is known to be damaged: what can be read is shown, and nothing is written.

    Raises:
        FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError, DiskError: not even that.
    """
    return Workspace(Store.open_damaged(path, desk.backups, known), desk)
