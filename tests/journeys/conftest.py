"""The whole window with a real workspace, as a user has it."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from factcheck_gui.app import build_program, make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.theme.theme import Appearance
from tests.journeys.user import ARTICLE, User

Start = Callable[[], User]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that the real one stays untouched."""
    monkeypatch.setenv("FACTCHECK_GUI_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def start(home: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """Start the program; called again it starts it anew, with what it remembers."""
    users: list[User] = []

    def start_program() -> User:
        program = build_program([], home / "config" / "settings.ini")
        program.theme.choose(Appearance.LIGHT)
        program.settings.reviewer = program.settings.reviewer or "Reviewer 1"
        program.window.show()
        program.window.activateWindow()
        qtbot.waitExposed(program.window)
        users.append(User(program.window, program.begin_work(), tmp_path))
        return users[-1]

    yield start_program
    for user in users:
        # Not by closing the window, which asks where a test has left something unsaved.
        user.working.workbench.close()
        user.window.close()
        user.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def user(start: Start, tmp_path: Path) -> User:
    """A user with an empty workspace open."""
    found = start()
    found.working.workbench.show(Workspace.create(tmp_path / "desk.factcheck", make_desk("Reviewer 1")))
    found.come_back()
    return found


@pytest.fixture
def reader(user: User) -> User:
    """A user with the quarry's article open and nothing tagged."""
    user.paste(ARTICLE)
    return user
