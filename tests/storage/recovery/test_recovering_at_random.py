"""However a workspace is damaged, recovery ends with one that is whole, and leaves the file as it is."""

import shutil
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.recovered import Recovered
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from tests.conftest import ROOT
from tests.full import full
from tests.storage.recovery.damage import damage

ROUNDS = full(6, 1000)
OLDER = tuple(sorted((ROOT / "tests" / "workspaces").glob("*.factcheck")))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with the sample article in it."""
    from factcheck_gui.domain.clock import system_clock
    from factcheck_gui.domain.ids import IdMaker

    folder = tmp_path_factory.mktemp("sample")
    desk = Desk(
        reviewer="Ada",
        clock=system_clock,
        new_id=IdMaker(),
        resources=ROOT / "resources",
        backups=folder / "backups",
    )
    create_sample(folder / "sample.factcheck", desk, ROOT / "seeds").close()
    return folder / "sample.factcheck"


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_whatever_was_damaged_the_result_is_whole(
    seed: int, sample: Path, tmp_path: Path, desk: Desk
) -> None:
    source = (sample, *OLDER)[(seed // 10) % (1 + len(OLDER))] if seed % 3 else sample
    damaged, target = tmp_path / "damaged.factcheck", tmp_path / "recovered.factcheck"
    damage(source, damaged, seed)
    before, touched = damaged.read_bytes(), damaged.stat().st_mtime_ns

    recovered = _recovered(damaged, target, desk)

    assert (damaged.read_bytes(), damaged.stat().st_mtime_ns) == (before, touched)
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(
        ["damaged.factcheck", *(["recovered.factcheck"] if recovered else [])]
    )
    if recovered is not None:
        assert recovered.findings == 0
        workspace = Workspace.open(target, desk)
        try:
            assert workspace.verify() == ()
        finally:
            workspace.close()


def _recovered(damaged: Path, target: Path, desk: Desk) -> Recovered | None:
    try:
        return recover(damaged, target, desk)
    except ExpectedError:
        assert not target.exists()
        return None


def test_a_whole_workspace_recovers_to_an_equal_one(sample: Path, tmp_path: Path, desk: Desk) -> None:
    from factcheck_gui.storage.dump import dump_tables
    from factcheck_gui.storage.store import Store

    shutil.copyfile(sample, tmp_path / "copy.factcheck")

    recovered = recover(sample, tmp_path / "recovered.factcheck", desk)

    assert recovered.was_whole
    assert recovered.is_complete
    stores = [Store.open(tmp_path / name, tmp_path) for name in ("copy.factcheck", "recovered.factcheck")]
    ours, theirs = (dump_tables(store.db) for store in stores)
    for store in stores:
        store.close()
    assert ours == theirs
