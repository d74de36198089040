"""What all tests share: a desk with fixed clock and ids, an open workspace; and what no test may do."""

import gc
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, settings

from factcheck_gui.paths import HOME_VARIABLE
from factcheck_gui.services.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from factcheck_gui.domain.drafts import ArticleDraft
    from factcheck_gui.services.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]

BRIDGE: Final = """Council says the bridge is safe

The mayor says the bridge is safe. An engineer says it is not. The mayor denies that.

It rained 🌧️ all day. Nobody counted the drops.
"""
"""An article of six statements: the headline, three, two."""

_ADDRESSED: Final = frozenset({"socket.connect", "socket.sendto"})
_LOOKED_UP: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})
_HERE: Final = frozenset({"127.0.0.1", "::1", "localhost", ""})
_PATIENCE: Final = 30.0
_MANY: Final = 20_000
"""Objects made since the last look that are worth looking for garbage among."""

# How long an example takes, and how long it takes to think of one, is the affair of the machine. The parent
# differs: where CI is set, the examples are the same each time.
settings.register_profile(
    "patient", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")


def pytest_collection_finish() -> None:
    """Keep the garbage collector from going through all that was collected, again and again."""
    gc.collect()
    gc.freeze()


class NetworkUsedError(AssertionError):
    """A test has tried to reach another machine."""


class TickingClock:
    """Begins at 2026-03-04T10:00:00Z and goes on by one second at each look."""

    def __init__(self) -> None:
        self._looks = 0

    def go_on_from(self, other: "TickingClock") -> None:
        """Go on from where another clock has come to, before the first look."""
        assert not self._looks
        self._looks = other._looks

    def __call__(self) -> datetime:
        moment = datetime(2026, 3, 4, 10, tzinfo=UTC) + timedelta(seconds=self._looks)
        self._looks += 1
        return moment


class CountedIds:
    """Counts from 1, written as UUIDs that sort."""

    def __init__(self) -> None:
        self._made = 0

    def go_on_from(self, other: "CountedIds") -> None:
        """Go on from where another count has come to, before the first id."""
        assert not self._made
        self._made = other._made

    def __call__(self) -> str:
        self._made += 1
        return f"00000000-0000-7000-8000-{self._made:012x}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeOnce:
    """A workspace that was made and closed, and how far time and ids went meanwhile."""

    path: Path
    clock: TickingClock
    new_id: CountedIds

    @classmethod
    def by(cls, path: Path, make: "Callable[[Path, Desk], Workspace]") -> "MadeOnce":
        """Make a workspace at a fresh desk."""
        clock, new_id = TickingClock(), CountedIds()
        make(path, fresh_desk(path.parent, clock, new_id)).close()
        return cls(path=path, clock=clock, new_id=new_id)

    def copied(self, path: Path, desk: Desk) -> "Workspace":
        """Open a copy at a fresh desk, which then stands as if the workspace had been made at it."""
        from factcheck_gui.services.workspace import Workspace

        assert isinstance(desk.clock, TickingClock)
        assert isinstance(desk.new_id, CountedIds)
        desk.clock.go_on_from(self.clock)
        desk.new_id.go_on_from(self.new_id)
        shutil.copy(self.path, path)
        return Workspace.open(path, desk)


def fresh_desk(folder: Path, clock: TickingClock, new_id: CountedIds) -> Desk:
    """Return a desk of "Reviewer 1" whose time and ids are known beforehand; backups go to the folder."""
    return Desk(
        reviewer="Reviewer 1",
        clock=clock,
        new_id=new_id,
        resources=ROOT / "resources",
        backups=folder / "backups",
    )


def preview_file(path: Path) -> "ArticleDraft":
    """Return the one article in a file, read as the reading process does, but in this one.

    Raises:
        ExpectedError: it cannot be read.
    """
    from factcheck_gui.services.reading.answers import Failure
    from factcheck_gui.services.reading.requests import Request
    from factcheck_gui.services.reading.worker import answers_to

    answer = next(iter(answers_to(Request(path=path))))
    if isinstance(answer, Failure):
        raise answer.error
    assert answer is not None
    return answer


def take_in(workspace: "Workspace", text: str) -> str:
    """Take a text in as an article and return its id."""
    draft = workspace.importing.preview_text(text)
    return workspace.importing.take_in(draft).edit.changes[0].entity_id


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the sample articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def halfway() -> Path:
    """The folder of an article in the middle of being checked: some claims open, some without a source."""
    return ROOT / "tests" / "halfway"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of "Reviewer 1" whose time and ids are known beforehand; backups go to the temporary folder."""
    return fresh_desk(tmp_path, TickingClock(), CountedIds())


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """An empty workspace, made once."""
    # Only here, so that tests which need no workspace do not load SQLite.
    from factcheck_gui.services.workspace import Workspace

    return MadeOnce.by(tmp_path_factory.mktemp("empty") / "desk.factcheck", Workspace.create)


@pytest.fixture
def workspace(tmp_path: Path, desk: Desk, empty_workspace: MadeOnce) -> "Iterator[Workspace]":
    """An open, empty workspace `desk.factcheck` in the temporary folder, closed at the end."""
    opened = empty_workspace.copied(tmp_path / "desk.factcheck", desk)
    yield opened
    opened.close()


@pytest.fixture
def bridge(workspace: "Workspace") -> str:
    """The id of the article about the bridge, in the open workspace."""
    return take_in(workspace, BRIDGE)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the user's folders."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> None:
    """Refuse every connection, and every look-up of a name, that leads out of this machine."""
    sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def _garbage_is_collected_between_tests() -> Iterator[None]:
    """Collect garbage in this thread only, as the program does: another may take apart objects of Qt."""
    gc.disable()
    yield
    if gc.get_count()[0] > _MANY:
        gc.collect()


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """The bot of pytest-qt, whose waits end with what they wait for, and not because a machine is slow."""
    from tests.patient_bot import PatientBot, let_keys_go

    let_keys_go()
    # A cursor that blinks is painted, and looks now so and now so.
    qapp.setCursorFlashTime(0)
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _PATIENCE
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(max(0.0, until - time.monotonic()))
    names = [thread.name for thread in left if thread.is_alive()]
    assert not names, f"threads left running: {names}"


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window behind, shown or not."""
    before = {id(window) for window in _windows()}
    yield
    left = [window for window in _windows() if id(window) not in before]
    if left:
        left.clear()
        gc.collect()
        left = [window for window in _windows() if id(window) not in before]
    names = [f"{type(window).__name__} {getattr(window, 'windowTitle', str)()!r}" for window in left]
    assert not names, f"windows left: {names}"


def _windows() -> list[object]:
    """Return the windows that Qt has, once those that are to be deleted are gone."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return list(QApplication.topLevelWidgets())


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event in _ADDRESSED:
        address = arguments[-1]
        # Sockets that are files have a name and no tuple.
        host = address[0] if isinstance(address, tuple) else ""
    elif event in _LOOKED_UP:
        host = arguments[0]
    else:
        return
    if host is not None and str(host) not in _HERE:
        raise NetworkUsedError(host)
