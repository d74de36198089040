"""Preferences and notes on the running program that cannot be written: it is said once, and work goes on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.log import Log
from factcheck_gui.ui.watching import Watching
from factcheck_gui.ui.windows.troubles import Troubles
from tests.journeys.user import ARTICLE, User


def in_the_way(user: User) -> Path:
    """Put a folder where the settings lie, as a disk that takes nothing would have it."""
    path = user.working.workbench.settings.path
    path.unlink(missing_ok=True)
    path.mkdir(parents=True)
    return path


def test_settings_that_cannot_be_written_are_said_once(user: User) -> None:
    user.paste(ARTICLE)
    path = in_the_way(user)
    user.window.messages.hide()
    user.working.workbench.settings.zoom = 130

    user.working.unkept.look()
    said = user.window.messages.words
    user.window.messages.hide()
    user.working.unkept.look()

    assert said.startswith(f"Your settings cannot be kept: “{path}” cannot be written.")
    assert user.window.messages.words == ""
    user.press("J", "A")
    assert len(user.claims()) == 1


def test_opening_a_workspace_is_when_the_settings_are_looked_at(user: User, qtbot: QtBot) -> None:
    path = user.session.workspace.path
    user.working.workbench.close()
    in_the_way(user)

    user.working.files.open_path(path)

    qtbot.waitUntil(lambda: "Your settings cannot be kept" in user.window.messages.words)


def test_settings_that_can_be_written_are_no_matter(user: User) -> None:
    user.working.workbench.settings.zoom = 130

    user.working.unkept.look()

    assert user.window.messages.words == ""


@pytest.mark.qt_no_exception_capture
def test_a_log_that_cannot_be_written_is_said_and_work_goes_on(user: User, tmp_path: Path) -> None:
    folder = tmp_path / "in the way" / "log"
    folder.parent.touch()
    troubles = user.window.findChild(Troubles)
    application = QApplication.instance()
    assert troubles is not None
    assert isinstance(application, QApplication)
    troubles.log = Log(folder)
    watching = Watching(troubles, folder)

    watching.follow(user.working.workbench, application)
    said = user.window.messages.words
    user.paste(ARTICLE)
    watching.end()

    assert said.startswith("Should the program break off, words that are not saved yet cannot be kept")
    assert str(folder) in said
    user.press("J", "A")
    assert len(user.claims()) == 1
