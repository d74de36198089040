"""What the tests of the window share: its look, and settings of their own."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Appearance, Theme
from tests.conftest import MadeOnce
from tests.leisure import search_at_leisure
from tests.ui.said import Said

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what Qt says whenever a dialog is shown without a screen."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let searches find all that there is, however busy the machine is."""
    search_at_leisure(monkeypatch)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light palette on the application."""
    found = Theme(qapp, RESOURCES)
    found.start(Appearance.LIGHT)
    return found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in the temporary folder."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, halfway: Path) -> MadeOnce:
    """The sample workspace, made once."""
    folder = tmp_path_factory.mktemp("sample")
    return MadeOnce.by(folder / "sample.factcheck", partial(create_sample, seeds=halfway))


@pytest.fixture
def sample_session(tmp_path: Path, desk: Desk, sample: MadeOnce, theme: Theme) -> Iterator[Session]:
    """The sample workspace with its article open, in the look of the window."""
    session = Session(sample.copied(tmp_path / "sample.factcheck", desk))
    session.open_article(session.workspace.browsing.articles()[0].article.id)
    yield session
    _let_go(session)


@pytest.fixture
def bridge_session(workspace: Workspace, bridge: str, theme: Theme) -> Iterator[Session]:
    """The article about the bridge, open and with nothing noted on it."""
    session = Session(workspace)
    session.open_article(bridge)
    yield session
    _let_go(session)


@pytest.fixture
def said(bridge_session: Session) -> Said:
    """What the session on the bridge says."""
    return Said(bridge_session)


@pytest.fixture
def other(workspace: Workspace, desk: Desk) -> Iterator[Workspace]:
    """The workspace with the bridge, opened a second time."""
    opened = Workspace.open(workspace.path, desk)
    yield opened
    opened.close()


def _let_go(session: Session) -> None:
    """Close a session as the window does: left to the garbage collector, Qt would delete its parts twice."""
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(session, QEvent.Type.DeferredDelete)
