"""When automatic backups are made, and that none holds anybody up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DamagedError, DiskError
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.windows import backup_schedule
from factcheck_gui.ui.windows.backup_schedule import BackupSchedule
from tests.ui.said import Said
from tests.ui.sessions import tag


@pytest.fixture
def schedule(bridge_session: Session) -> Iterator[BackupSchedule]:
    found = BackupSchedule(bridge_session, bridge_session)
    yield found
    found.stop()
    bridge_session.undo_stack.clear()


@pytest.fixture
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_schedule, "_AT_ONCE", 0)
    monkeypatch.setattr(backup_schedule, "_AT_CLOSING", 0)


def test_nothing_new_is_not_backed_up(schedule: BackupSchedule, bridge_session: Session) -> None:
    schedule.run()

    assert bridge_session.workspace.backups() == ()


def test_what_is_new_is_backed_up_once(schedule: BackupSchedule, bridge_session: Session) -> None:
    tag(bridge_session)

    schedule.run()
    schedule.run()

    assert len(bridge_session.workspace.backups()) == 1


@pytest.mark.usefixtures("_large")
def test_a_large_file_is_backed_up_in_a_thread_while_edits_go_on(
    qtbot: QtBot, schedule: BackupSchedule, bridge_session: Session
) -> None:
    tag(bridge_session)

    schedule.run()
    assert schedule.is_running
    tag(bridge_session, 2)
    qtbot.waitUntil(lambda: not schedule.is_running)

    (made,) = bridge_session.workspace.backups()
    copy = Workspace.open(made, bridge_session.workspace.desk)
    assert copy.verify() == ()
    copy.close()


@pytest.mark.usefixtures("_large")
def test_a_large_file_holds_nobody_up_at_closing(schedule: BackupSchedule, bridge_session: Session) -> None:
    tag(bridge_session)
    schedule.run()

    schedule.stop()

    assert not schedule.is_running
    assert list(bridge_session.workspace.desk.backups.glob(".factcheck-*")) == []


@pytest.mark.usefixtures("_large")
def test_what_was_not_backed_up_at_closing_is_after_the_next_opening(
    qtbot: QtBot, bridge_session: Session
) -> None:
    tag(bridge_session)
    schedule = BackupSchedule(bridge_session, bridge_session)

    schedule._catching_up.timeout.emit()
    qtbot.waitUntil(lambda: not schedule.is_running)
    assert len(bridge_session.workspace.backups()) == 1

    schedule._catching_up.timeout.emit()
    assert not schedule.is_running
    schedule.stop()
    bridge_session.undo_stack.clear()


@pytest.mark.usefixtures("_large")
def test_a_backup_that_fails_in_its_thread_is_told_and_tried_again(
    qtbot: QtBot, schedule: BackupSchedule, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(bridge_session)

    def fail(*_: object) -> Path:
        raise DiskError(path=Path("backups"), reason="No space left on device")

    monkeypatch.setattr(Workspace, "back_up_beside", fail)
    tag(bridge_session)

    schedule.run()
    qtbot.waitUntil(lambda: not schedule.is_running)

    assert "No space left" in said.failed[0]
    assert schedule.retries.waits_ms == 60_000
    monkeypatch.undo()
    schedule.run()
    qtbot.waitUntil(lambda: not schedule.is_running)
    assert len(bridge_session.workspace.backups()) == 1


def test_a_backup_that_fails_is_tried_again_soon_and_said_once(
    schedule: BackupSchedule, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, over = Said(bridge_session), list[str]()
    schedule.retries.over.connect(over.append)
    tag(bridge_session)
    waits: list[int | None] = []
    with monkeypatch.context() as full_disk:
        full_disk.setattr(Workspace, "back_up", _fail)
        for _ in range(7):
            schedule.run()
            waits.append(schedule.retries.waits_ms)
        tag(bridge_session, 2)

    schedule.retries.due.emit()

    assert waits == [60_000 * minutes for minutes in (1, 2, 5, 10, 15, 15, 15)]
    assert len(said.failed) == 1
    assert over == said.failed
    assert schedule.retries.waits_ms is None
    assert len(bridge_session.workspace.backups()) == 1


def test_trouble_after_a_backup_that_went_well_is_said_anew(
    schedule: BackupSchedule, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(bridge_session)
    for number in range(2):
        tag(bridge_session, number)
        with monkeypatch.context() as full_disk:
            full_disk.setattr(Workspace, "back_up", _fail)
            schedule.run()
        schedule.retries.due.emit()

    assert len(said.failed) == 2


def test_a_damaged_file_is_not_tried_again(
    schedule: BackupSchedule, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(bridge_session)

    def fail(*_: object) -> Path:
        raise DamagedError(path=Path("desk"), finding="page 2")

    monkeypatch.setattr(Workspace, "back_up", fail)
    tag(bridge_session)
    schedule.run()

    assert schedule.retries.waits_ms is None
    assert said.failed == []
    monkeypatch.undo()


@pytest.mark.usefixtures("_large")
def test_a_bug_in_the_thread_makes_no_backup(
    qtbot: QtBot, schedule: BackupSchedule, bridge_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Path:
        raise ZeroDivisionError

    tag(bridge_session)
    with monkeypatch.context() as bug, capture_exceptions() as failures:
        bug.setattr(Workspace, "back_up_beside", fail)
        schedule.run()
        qtbot.waitUntil(lambda: not schedule.is_running)

    assert [kind for kind, _, _ in failures] == [ZeroDivisionError]
    assert schedule.retries.waits_ms == 60_000
    schedule.retries.due.emit()
    qtbot.waitUntil(lambda: not schedule.is_running)
    assert len(bridge_session.workspace.backups()) == 1


def _fail(*_: object) -> Path:
    raise DiskError(path=Path("backups"), reason="No space left on device")
