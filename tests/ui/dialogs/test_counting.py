"""What a dialog counts while its workspace may be closed."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from factcheck_gui.services.naming import Naming, Person
from factcheck_gui.services.overview import Overview, WorkspaceOverview
from factcheck_gui.storage.store import Store
from factcheck_gui.ui import largeness
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.overview.overview_dialog import OverviewDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import composer, tag


class Counted:
    """Lets a thread go on once the workspace is closed, which happens while it counts."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.is_closed = Event()

    def close(self) -> None:
        """Close the workspace."""
        self._session.close()
        self.is_closed.set()

    def wait(self) -> None:
        """Wait in the thread until it is closed."""
        QTimer.singleShot(0, self._session, self.close)
        assert self.is_closed.wait(20)


def test_people_are_not_shown_of_a_workspace_that_was_closed_meanwhile(
    qtbot: QtBot, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge_session.submit(composer(bridge_session).name_speaker(tag(bridge_session).claim, "The mayor"))
    monkeypatch.setattr(largeness, "_LARGE", 0)
    counted, people = Counted(bridge_session), Naming._people_of

    def slow(naming: Naming, store: Store) -> tuple[Person, ...]:
        found = people(naming, store)
        counted.wait()
        return found

    monkeypatch.setattr(Naming, "_people_of", slow)
    dialog = PeopleDialog(bridge_session)
    qtbot.addWidget(dialog)
    before = dialog.footer_line.text()
    dialog.show()
    qtbot.waitUntil(counted.is_closed.is_set)
    qtbot.wait(20)

    assert dialog.list.model.rowCount() == 0
    assert dialog.footer_line.text() == before


def test_nothing_is_charted_of_a_workspace_that_was_closed_meanwhile(
    qtbot: QtBot, theme: Theme, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(bridge_session)
    monkeypatch.setattr(largeness, "_LARGE", 0)
    counted, count = Counted(bridge_session), Overview._counted_in

    def slow(overview: Overview, store: Store) -> WorkspaceOverview:
        found = count(overview, store)
        counted.wait()
        return found

    monkeypatch.setattr(Overview, "_counted_in", slow)
    dialog = OverviewDialog(bridge_session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(counted.is_closed.is_set)
    qtbot.wait(20)

    assert dialog.progress.model.rowCount() == 0
    assert dialog.footer_line.text() == ""
