"""The disk refuses one operation of SQLite, or all: nothing is half done, and work goes on afterwards."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE, take_in
from tests.faults.operations import (
    CANNOT_OPEN,
    FULL,
    READ_FAILED,
    SYNC_FAILED,
    TRUNCATE_FAILED,
    WRITE_FAILED,
    Fault,
    Faults,
    Kind,
)
from tests.faults.other_programs import titles
from tests.faults.vfs import shim
from tests.full import full

_REFUSALS: Final = (
    (Kind.WRITE, FULL, DiskTrouble.FULL),
    (Kind.WRITE, WRITE_FAILED, DiskTrouble.BROKEN),
    (Kind.SYNC, SYNC_FAILED, DiskTrouble.BROKEN),
)
_PLACES: Final = full(6, 60)
"""At how many different operations each fault is tried."""


@pytest.fixture
def faults() -> Iterator[Faults]:
    """A file system that can refuse, in front of the real one."""
    with shim() as found:
        yield found


@pytest.fixture
def shaken(faults: Faults, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace with one article, behind that file system."""
    opened = Workspace.create(tmp_path / "desk.factcheck", desk)
    take_in(opened, "First\n\nOne.")
    yield opened
    faults.heal()
    opened.close()


def trouble_with(work: Callable[[], object]) -> DiskTrouble | None:
    """Return what the disk had against some work; None where it was done."""
    try:
        work()
    except DiskError as error:
        return error.trouble
    return None


def open_and_close(path: Path, desk: Desk) -> None:
    """Open a workspace, and close it."""
    Workspace.open(path, desk).close()


@pytest.mark.parametrize(("kind", "code", "trouble"), _REFUSALS)
@pytest.mark.parametrize("lasts", [False, True])
def test_a_refused_edit_is_not_made_and_the_same_connection_goes_on(
    shaken: Workspace,
    faults: Faults,
    desk: Desk,
    kind: Kind,
    code: int,
    trouble: DiskTrouble,
    lasts: bool,
) -> None:
    connection = shaken._store.db.conn
    for at in range(1, _PLACES + 1):
        before = read_state(shaken._store.db)
        count = len(titles(shaken))
        fault = Fault(kind=kind, code=code, at=at, lasts=lasts)
        faults.fail(fault)
        refused = trouble_with(partial(take_in, shaken, f"Article {at}\n\nIt has words."))
        if refused is None:
            assert len(titles(shaken)) == count + 1
        else:
            assert refused is trouble
            assert read_state(shaken._store.db) == before
        faults.heal()
        take_in(shaken, f"After {at}\n\nIt has words.")
    assert shaken._store.db.conn is connection
    assert shaken.verify() == ()
    found = read_state(shaken._store.db)
    shaken.close()
    again = Workspace.open(shaken.path, desk)
    assert (read_state(again._store.db), again.verify()) == (found, ())
    again.close()


@pytest.mark.parametrize(("kind", "code"), [(Kind.READ, READ_FAILED), (Kind.TRUNCATE, TRUNCATE_FAILED)])
def test_what_cannot_be_read_or_cut_is_said_and_leaves_all_as_it_was(
    shaken: Workspace, faults: Faults, desk: Desk, kind: Kind, code: int
) -> None:
    state = read_state(shaken._store.db)
    shaken.close()
    for at in range(1, _PLACES + 1):
        faults.fail(Fault(kind=kind, code=code, at=at))
        assert trouble_with(partial(open_and_close, shaken.path, desk)) in {None, DiskTrouble.BROKEN}
        faults.heal()
    again = Workspace.open(shaken.path, desk)
    assert (read_state(again._store.db), again.verify()) == (state, ())
    again.close()


