"""The open workspace is moved, replaced or deleted: nothing is called saved that would be lost."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError, FileMovedError, LeftBehindError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import IS_NEW
from factcheck_gui.storage.findings import Check
from factcheck_gui.storage.store import files_of
from tests.conftest import take_in
from tests.faults.other_programs import titles, write_there

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be moved there")
needs_log = pytest.mark.skipif(not IS_NEW, reason="there is no write-ahead log")


@pytest.fixture
def own(tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """An open workspace with one article, in a folder of its own."""
    (tmp_path / "own").mkdir()
    opened = Workspace.create(tmp_path / "own" / "desk.factcheck", desk)
    take_in(opened, "First\n\nOne.")
    yield opened
    with suppress(LeftBehindError):
        opened.close()


def move(workspace: Workspace, folder: Path) -> None:
    """Move all files of a workspace."""
    folder.mkdir(exist_ok=True)
    for file in files_of(workspace.path):
        if file.exists():
            file.rename(folder / file.name)


def test_an_edit_is_refused_while_the_file_is_deleted(own: Workspace) -> None:
    for file in files_of(own.path):
        file.unlink(missing_ok=True)
    with pytest.raises(DiskError) as caught:
        take_in(own, "Second\n\nTwo.")
    assert caught.value.trouble is DiskTrouble.MOVED
    assert titles(own) == ["First"]
    assert list(own.path.parent.iterdir()) == []


def test_an_edit_is_refused_while_the_file_has_another_name(own: Workspace, tmp_path: Path) -> None:
    own.path.rename(tmp_path / "own" / "renamed.factcheck")
    with pytest.raises(DiskError):
        take_in(own, "Second\n\nTwo.")


def test_a_copy_of_what_is_open_can_be_saved_while_the_file_is_gone(
    own: Workspace, tmp_path: Path, desk: Desk
) -> None:
    move(own, tmp_path / "away")
    own.save_copy(tmp_path / "copy.factcheck")
    copy = Workspace.open(tmp_path / "copy.factcheck", desk)
    assert (titles(copy), copy.verify()) == (["First"], ())
    copy.close()


def test_what_came_back_under_its_name_is_written_again(own: Workspace, tmp_path: Path) -> None:
    move(own, tmp_path / "away")
    with pytest.raises(DiskError):
        take_in(own, "Second\n\nTwo.")
    move_back(tmp_path / "away", own.path.parent)
    take_in(own, "Third\n\nThree.")
    assert titles(own) == ["First", "Third"]
    assert own.verify() == ()


def move_back(folder: Path, home: Path) -> None:
    """Move all files of a folder to where they were."""
    for file in sorted(folder.iterdir()):
        file.rename(home / file.name)


def test_a_copy_that_has_everything_takes_the_place_of_the_file(
    own: Workspace, tmp_path: Path, desk: Desk
) -> None:
    move(own, tmp_path / "away")
    own.save_copy(tmp_path / "copy.factcheck")
    shutil.copyfile(tmp_path / "copy.factcheck", own.path)
    assert own.changed_elsewhere()
    take_in(own, "Second\n\nTwo.")
    assert titles(own) == ["First", "Second"]
    own.close()
    again = Workspace.open(own.path, desk)
    assert (titles(again), again.verify()) == (["First", "Second"], ())
    again.close()


def test_an_older_copy_does_not_take_the_place_of_the_file(
    own: Workspace, tmp_path: Path, desk: Desk
) -> None:
    own.save_copy(tmp_path / "copy.factcheck")
    take_in(own, "Second\n\nTwo.")
    move(own, tmp_path / "away")
    shutil.copyfile(tmp_path / "copy.factcheck", own.path)
    before = own.path.read_bytes()
    for _ in range(2):
        with pytest.raises(FileMovedError):
            own.changed_elsewhere()
        with pytest.raises(FileMovedError):
            take_in(own, "Third\n\nThree.")
    assert titles(own) == ["First", "Second"]
    with pytest.raises(LeftBehindError) as caught:
        own.close()
    assert kept_titles(caught.value.copy, desk) == ["First", "Second"]
    assert own.path.read_bytes() == before
    assert [file.name for file in own.path.parent.iterdir()] == [own.path.name]


def test_another_file_at_the_place_is_left_alone(own: Workspace, tmp_path: Path) -> None:
    move(own, tmp_path / "away")
    own.path.write_bytes(b"not ours")
    with pytest.raises(FileMovedError):
        take_in(own, "Second\n\nTwo.")
    with pytest.raises(LeftBehindError):
        own.close()
    assert own.path.read_bytes() == b"not ours"


@needs_log
@pytest.mark.parametrize("endings", [("-wal",), ("-shm",), ("-wal", "-shm")])
def test_a_deleted_log_is_saved_into_the_file(
    own: Workspace, desk: Desk, tmp_path: Path, endings: tuple[str, ...]
) -> None:
    for ending in endings:
        own.path.with_name(own.path.name + ending).unlink()
    take_in(own, "Second\n\nTwo.")
    assert titles(own) == ["First", "Second"]
    assert own.verify() == ()
    own.close()
    again = Workspace.open(own.path, desk)
    assert (titles(again), again.verify()) == (["First", "Second"], ())
    again.close()


@needs_log
def test_a_deleted_log_does_not_go_over_what_another_program_has_written_since(
    tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "desk.factcheck"
    Workspace.create(path, desk).close()
    opened = Workspace.open(path, desk)
    take_in(opened, "First\n\nOne.")
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink()
    write_there(path)
    with pytest.raises(FileMovedError):
        take_in(opened, "Second\n\nTwo.")
    with pytest.raises(LeftBehindError) as caught:
        opened.close()
    assert kept_titles(caught.value.copy, desk) == ["First"]
    again = Workspace.open(path, desk)
    assert titles(again) == []
    # The backup knows of an event that the file has lost with its log.
    assert {finding.check for finding in again.verify()} == {Check.BACKUPS}
    again.close()


def kept_titles(copy: Path, desk: Desk) -> list[str]:
    """Return the titles in a backup, which must be whole."""
    kept = Workspace.open(copy, desk)
    assert kept.verify() == ()
    found = titles(kept)
    kept.close()
    return found


@needs_log
def test_an_edit_whose_file_goes_while_it_is_written_is_not_saved(own: Workspace, tmp_path: Path) -> None:
    writing = own._store.writing()
    writing.__enter__().execute("DELETE FROM sketched")
    move(own, tmp_path / "away")
    with pytest.raises(FileMovedError):
        writing.__exit__(None, None, None)
    move_back(tmp_path / "away", own.path.parent)
    assert own._store.db.execute("SELECT count(*) FROM sketched").fetchone() != (0,)


def test_no_copy_goes_over_a_file_that_sqlite_keeps_beside(own: Workspace) -> None:
    for file in files_of(own.path):
        with pytest.raises(FileExistsAlreadyError):
            own.save_copy(file)


def test_what_cannot_be_reconnected_is_asked_for_again(own: Workspace, tmp_path: Path) -> None:
    move(own, tmp_path / "away")
    with pytest.raises(FileMovedError):
        own.reconnect()
    assert titles(own) == ["First"]
    move_back(tmp_path / "away", own.path.parent)
    own.reconnect()
    take_in(own, "Second\n\nTwo.")
    assert titles(own) == ["First", "Second"]
