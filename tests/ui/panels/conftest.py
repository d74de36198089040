"""The editor of the selected claim, as the tests of its parts share it."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.panels.reading import select


@pytest.fixture
def editor(sample_session: Session, theme: Theme, qtbot: QtBot) -> ClaimEditor:
    """The editor with claim 3, shown."""
    found = ClaimEditor(sample_session, Checking(sample_session), Walking(sample_session), theme)
    qtbot.addWidget(found)
    found.resize(440, 900)
    with qtbot.waitActive(found):
        found.show()
    select(sample_session, 3)
    return found
