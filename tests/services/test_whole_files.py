"""Files come into being whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.services.whole_files import part_of, place_new, write_whole


@pytest.fixture
def no_hard_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system like that of most memory sticks."""

    def refuse(path: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)


def test_a_finished_file_gets_its_name(tmp_path: Path) -> None:
    part = part_of(tmp_path / "out")
    part.write_bytes(b"done")
    place_new(part, tmp_path / "out")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out", b"done")]


@pytest.mark.usefixtures("no_hard_links")
def test_a_finished_file_gets_its_name_without_hard_links_too(tmp_path: Path) -> None:
    part = part_of(tmp_path / "out")
    part.write_bytes(b"done")
    place_new(part, tmp_path / "out")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out", b"done")]


def test_a_finished_file_replaces_nothing(tmp_path: Path) -> None:
    part, target = part_of(tmp_path / "out"), tmp_path / "out"
    part.write_bytes(b"done")
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsAlreadyError):
        place_new(part, target)
    assert target.read_bytes() == b"mine"


@pytest.mark.usefixtures("no_hard_links")
def test_a_finished_file_replaces_nothing_without_hard_links_either(tmp_path: Path) -> None:
    part, target = part_of(tmp_path / "out"), tmp_path / "out"
    part.write_bytes(b"done")
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsAlreadyError):
        place_new(part, target)
    assert target.read_bytes() == b"mine"


def test_the_older_file_stays_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"older")

    def no_space(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(DiskError) as caught:
        write_whole(target, b"newer")
    assert caught.value.reason == "No space left on device"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out", b"older")]


@pytest.fixture
def unsynced_folder(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets the system refuse to wait for a folder, for a reason that it gives."""
    sync = os.fsync

    def refuse_for(reason: int) -> None:
        def refuse(handle: int) -> None:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                raise OSError(reason, os.strerror(reason))
            sync(handle)

        monkeypatch.setattr("os.fsync", refuse)

    return refuse_for


@pytest.mark.parametrize("reason", [errno.EINVAL, errno.ENOTSUP, errno.EACCES])
def test_a_file_is_there_where_the_system_cannot_wait_for_folders(
    tmp_path: Path, unsynced_folder: Callable[[int], None], reason: int
) -> None:
    part = part_of(tmp_path / "out")
    part.write_bytes(b"done")
    unsynced_folder(reason)

    place_new(part, tmp_path / "out")
    write_whole(tmp_path / "other", b"done")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "out"]


def test_a_name_that_the_disk_does_not_take_for_good_is_taken_back(
    tmp_path: Path, unsynced_folder: Callable[[int], None]
) -> None:
    part = part_of(tmp_path / "out")
    part.write_bytes(b"done")
    unsynced_folder(errno.EIO)

    with pytest.raises(DiskError):
        place_new(part, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_a_file_is_there_where_its_first_name_cannot_be_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = part_of(tmp_path / "out")
    part.write_bytes(b"done")

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))

    monkeypatch.setattr(Path, "unlink", refuse)

    place_new(part, tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == b"done"
