"""Exports are written whole or not at all, also those of several files; older ones stay till then."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.services.whole_folders import write_all_whole
from factcheck_gui.services.workspace import Workspace
from tests.conftest import take_in

NEW = {"a.txt": b"new a", "inner/b.txt": b"new b", "c.txt": b"new c"}


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, and the folders as well."""
    return {
        str(path.relative_to(folder)): b"" if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
    }


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, at: int, number: int) -> None:
    """Let one operation of the system fail."""
    real: Callable[..., object] = getattr(os, name)
    seen = 0

    def failing(*arguments: object, **named: object) -> object:
        nonlocal seen
        seen += 1
        if seen == at:
            raise OSError(number, os.strerror(number))
        return real(*arguments, **named)

    monkeypatch.setattr(os, name, failing)


_TROUBLES = {
    errno.ENOSPC: DiskTrouble.FULL,
    errno.EDQUOT: DiskTrouble.QUOTA,
    errno.EIO: DiskTrouble.BROKEN,
    errno.EROFS: DiskTrouble.READ_ONLY,
}


@pytest.mark.parametrize("number", _TROUBLES)
@pytest.mark.parametrize(("name", "times"), [("fsync", 5), ("replace", 3)])
@pytest.mark.parametrize("is_there", [False, True])
def test_a_folder_of_files_is_as_it_was_where_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, times: int, number: int, is_there: bool
) -> None:
    folder = tmp_path / "out" / "reports"
    if is_there:
        folder.mkdir(parents=True)
        (folder / "a.txt").write_bytes(b"old a")
        (folder / "other.txt").write_bytes(b"other")
    elif name == "replace":
        pytest.skip("a new folder gets its name at once")
    before = tree(tmp_path)
    for at in range(1, times + 1):
        with monkeypatch.context() as patching:
            refuse(patching, name, at, number)
            with pytest.raises(DiskError) as caught:
                write_all_whole(folder, NEW)
        assert caught.value.trouble is _TROUBLES[number]
        assert tree(tmp_path) == before
    write_all_whole(folder, NEW)
    kept = {"other.txt": b"other"} if is_there else {}
    assert tree(folder) == {"inner": b"", **NEW, **kept}


@pytest.mark.parametrize("number", _TROUBLES)
@pytest.mark.parametrize(("name", "at"), [("fsync", 1), ("replace", 1), ("fsync", 2)])
@pytest.mark.parametrize("older", [None, b"old"])
def test_a_file_is_as_it_was_where_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, at: int, number: int, older: bytes | None
) -> None:
    target = tmp_path / "out.html"
    if older is not None:
        target.write_bytes(older)
    before = tree(tmp_path)
    with monkeypatch.context() as patching:
        refuse(patching, name, at, number)
        with pytest.raises(DiskError) as caught:
            write_whole(target, b"new")
    assert caught.value.trouble is _TROUBLES[number]
    assert tree(tmp_path) == before


def test_a_folder_of_files_keeps_links_and_rights(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "real.txt").chmod(0o640)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "real.txt")
    write_all_whole(folder, {"a.txt": b"new"})
    assert (folder / "a.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real.txt").stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "real.txt"]


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    target.write_bytes(b"old")
    target.chmod(0o604)
    write_whole(target, b"new")
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"new", 0o604)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_is_protected_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(DiskError):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "out.html").mkdir()
    with pytest.raises(DiskError) as caught:
        write_whole(tmp_path / "out.html", b"new")
    assert caught.value.trouble is DiskTrouble.FOLDER
    assert tree(tmp_path) == {"out.html": b""}


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(DiskError) as caught:
        write_whole(tmp_path / ("x" * 300), b"new")
    assert caught.value.trouble is DiskTrouble.NAME_TOO_LONG
    assert tree(tmp_path) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="not every system has full devices")
def test_a_full_device_is_said() -> None:
    with pytest.raises(DiskError) as caught:
        write_whole(Path("/dev/full"), b"new")
    assert caught.value.trouble is DiskTrouble.FULL


def test_reports_of_several_articles_are_all_there_or_none(
    workspace: Workspace, bridge: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(workspace, "Another\n\nIt has words.")
    order = ExportOrder(format_name="md")
    with monkeypatch.context() as patching:
        refuse(patching, "fsync", 2, errno.ENOSPC)
        with pytest.raises(DiskError):
            workspace.exporting.export_into(order, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    files = workspace.exporting.export_into(order, tmp_path / "out")
    assert sorted((tmp_path / "out").iterdir()) == sorted(files)
    assert len(files) == 2


def test_a_workspace_among_the_files_of_a_folder_stops_them_all(
    workspace: Workspace, bridge: str, tmp_path: Path
) -> None:
    order = ExportOrder(format_name="md")
    (made,) = workspace.exporting.export_into(order, tmp_path / "out")
    workspace.save_copy(made)
    before = tree(tmp_path / "out")
    with pytest.raises(FileExistsAlreadyError):
        workspace.exporting.export_into(order, tmp_path / "out")
    assert tree(tmp_path / "out") == before
