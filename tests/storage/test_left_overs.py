"""What killed programs leave behind goes, and what was left of one file gets into no other."""

import os
import shutil
import time
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import FileExistsAlreadyError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.founding import found
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.left_overs import clear_unfinished
from factcheck_gui.storage.store import Store, files_of
from tests.conftest import BRIDGE, ROOT, take_in

_EXPORT = ROOT / "tests" / "workspaces" / "schema-4.json"


def made(folder: Path, name: str, *, hours_ago: float) -> Path:
    path = folder / name
    path.write_bytes(b"half")
    then = time.time() - hours_ago * 3600
    os.utime(path, (then, then))
    return path


def left_by_a_killed_program(folder: Path, desk: Desk) -> Path:
    """Return a workspace whose last edits are in its log only, as after a kill."""
    folder.mkdir()
    workspace = Workspace.create(folder / "desk.factcheck", desk)
    take_in(workspace, BRIDGE)
    for path in files_of(workspace.path):
        if path.exists():
            shutil.copyfile(path, folder / path.name.replace("desk", "killed"))
    workspace.close()
    return folder / "killed.factcheck"


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
@pytest.mark.parametrize("name", [".factcheck-k3j_2a.part", ".0123456789abcdef.part"])
def test_old_unfinished_files_of_ours_are_deleted(tmp_path: Path, name: str, ending: str) -> None:
    old, new = made(tmp_path, name + ending, hours_ago=25), made(tmp_path, ".factcheck-b.part", hours_ago=1)

    clear_unfinished(tmp_path)

    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize(
    "name",
    ["desk.factcheck", "movie.part", ".other.part", "factcheck-a.part", ".factcheck-a.partial", ".a.part"],
)
def test_nothing_else_is_deleted_however_old(tmp_path: Path, name: str) -> None:
    path = made(tmp_path, name, hours_ago=1_000)

    clear_unfinished(tmp_path)
    clear_unfinished(tmp_path / "missing")

    assert path.exists()


def test_a_backup_clears_the_workspace_s_folder_and_its_own(store: Store, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    folders = (store.path.parent, tmp_path / "backups")
    left = [made(folder, ".factcheck-a.part", hours_ago=30) for folder in folders]

    store.back_up()

    assert not any(path.exists() for path in left)


def test_no_workspace_is_founded_beside_the_log_of_one_that_is_gone(tmp_path: Path, desk: Desk) -> None:
    path = left_by_a_killed_program(tmp_path / "desk", desk)
    path.unlink()
    log = path.with_name("killed.factcheck-wal")
    before = log.read_bytes()

    for create in (lambda: found(path, desk), lambda: restore(_EXPORT, path, desk)):
        with pytest.raises(FileExistsAlreadyError) as caught:
            create()
        assert caught.value.path == log

    assert log.read_bytes() == before
    assert not path.exists()
    assert not list(path.parent.glob(".*"))


def test_a_copy_over_a_workspace_is_not_mixed_with_its_log(tmp_path: Path, desk: Desk) -> None:
    target = left_by_a_killed_program(tmp_path / "old", desk)
    workspace = Workspace.create(tmp_path / "new.factcheck", desk)
    take_in(workspace, f"New\n\n{BRIDGE}")

    workspace.save_copy(target)

    workspace.close()
    copy = Workspace.open(target, desk)
    assert copy.verify() == ()
    assert [one.article.details.title for one in copy.browsing.articles()] == ["New"]
    copy.close()


def test_nothing_is_left_of_a_workspace_that_cannot_be_founded(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    monkeypatch.setattr("factcheck_gui.services.new_workspaces.place_new", _fail)

    with pytest.raises(KeyboardInterrupt):
        Workspace.create(tmp_path / "folder" / "desk.factcheck", desk)

    assert list((tmp_path / "folder").iterdir()) == []


def _fail(_part: Path, _target: Path) -> None:
    raise KeyboardInterrupt
