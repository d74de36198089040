"""Lists backups, looks into them, and puts one in the place of a damaged workspace."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import Backup, BackupFacts, BackupLabel
from factcheck_gui.domain.errors import DamagedError, DiskError, FileMissingError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.whole_files import clear, part_of, place_new
from factcheck_gui.storage.backup import sync
from factcheck_gui.storage.backup_contents import read_facts
from factcheck_gui.storage.backup_names import is_of, list_all
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.store import Store, files_of
from factcheck_gui.storage.verification import verify

__all__ = [
    "Backup",
    "BackupFacts",
    "BackupLabel",
    "delete",
    "is_of",
    "list_backups",
    "put_in_place_of_damaged",
    "read_facts",
    "save_as",
    "set_aside",
]

_ASIDE: Final = "{stem} (damaged {moment}){suffix}"
_MOMENT: Final = "%Y-%m-%d %H.%M.%S"


def _always() -> bool:
    return True


def list_backups(backups: Path) -> tuple[Backup, ...]:
    """Return every backup there is, of whichever workspace, the newest first.

    Raises:
        DiskError: the folder cannot be read.
    """
    with told(backups):
        return list_all(backups)


def save_as(backup: Path, target: Path) -> None:
    """Copy a backup, which stays as it is, to where nothing stands; whole or not at all.

    Raises:
        FileMissingError: the backup is gone.
        FileExistsAlreadyError: something stands there.
        DiskError: it cannot be read or written.
    """
    part = part_of(target)
    try:
        _copy(backup, part)
        place_new(part, target)
    finally:
        clear(part)


def delete(backup: Path) -> None:
    """Delete a backup.

    Raises:
        DiskError: it cannot be deleted.
    """
    with told(backup):
        backup.unlink(missing_ok=True)


def put_in_place_of_damaged(
    path: Path, backup: Path, desk: Desk, may_go_on: Callable[[], bool] = _always
) -> Path | None:
    """Set a workspace that cannot be opened aside, put a backup in its place, and return where it is now.

    The damaged file is renamed, with what SQLite keeps beside it, and neither written nor deleted. Nobody may
    have it open. Where the backup is no good, or cannot be put there, all stays as it is; so it does where it
    may not go on, asked once the backup is checked.

    Raises:
        FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError: the backup is no good.
        DiskError: it cannot be done.
    """
    # It names the backup where that is of no use at all.
    read_facts(backup)
    part = part_of(path)
    try:
        _copy(backup, part)
        _check(part, backup)
        if not may_go_on():
            return None
        aside = set_aside(path, desk.clock())
        try:
            place_new(part, path)
        except BaseException:
            _rename_all(aside, path)
            raise
    finally:
        clear(*files_of(part))
    return aside


def _check(part: Path, backup: Path) -> None:
    """Refuse a copy of a backup with which something is wrong; one of an older schema is migrated."""
    try:
        # What is migrated is a copy already: nobody needs another one.
        with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
            store = Store.open(part, Path(folder))
            try:
                with store.reading() as db:
                    finding = next(iter(verify(db)), None)
            finally:
                store.close()
    except DamagedError as error:
        raise DamagedError(path=backup, finding=error.finding) from error
    if finding is not None:
        raise DamagedError(path=backup, finding=f"{finding.check} {finding.subject}")


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a workspace that nobody has open, with all that lies beside it, and return its new place.

    Raises:
        DiskError: it cannot be renamed; everything is as it was.
    """
    moment = now.astimezone().strftime(_MOMENT)
    aside = path.with_name(_ASIDE.format(stem=path.stem, moment=moment, suffix=path.suffix))
    number = 1
    while any(map(os.path.lexists, files_of(aside))):
        number += 1
        aside = path.with_name(_ASIDE.format(stem=path.stem, moment=f"{moment} {number}", suffix=path.suffix))
    _rename_all(path, aside)
    return aside


def _rename_all(path: Path, other: Path) -> None:
    """Rename a workspace and what lies beside it: a log that stayed would go into the file that comes."""
    done: list[tuple[Path, Path]] = []
    with told(path):
        try:
            for old, new in zip(files_of(path), files_of(other), strict=True):
                if os.path.lexists(old):
                    old.rename(new)
                    done.append((old, new))
            sync(path.parent)
        except OSError:
            _rename_back(done)
            raise


def _rename_back(done: Iterable[tuple[Path, Path]]) -> None:
    for old, new in done:
        new.rename(old)


def _copy(backup: Path, part: Path) -> None:
    try:
        shutil.copyfile(backup, part)
        sync(part)
    except FileNotFoundError as error:
        part.unlink(missing_ok=True)
        if not backup.exists():
            raise FileMissingError(path=backup) from error
        raise DiskError(path=part, reason=error.strerror or str(error)) from error
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DiskError(path=part, reason=error.strerror or str(error)) from error
