"""A workspace is created, opened, copied and closed."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError, FileMissingError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.workspace import SQLITE_VERSION, Workspace
from factcheck_gui.storage.driver import sqlite3


def test_a_workspace_opens_as_it_was_closed(tmp_path: Path, desk: Desk) -> None:
    created = Workspace.create(tmp_path / "desk.factcheck", desk)
    scales = created.browsing.scales()
    created.close()

    opened = Workspace.open(tmp_path / "desk.factcheck", desk)

    assert opened.browsing.scales() == scales
    assert opened.path == tmp_path / "desk.factcheck"
    assert opened.verify() == ()
    opened.close()


def test_an_existing_file_is_left_as_it_is(workspace: Workspace, desk: Desk) -> None:
    with pytest.raises(FileExistsAlreadyError):
        Workspace.create(workspace.path, desk)

    assert workspace.verify() == ()


def test_without_the_rating_scales_no_file_is_made(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(FileNotFoundError):
        Workspace.create(tmp_path / "desk.factcheck", replace(desk, resources=tmp_path))

    assert not (tmp_path / "desk.factcheck").exists()


def test_a_missing_file_is_told(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(FileMissingError):
        Workspace.open(tmp_path / "desk.factcheck", desk)


def test_a_copy_goes_its_own_way(workspace: Workspace, tmp_path: Path, desk: Desk, bridge: str) -> None:
    workspace.save_copy(tmp_path / "copy.factcheck")
    copy = Workspace.open(tmp_path / "copy.factcheck", desk)

    copy.editing.submit(copy.composer.remove_article(copy.browsing.find_article(bridge)))

    assert copy.browsing.articles() == ()
    assert len(workspace.browsing.articles()) == 1
    copy.close()


def test_a_backup_is_listed_and_opens(workspace: Workspace, desk: Desk, bridge: str) -> None:
    made = workspace.back_up()

    assert workspace.backups() == (made,)
    copy = Workspace.open(made, desk)
    assert copy.browsing.find_article(bridge).id == bridge
    assert copy.verify() == ()
    copy.close()


def test_an_edit_of_another_workspace_on_the_file_is_noticed_once(
    workspace: Workspace, desk: Desk, bridge: str
) -> None:
    other = Workspace.open(workspace.path, desk)
    assert not workspace.changed_elsewhere()

    other.editing.submit(other.composer.remove_article(other.browsing.find_article(bridge)))

    assert [workspace.changed_elsewhere(), workspace.changed_elsewhere()] == [True, False]
    assert not other.changed_elsewhere()
    other.close()


def test_a_reviewer_without_a_visible_name_is_unnamed(desk: Desk) -> None:
    assert replace(desk, reviewer=" \t").reviewer == "unnamed reviewer"
    assert replace(desk, reviewer=" Ad\udcffa ").reviewer == "Ad\ufffda"


def test_the_version_of_sqlite_is_that_of_the_driver_in_use() -> None:
    assert sqlite3.sqlite_version == SQLITE_VERSION


def test_where_the_rating_scales_cannot_be_stored_no_file_is_left(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DiskError(path=tmp_path, reason="No space left on device")

    monkeypatch.setattr(Editing, "submit", fail)

    with pytest.raises(DiskError):
        Workspace.create(tmp_path / "desk.factcheck", desk)

    assert list(tmp_path.glob("desk*")) == []
