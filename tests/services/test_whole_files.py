"""Files come into being whole or not at all."""

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
