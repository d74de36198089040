"""A folder that a program copies between computers is recognised by what that program leaves in it."""

from pathlib import Path

import pytest

from factcheck_gui.domain.surroundings import SyncService
from factcheck_gui.storage.synchronised_folders import set_aside, sync_service_of


@pytest.fixture
def home(tmp_path: Path) -> Path:
    found = tmp_path / "homes" / "ada"
    found.mkdir(parents=True)
    return found


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox.cache/", SyncService.DROPBOX),
        (".dropbox", SyncService.DROPBOX),
        (".sync_0123abcd4567.db", SyncService.NEXTCLOUD),
        ("._sync_0123abcd4567.db", SyncService.NEXTCLOUD),
        (".owncloudsync.log", SyncService.OWNCLOUD),
        (".stfolder/", SyncService.SYNCTHING),
        (".sync/", SyncService.RESILIO),
        (".seafile-data/", SyncService.SEAFILE),
        (".tmp.driveupload/", SyncService.GOOGLE_DRIVE),
    ],
)
def test_what_a_program_leaves_behind_tells_of_it(home: Path, marker: str, service: SyncService) -> None:
    place = home / "work" / "desk" / "a.factcheck"
    place.parent.mkdir(parents=True)
    left = home / "work" / marker
    left.mkdir() if marker.endswith("/") else left.touch()

    assert sync_service_of(place, home) is service
    assert sync_service_of(home / "a.factcheck", home) is None


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", SyncService.DROPBOX),
        ("Dropbox (Example Desk)", SyncService.DROPBOX),
        ("OneDrive - Example Desk", SyncService.ONEDRIVE),
        ("Library/Mobile Documents/com~apple~CloudDocs", SyncService.ICLOUD),
        ("Library/CloudStorage/GoogleDrive-me@example.org/My Drive", SyncService.GOOGLE_DRIVE),
        ("Nextcloud", SyncService.NEXTCLOUD),
        ("pCloudDrive", SyncService.PCLOUD),
    ],
)
def test_the_usual_name_of_a_folder_tells_of_it(home: Path, folder: str, service: SyncService) -> None:
    assert sync_service_of(home / folder / "desk" / "a.factcheck", home) is service


@pytest.mark.parametrize("folder", ["desk", "dropboxes", "my onedrive notes", "syncing", "sync_notes.db"])
def test_other_folders_are_nobodys(home: Path, folder: str) -> None:
    (home / folder).mkdir()

    assert sync_service_of(home / folder / "a.factcheck", home) is None


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("desk (conflicted copy 2026-03-04).factcheck", None),
        ("desk (Ada's conflicted copy 2026-03-04).factcheck", None),
        ("desk (In Konflikt stehende Kopie).factcheck", None),
        ("desk.sync-conflict-20260304-101112-ABCDEFG.factcheck", None),
        ("desk (SFConflict ada@example.org 2026-03-04).factcheck", None),
        ("desk_conflict-20260304-101112.factcheck", None),
        ("desk.factcheck.sync-conflict-20260304", None),
        ("desk-LAPTOP-7AB3C.factcheck", SyncService.ONEDRIVE),
        ("desk (1).factcheck", SyncService.GOOGLE_DRIVE),
    ],
)
def test_a_state_that_was_set_aside_is_found(home: Path, name: str, service: SyncService | None) -> None:
    (home / "desk.factcheck").touch()
    (home / name).touch()

    assert set_aside(home / "desk.factcheck", service) == (name,)


def test_other_files_beside_a_workspace_are_left_alone(home: Path) -> None:
    for name in (
        *("desk.factcheck", "desk.factcheck-wal", "desk.factcheck-shm", "desk-copy.factcheck", "desk.html"),
        *("desk2.factcheck", "deskconflict.factcheck", "conflict.factcheck", "desk (1).factcheck"),
        *("desk-LAPTOP-7AB3C.factcheck", "desktop.factcheck"),
    ):
        (home / name).touch()

    assert set_aside(home / "desk.factcheck", None) == ()


def test_a_folder_that_is_gone_tells_nothing(home: Path) -> None:
    assert set_aside(home / "gone" / "desk.factcheck", None) == ()
    assert sync_service_of(home / "gone" / "desk.factcheck", home) is None
