"""The whole window with a real workspace, as a user has it."""

import gc
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.app import build_program, make_desk
from factcheck_gui.bugs import BugCatcher
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels import message_bar
from factcheck_gui.ui.theme.theme import Appearance
from factcheck_gui.ui.windows.troubles import Troubles
from tests.journeys.many_articles import MANY, story
from tests.journeys.user import ARTICLE, User
from tests.leisure import search_at_leisure

Start = Callable[[], User]


@pytest.fixture(autouse=True)
def _leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let searches find all that there is, and news stay until they are read, however busy the machine is."""
    search_at_leisure(monkeypatch)
    monkeypatch.setattr(message_bar, "_TOLD_MS", 600_000)


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


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace, closed."""
    path = tmp_path_factory.mktemp("made") / "desk.factcheck"
    Workspace.create(path, replace(make_desk("Reviewer 1"), backups=path.parent / "backups")).close()
    return path


@pytest.fixture
def user(start: Start, tmp_path: Path, made_once: Path) -> User:
    """A user with an empty workspace open."""
    found = start()
    copy = Path(shutil.copy(made_once, tmp_path / "desk.factcheck"))
    found.working.workbench.show(Workspace.open(copy, make_desk("Reviewer 1")))
    found.come_back()
    return found


@pytest.fixture
def reader(user: User) -> User:
    """A user with the quarry's article open and nothing tagged."""
    user.paste(ARTICLE)
    return user


@pytest.fixture
def many_files(tmp_path: Path) -> Path:
    """A folder of many articles, none of which is in the workspace."""
    found = tmp_path / "many"
    found.mkdir()
    for number in range(MANY):
        (found / f"{number:03}.txt").write_text(story(number), encoding="utf-8")
    return found


@pytest.fixture
def troubles(reader: User, monkeypatch: pytest.MonkeyPatch) -> Iterator[Troubles]:
    """What tells of bugs in the window, with the hooks of the running program."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    found = reader.window.findChild(Troubles)
    assert found is not None
    BugCatcher(found.log, found.ring).install()
    yield found
    QApplication.processEvents()
