"""A backup of another workspace is restored without holding the window up."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services import editing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.history import append_events
from factcheck_gui.ui.restoring import compose_restoration, restore
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import state


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def foreign(tmp_path: Path, desk: Desk) -> Path:
    """A backup of another workspace, with a text that this one has never had."""
    other = Workspace.create(tmp_path / "other.factcheck", desk)
    take_in(other, "Far away\n\nSomething else was said there.")
    made = other.back_up()
    other.close()
    return made


def _submitting(monkeypatch: pytest.MonkeyPatch, before: Callable[[], object]) -> None:
    """Let something happen in whichever thread makes an edit durable."""

    def told(db: Database, edit: Edit, *, edit_id: str, at: str, reviewer: str, cause: Cause) -> None:
        before()
        append_events(db, edit, edit_id=edit_id, at=at, reviewer=reviewer, cause=cause)

    monkeypatch.setattr(editing, "append_events", told)


def test_its_texts_are_written_in_another_thread(
    bridge_session: Session, window: QWidget, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(bridge_session)
    threads: list[threading.Thread] = []
    _submitting(monkeypatch, lambda: threads.append(threading.current_thread()))
    found = compose_restoration(bridge_session, foreign, "other", window)
    assert found is not None
    assert found.incoming

    assert restore(bridge_session, found, window)

    assert threading.main_thread() not in threads
    titles = [one.article.details.title for one in bridge_session.workspace.browsing.articles()]
    assert titles == ["Far away"]
    assert bridge_session.workspace.verify() == ()
    bridge_session.undo()
    assert state(bridge_session) == before


def test_one_that_cannot_be_written_is_said_and_leaves_all_as_it_was(
    bridge_session: Session, window: QWidget, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, said = state(bridge_session), Said(bridge_session)
    found = compose_restoration(bridge_session, foreign, "other", window)
    assert found is not None

    def fail() -> None:
        raise DiskError(path=foreign, reason="No space left on device")

    with monkeypatch.context() as full_disk:
        _submitting(full_disk, fail)
        assert not restore(bridge_session, found, window)

    assert "No space left" in said.failed[0]
    assert state(bridge_session) == before
    assert restore(bridge_session, found, window)
