"""The sample workspace comes into being whole, or not at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services import sample
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from tests.faults.operations import FULL, WRITE_FAILED, Fault, Faults, Kind
from tests.faults.vfs import shim
from tests.full import full

_PLACES: Final = full(6, 60)


@pytest.fixture
def faults() -> Iterator[Faults]:
    """A file system that can refuse, in front of the real one."""
    with shim() as found:
        yield found


def test_nobody_sees_a_sample_that_is_not_filled_yet(
    tmp_path: Path, desk: Desk, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "sample.factcheck", list[bool]()

    def take_in(workspace: Workspace, text_path: Path, claims_path: Path) -> str:
        article_id = sample_take_in(workspace, text_path, claims_path)
        seen.append(path.exists())
        return article_id

    sample_take_in = sample.take_in_seed
    monkeypatch.setattr(sample, "take_in_seed", take_in)
    create_sample(path, desk, seeds).close()

    assert seen == [False]
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [path.name]


@pytest.mark.parametrize(("code", "ending"), [(FULL, ""), (FULL, ".part"), (WRITE_FAILED, ".part-wal")])
def test_a_sample_on_a_disk_that_refuses_is_not_there(
    faults: Faults, tmp_path: Path, desk: Desk, halfway: Path, code: int, ending: str
) -> None:
    refused = 0
    for round_number in range(_PLACES):
        path = tmp_path / f"{round_number}" / "sample.factcheck"
        path.parent.mkdir()
        fault = Fault(kind=Kind.WRITE, code=code, ending=ending, at=1 + 7 * round_number, lasts=True)
        faults.fail(fault)
        made, told = None, path
        try:
            made = create_sample(path, desk, halfway)
        except DiskError as error:
            refused += 1
            told = error.path
        faults.heal()
        assert told == path
        if made is None:
            assert list(path.parent.iterdir()) == []
        else:
            assert made.verify() == ()
            made.close()
    assert refused


@pytest.mark.parametrize("last", range(1, 1 + full(4, 20)))
def test_a_new_workspace_whose_log_does_not_go_into_the_file_is_refused(
    faults: Faults, tmp_path: Path, desk: Desk, last: int
) -> None:
    path = tmp_path / "desk.factcheck"
    counting = Fault(kind=Kind.WRITE, code=FULL, ending=".part", at=1_000_000)
    faults.fail(counting)
    Workspace.create(tmp_path / "other.factcheck", desk).close()
    faults.heal()
    faults.fail(Fault(kind=Kind.WRITE, code=FULL, ending=".part", at=counting.seen - last, lasts=True))

    with pytest.raises(DiskError) as caught:
        Workspace.create(path, desk)

    assert caught.value.path == path
    assert not path.exists()
