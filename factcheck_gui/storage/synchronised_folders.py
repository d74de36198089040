"""Recognises folders that a program copies between computers, by what that program leaves in them.

Only the folders above a file are looked at, by names; nothing is opened.
"""

import os
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from factcheck_gui.domain.surroundings import SyncService

_LOOKED_AT: Final = 5_000
"""Names in one folder: more of them nobody keeps beside a workspace."""

_MARKERS: Final[Mapping[str, SyncService]] = {
    ".dropbox": SyncService.DROPBOX,
    ".dropbox.cache": SyncService.DROPBOX,
    ".nextcloudsync.log": SyncService.NEXTCLOUD,
    ".owncloudsync.log": SyncService.OWNCLOUD,
    ".stfolder": SyncService.SYNCTHING,
    ".849c9593-d756-4e56-8d6e-42412f2a707b": SyncService.ONEDRIVE,
    ".tmp.drivedownload": SyncService.GOOGLE_DRIVE,
    ".tmp.driveupload": SyncService.GOOGLE_DRIVE,
    ".shortcut-targets-by-id": SyncService.GOOGLE_DRIVE,
    ".seafile-data": SyncService.SEAFILE,
    ".sync": SyncService.RESILIO,
    "icon_resilio": SyncService.RESILIO,
}
_DATABASES: Final = re.compile(r"\.?_?\.?_?sync_[0-9a-f]+\.db")
"""What both Nextcloud and ownCloud keep in the uppermost folder."""

_FOLDERS: Final[Mapping[str, SyncService]] = {
    "dropbox": SyncService.DROPBOX,
    "onedrive": SyncService.ONEDRIVE,
    "google drive": SyncService.GOOGLE_DRIVE,
    "googledrive": SyncService.GOOGLE_DRIVE,
    "mobile documents": SyncService.ICLOUD,
    "com~apple~clouddocs": SyncService.ICLOUD,
    "iclouddrive": SyncService.ICLOUD,
    "nextcloud": SyncService.NEXTCLOUD,
    "owncloud": SyncService.OWNCLOUD,
    "seafile": SyncService.SEAFILE,
    "pclouddrive": SyncService.PCLOUD,
    "pcloud drive": SyncService.PCLOUD,
    "mega": SyncService.MEGA,
}
_ACCOUNT: Final = re.compile(r"^(onedrive|dropbox|googledrive|google drive)( -|-| \()")
"""“OneDrive - Example Desk”, “Dropbox (Example)”, “GoogleDrive-me@example.org”."""

_CONFLICT: Final = re.compile("conflict|konflikt|conflit|競合|冲突|конфликт")
_COMPUTER: Final = re.compile(
    "(?:DESKTOP|LAPTOP|PC|WIN|MACBOOK)(?:-[0-9A-Za-z-]+)?|[A-Z][0-9A-Z]+-[0-9A-Z-]+"
)
_COUNTED: Final = re.compile(r" \(\d+\)")


def sync_service_of(path: Path, home: Path) -> SyncService | None:
    """Return which program synchronises the folder of a file; None where none is recognised."""
    for folder in path.parents:
        names = {name.casefold() for name in _names(folder)} if _is_looked_into(folder, home) else set[str]()
        for marker, service in _MARKERS.items():
            if marker in names:
                return service
        if any(_DATABASES.fullmatch(name) for name in names):
            return SyncService.NEXTCLOUD
        service_by_name = _named(folder.name.casefold())
        if service_by_name is not None:
            return service_by_name
    return None


def set_aside(path: Path, service: SyncService | None) -> tuple[str, ...]:
    """Return the names of the files beside a workspace that hold another state of it, in order."""
    return tuple(sorted(name for name in _names(path.parent) if _is_set_aside(name, path, service)))


def _is_set_aside(name: str, path: Path, service: SyncService | None) -> bool:
    if name == path.name or not name.startswith(path.stem) or Path(name).suffix not in {path.suffix, ".db"}:
        # Some put what tells them apart behind the whole name.
        return name.startswith(path.name) and _is_conflict(name[len(path.name) :])
    added = name[len(path.stem) : -len(Path(name).suffix)]
    if _is_conflict(added):
        return True
    if service is SyncService.ONEDRIVE and added.startswith("-"):
        return added[1:] == os.environ.get("COMPUTERNAME") or _COMPUTER.fullmatch(added[1:]) is not None
    return service is SyncService.GOOGLE_DRIVE and _COUNTED.fullmatch(added) is not None


def _is_conflict(added: str) -> bool:
    return bool(added) and not added[0].isalnum() and _CONFLICT.search(added.casefold()) is not None


def _named(folder: str) -> SyncService | None:
    found = _ACCOUNT.match(folder)
    return _FOLDERS.get(folder if found is None else found.group(1))


def _is_looked_into(folder: Path, home: Path) -> bool:
    """Tell whether a program may synchronise a folder: not what holds everybody's homes, nor the root."""
    return folder != folder.parent and folder not in home.parents


def _names(folder: Path) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in islice(entries, _LOOKED_AT)]
    except OSError:
        return ()
