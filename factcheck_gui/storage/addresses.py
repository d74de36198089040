"""How SQLite is to open a workspace: to be written, or where that is not possible, only to be read."""

import os
from pathlib import Path

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError


def is_writable(path: Path) -> bool:
    """Tell whether a file and its folder may be written: SQLite needs both."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def address(path: Path) -> str:
    """Return the address of a workspace that is there, which SQLite never makes anew.

    A file that cannot be written is read as it stands, unless somebody else has it open.

    Raises:
        DiskError: the last changes are in a log that cannot be read there.
    """
    return f"{path.absolute().as_uri()}?{_options(path)}"


def _options(path: Path) -> str:
    if is_writable(path):
        return "mode=rw"
    log, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if not log.exists() or (not has_log(path) and not index.exists()):
        # Else SQLite would leave a log behind that cannot be written when the file can be again.
        return "mode=ro&immutable=1"
    if not index.exists() and not os.access(path.parent, os.W_OK):
        raise DiskError(path=path, reason="a log without its index", trouble=DiskTrouble.LOG_LEFT)
    return "mode=ro"


def has_log(path: Path) -> bool:
    """Tell whether something waits in a write-ahead log beside a file."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False
