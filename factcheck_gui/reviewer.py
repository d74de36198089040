"""The name that goes with everything one notes, kept in a file for window and command line alike."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.reviewer import NOBODY

_FILE: Final = "reviewer.txt"


def remembered_reviewer(folder: Path) -> str:
    """Return the name kept in a folder of preferences; empty where none is, or it cannot be read."""
    try:
        return (folder / _FILE).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def remember_reviewer(folder: Path, name: str) -> None:
    """Keep a name.

    Raises:
        DiskError: the folder cannot be written; the name kept before stays.
    """
    # Bring SQLite, which nothing needs that only reads the name.
    from factcheck_gui.domain.errors import DiskError
    from factcheck_gui.services.whole_files import write_whole

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError.of(folder, error) from error
    write_whole(folder / _FILE, f"{name}\n".encode())


def system_user() -> str:
    """Return the system's name of the user, to be proposed."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return NOBODY
