"""What is around a workspace file that puts it at risk: a network share, a folder that is synchronised."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class SyncService(StrEnum):
    """Programs that copy a folder between computers whenever something in it changes."""

    DROPBOX = "Dropbox"
    GOOGLE_DRIVE = "Google Drive"
    ICLOUD = "iCloud Drive"
    MEGA = "MEGA"
    NEXTCLOUD = "Nextcloud"
    ONEDRIVE = "OneDrive"
    OWNCLOUD = "ownCloud"
    PCLOUD = "pCloud"
    RESILIO = "Resilio Sync"
    SEAFILE = "Seafile"
    SYNCTHING = "Syncthing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What was recognised; nothing where the file lies on this computer's own disk, as far as can be seen."""

    network: str | None = None
    """The kind of network file system."""
    service: SyncService | None = None
    set_aside: tuple[str, ...] = ()
    """The names of files beside it in which a synchronising program has kept another state of it."""