@pytest.mark.parametrize(
    ("kind", "code"), [(Kind.WRITE, FULL), (Kind.SYNC, SYNC_FAILED), (Kind.CREATE, CANNOT_OPEN)]
)
def test_a_workspace_is_made_whole_or_not_at_all(
    faults: Faults, tmp_path: Path, desk: Desk, kind: Kind, code: int
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    for at in range(1, _PLACES + 1):
        faults.fail(Fault(kind=kind, code=code, at=at, lasts=True))
        try:
            made = Workspace.create(folder / "desk.factcheck", desk)
        except DiskError:
            faults.heal()
            if (folder / "desk.factcheck").exists():
                # It was made, and could not be opened.
                made = Workspace.open(folder / "desk.factcheck", desk)
                assert made.verify() == ()
                made.close()
        else:
            faults.heal()
            made.close()
        assert {path.name for path in folder.iterdir()} <= {"desk.factcheck"}
        (folder / "desk.factcheck").unlink(missing_ok=True)
    Workspace.create(folder / "desk.factcheck", desk).close()


Copying = Callable[[Workspace, Path], object]


def _save(workspace: Workspace, folder: Path) -> object:
    workspace.save_copy(folder / "copy.factcheck")
    return folder


def _back_up(workspace: Workspace, _: Path) -> object:
    return workspace.back_up()


def _back_up_beside(workspace: Workspace, _: Path) -> object:
    return workspace.back_up_beside(lambda: True)


@pytest.mark.parametrize("copying", [_save, _back_up, _back_up_beside])
@pytest.mark.parametrize(("kind", "code", "trouble"), _REFUSALS)
def test_a_copy_is_whole_or_not_there(
    shaken: Workspace,
    faults: Faults,
    tmp_path: Path,
    desk: Desk,
    copying: Copying,
    kind: Kind,
    code: int,
    trouble: DiskTrouble,
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir(exist_ok=True)
    (folder / "copy.factcheck").write_bytes(b"older")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for at in range(1, _PLACES + 1):
        faults.fail(Fault(kind=kind, code=code, ending=".part", at=at, lasts=True))
        refused = trouble_with(partial(copying, shaken, folder))
        if refused is not None:
            assert refused is trouble
            assert {path: path.read_bytes() for path in folder.iterdir()} == before
        faults.heal()
        before = {path: path.read_bytes() for path in folder.iterdir()}
    take_in(shaken, BRIDGE)
    assert shaken.verify() == ()


def test_what_cannot_be_put_into_the_file_at_closing_is_there_at_the_next_opening(
    shaken: Workspace, faults: Faults, desk: Desk
) -> None:
    state = read_state(shaken._store.db)
    faults.fail(Fault(kind=Kind.WRITE, code=FULL, ending=".factcheck", lasts=True))
    shaken.close()
    faults.heal()
    again = Workspace.open(shaken.path, desk)
    assert (read_state(again._store.db), again.verify()) == (state, ())
    again.close()


def test_a_connection_that_cannot_be_had_anew_is_asked_for_until_it_can(
    shaken: Workspace, faults: Faults
) -> None:
    faults.fail(Fault(kind=Kind.OPEN, code=CANNOT_OPEN, lasts=True))
    assert trouble_with(shaken.reconnect) is DiskTrouble.BROKEN
    assert trouble_with(partial(titles, shaken)) is DiskTrouble.BROKEN
    assert trouble_with(partial(take_in, shaken, "Second\n\nTwo.")) is DiskTrouble.BROKEN
    assert trouble_with(shaken.changed_elsewhere) is DiskTrouble.BROKEN
    faults.heal()
    take_in(shaken, "Third\n\nThree.")
    assert (titles(shaken), shaken.verify()) == (["First", "Third"], ())


def test_a_workspace_without_a_connection_can_be_closed(
    shaken: Workspace, faults: Faults, desk: Desk
) -> None:
    faults.fail(Fault(kind=Kind.OPEN, code=CANNOT_OPEN, lasts=True))
    assert trouble_with(shaken.reconnect) is DiskTrouble.BROKEN
    shaken.close()
    faults.heal()
    again = Workspace.open(shaken.path, desk)
    assert (titles(again), again.verify()) == (["First"], ())
    again.close()
