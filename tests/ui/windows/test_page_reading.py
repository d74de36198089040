"""A large file is read from end to end in a thread, and its damage is met while somebody works."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services import damaged
from factcheck_gui.storage.driver import IS_NEW, sqlite3
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.windows.page_reading import PageReading

needs_log = pytest.mark.skipif(not IS_NEW, reason="without a write-ahead log the backup is what is checked")


def break_a_reference(path: Path) -> None:
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        other.execute("UPDATE rating_values SET scale_id = 'none'")


@needs_log
def test_damage_of_a_large_file_is_met_in_the_background(
    bridge_session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(damaged, "WAS_READ_UP_TO", 0)
    break_a_reference(bridge_session.workspace.path)
    reading = PageReading(bridge_session, bridge_session)

    with qtbot.waitSignal(bridge_session.damaged) as met:
        reading.run()

    assert met.args is not None
    assert isinstance(met.args[0], DamagedError)
    assert bridge_session.workspace.damage.met is met.args[0]
    reading.stop()


def test_a_small_file_was_read_when_it_was_opened(bridge_session: Session) -> None:
    break_a_reference(bridge_session.workspace.path)
    reading = PageReading(bridge_session, bridge_session)

    reading.run()

    assert not reading.is_running
    reading.stop()


def test_who_closes_a_large_file_does_not_wait(
    bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(damaged, "WAS_READ_UP_TO", 0)
    reading = PageReading(bridge_session, bridge_session)
    reading.run()

    reading.stop()

    assert not reading.is_running
    assert bridge_session.workspace.damage.met is None


def test_the_window_never_waits_for_a_thread_that_gets_no_turn(
    bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(damaged, "WAS_READ_UP_TO", 0)
    started: list[QThread.Priority] = []
    monkeypatch.setattr(QThread, "start", lambda _, priority: started.append(priority))

    PageReading(bridge_session, bridge_session).run()

    # On a busy machine an idle thread may stand still for seconds with Python's lock in its hands.
    assert started == [QThread.Priority.LowPriority]
