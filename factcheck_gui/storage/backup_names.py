"""The names of backups: they tell the workspace, its place, the moment in UTC, and why it was made."""

import hashlib
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import Backup, BackupLabel

_SUFFIX: Final = ".factcheck"
_MOMENT: Final = "%Y%m%dT%H%M%S%fZ"
_NAME: Final = r"(?P<name>.*)-(?P<place>[0-9a-f]{8})-(?P<moment>\d{8}T\d{12}Z)-(?P<label>[a-z-]+)\.factcheck"
_STEM_BYTES: Final = 160
"""What of a long name goes into the names of backups: no file system takes more than some 255 bytes."""
_LABELS: Final = frozenset(BackupLabel)


def new_place(path: Path, backups: Path, label: BackupLabel, now: datetime) -> Path:
    """Return where a backup of a workspace is to lie; nothing stands there."""
    moment = now.astimezone(UTC)
    while True:
        name = f"{_stem(path)}-{_place(path)}-{moment.strftime(_MOMENT)}-{label.value}{_SUFFIX}"
        if not os.path.lexists(backups / name):
            return backups / name
        moment += timedelta(microseconds=1)


def list_all(backups: Path) -> tuple[Backup, ...]:
    """Return every backup in the folder, the newest first; of whichever workspace.

    Raises:
        OSError: the folder cannot be read.
    """
    if not backups.is_dir():
        return ()
    return tuple(sorted(_read(backups), key=_order, reverse=True))


def is_of(backup: Backup, path: Path) -> bool:
    """Tell whether a backup was made of the workspace at a place."""
    return (backup.name, backup.place) == (_stem(path), _place(path))


def _read(backups: Path) -> Iterator[Backup]:
    for entry in os.scandir(backups):
        found = re.fullmatch(_NAME, entry.name, re.DOTALL)
        if found is None:
            continue
        try:
            moment = datetime.strptime(found["moment"], _MOMENT).replace(tzinfo=UTC)
            if not entry.is_file():
                continue
            size = entry.stat().st_size
        except (ValueError, FileNotFoundError):
            # A moment that never was; or another program has just let it go.
            continue
        yield Backup(
            path=Path(entry.path),
            name=found["name"],
            place=found["place"],
            made_at=moment,
            label=BackupLabel(found["label"]) if found["label"] in _LABELS else BackupLabel.AUTO,
            size=size,
        )


def _order(backup: Backup) -> tuple[datetime, str]:
    return backup.made_at, backup.path.name


def _place(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:8]


def _stem(path: Path) -> str:
    """Return the name of a workspace, as much of it as goes into a name, cut between two characters."""
    stem = path.stem
    while len(os.fsencode(stem)) > _STEM_BYTES:
        stem = stem[:-1]
    return stem
