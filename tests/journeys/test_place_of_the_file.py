"""Who opens a workspace on a share or in a synchronised folder is told of the risk, and keeps seeing it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.app import make_desk
from factcheck_gui.services import looking_around
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.windows.place_warning import PlaceWarning
from tests.journeys.conftest import Start
from tests.journeys.user import User


def open_in(start: Start, folder: Path) -> User:
    folder.mkdir(parents=True, exist_ok=True)
    Workspace.create(folder / "desk.factcheck", make_desk("Reviewer 1")).close()
    user = start()
    open_and_look(user, folder / "desk.factcheck")
    return user


def open_and_look(user: User, path: Path) -> None:
    """Open a workspace and wait until it was looked at what is around it."""
    assert user.working.files.open_path(path)
    warning = user.window.findChild(PlaceWarning)
    assert warning is not None
    while warning._looking.isActive():
        QApplication.processEvents()


def test_a_synchronised_folder_is_said_and_noted(start: Start, tmp_path: Path) -> None:
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)

    user = open_in(start, tmp_path / "team")

    assert "Syncthing synchronises" in user.window.messages.words
    assert "⚠ synchronised" in user.window.status._file.text()
    assert "share copies" in user.window.status._file.toolTip()


def test_a_network_share_is_said_and_noted(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_around, "network_of", lambda _path: "nfs4")

    user = open_in(start, tmp_path / "share")

    assert "network share (nfs4)" in user.window.messages.words
    assert "⚠ network" in user.window.status._file.text()


def test_a_state_that_was_set_aside_is_said(start: Start, tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "desk (conflicted copy 2026-03-04).factcheck").touch()

    user = open_in(start, tmp_path / "team")

    assert "lies “desk (conflicted copy 2026-03-04).factcheck”, which" in user.window.messages.words


def test_nothing_is_said_of_this_computers_own_disk(start: Start, tmp_path: Path) -> None:
    user = open_in(start, tmp_path / "own")

    assert user.window.messages.words == ""
    assert user.window.status._file.text() == "desk.factcheck"


def test_the_note_goes_with_the_workspace(start: Start, tmp_path: Path) -> None:
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)
    user = open_in(start, tmp_path / "team")
    user.window.messages.hide()
    Workspace.create(tmp_path / "own.factcheck", make_desk("Reviewer 1")).close()

    open_and_look(user, tmp_path / "own.factcheck")

    assert user.window.messages.words == ""
    assert user.window.status._file.text() == "own.factcheck"
