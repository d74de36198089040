"""A session on the sample article, and the list of people, for dialogs that show what is in a workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.services.sample import take_in_seed
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.session import Session
from tests.ui.sessions import composer, review_of, tag

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


@pytest.fixture
def named(bridge_session: Session) -> Session:
    """Four claims: the mayor says two and is spoken of once, an engineer one, a paper reports one."""
    for statement, speaker, target in (
        (1, "The mayor", None),
        (2, "An engineer", "The mayor"),
        (3, "Mayor", None),
    ):
        claim = tag(bridge_session, statement).claim
        bridge_session.submit(composer(bridge_session).name_speaker(claim, speaker))
        claim = review_of(bridge_session).claims[statement - 1].claim
        bridge_session.submit(composer(bridge_session).name_target(claim, target))
    first = review_of(bridge_session).claims[0].claim
    bridge_session.submit(composer(bridge_session).name_reporter(first, "A paper"))
    return bridge_session


@pytest.fixture
def people(qtbot: QtBot, named: Session) -> Iterator[PeopleDialog]:
    found = PeopleDialog(named)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.open()
    yield found
    found.close()
