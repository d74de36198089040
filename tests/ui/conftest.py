"""What the tests of the window share: its look, and settings of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Appearance, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what Qt says whenever a dialog is shown without a screen."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


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


@pytest.fixture
def sample_session(tmp_path: Path, desk: Desk, halfway: Path, theme: Theme) -> Iterator[Session]:
    """The sample workspace with its article open, in the look of the window."""
    session = Session(create_sample(tmp_path / "sample.factcheck", desk, halfway))
    session.open_article(session.workspace.browsing.articles()[0].article.id)
    yield session
    session.close()


@pytest.fixture
def bridge_session(workspace: Workspace, bridge: str, theme: Theme) -> Iterator[Session]:
    """The article about the bridge, open and with nothing noted on it."""
    session = Session(workspace)
    session.open_article(bridge)
    yield session
    session.close()
