"""A copy of a file that another program holds for itself ends with a refusal, and not never."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck_gui.domain.errors import LockedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.patience import Patience
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import background_backup, connection
from factcheck_gui.storage.driver import sqlite3
from tests.conftest import BRIDGE, take_in

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection

_SHORT = Patience(pause=0.01, reading=5.0)


def _always() -> bool:
    return True


@pytest.fixture
def held(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace without a write-ahead log, where who writes keeps all readers out."""
    monkeypatch.setattr(connection, "IS_NEW", False)
    monkeypatch.setattr(background_backup, "_WAITED_SECONDS", 0.1)
    opened = Workspace.create(tmp_path / "desk.factcheck", desk)
    take_in(opened, BRIDGE)
    opened.be_patient(_SHORT)
    yield opened
    opened.close()


@pytest.fixture
def other(held: Workspace) -> "Iterator[Connection]":
    """Another program that holds it."""
    found = sqlite3.connect(str(held.path), isolation_level=None)
    found.execute("BEGIN EXCLUSIVE")
    yield found
    found.close()


def _save(workspace: Workspace) -> None:
    workspace.save_copy(workspace.path.with_name("copy.factcheck"))


def _back_up(workspace: Workspace) -> object:
    return workspace.back_up()


def _back_up_beside(workspace: Workspace) -> object:
    return workspace.back_up_beside(_always)


@pytest.mark.parametrize("copy", [_save, _back_up, _back_up_beside])
def test_it_ends_with_a_refusal_and_goes_later(
    held: Workspace, other: "Connection", copy: Callable[[Workspace], object], tmp_path: Path
) -> None:
    with pytest.raises(LockedError) as caught:
        copy(held)

    assert caught.value.path == held.path
    assert list(tmp_path.glob("**/*.part*")) == []
    assert held.backups() == ()
    other.execute("ROLLBACK")
    copy(held)
    assert len(list(tmp_path.glob("**/*.factcheck"))) == 2


def test_who_may_wait_gets_the_copy_when_it_is_let_go(
    held: Workspace, other: "Connection", tmp_path: Path
) -> None:
    asked: list[float] = []

    def may_wait(seconds: float) -> bool:
        asked.append(seconds)
        if len(asked) == 3:
            other.execute("ROLLBACK")
        return True

    held.be_patient(Patience(pause=0.01, may_wait=may_wait, reading=0.01))
    held.save_copy(tmp_path / "copy.factcheck")

    assert len(asked) == 3
    assert asked == sorted(asked)
    assert (tmp_path / "copy.factcheck").exists()


def test_who_stops_a_backup_does_not_wait_for_the_other(held: Workspace, other: "Connection") -> None:
    assert held.back_up_beside(_never) is None
    assert other.in_transaction


def _never() -> bool:
    return False
