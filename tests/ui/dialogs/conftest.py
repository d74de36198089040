"""A session on the sample article, for dialogs that show what is in a workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.services.sample import take_in_seed
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session

SAMPLE = "harrowfen-tram"


@pytest.fixture
def empty_session(qtbot: QtBot, workspace: Workspace) -> Iterator[Session]:
    """A session on an empty workspace, which its own fixture closes."""
    found = Session(workspace)
    yield found
    found.undo_stack.clear()
    # Looks into the file now and then, which is closed after this.
    found._timer.stop()


@pytest.fixture
def session(empty_session: Session, halfway: Path) -> Session:
    """A session with the sample article open."""
    text, claims = halfway / f"{SAMPLE}.txt", halfway / f"{SAMPLE}.claims.json"
    empty_session.open_article(take_in_seed(empty_session.workspace, text, claims))
    return empty_session
