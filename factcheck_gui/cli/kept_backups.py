"""Backups that are named as a workspace: they are read as a copy, and never written to."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck_gui import paths
from factcheck_gui.domain.backup_errors import KeptBackupError
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.desk import Desk


def refuse_backup(path: Path) -> None:
    """Refuse to write to a file that lies among the backups.

    Raises:
        KeptBackupError: it does.
    """
    if path.resolve().parent == paths.backups_folder().resolve():
        raise KeptBackupError(path=path)


@contextmanager
def place_to_read(path: Path, desk: Desk) -> Iterator[tuple[Path, Desk]]:
    """Give the place and the surroundings of a workspace that is only read: of a backup those of a copy.

    What is opened is written to: it gets today's schema and a journal of its own.

    Raises:
        FileMissingError, DiskError: there is no backup, or it cannot be copied.
    """
    try:
        refuse_backup(path)
    except KeptBackupError:
        pass
    else:
        yield path, desk
        return
    # Brings SQLite, which other workspaces need only later.
    from factcheck_gui.services.backups import save_as

    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        copy = Path(folder) / path.name
        save_as(path, copy)
        try:
            # Nobody needs a backup of the copy either.
            yield copy, replace(desk, backups=Path(folder) / "backups")
        except DamagedError as error:
            raise replace(error, path=path) from error
