"""After a power cut the file opens, with every edit that was acknowledged and no half one."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import connection
from factcheck_gui.storage.driver import GUARDS, sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from tests.conftest import ROOT
from tests.faults.days_work import Day
from tests.faults.power_cut import Run, Trial, cuts, tried
from tests.faults.recording import recording
from tests.faults.survivors import Migrated, opened
from tests.full import full

Work = Callable[[Day, Path, Desk], None]


class Recorded(Protocol):
    """Records work that the dice of a seed choose."""

    def __call__(self, work: Work, seed: int = 1) -> Run:
        """Return the run."""


_OLD = ROOT / "tests" / "workspaces"


@pytest.fixture(params=[True, False], ids=["log", "journal"])
def _journal(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write ahead or with a rollback journal, as the version of SQLite has it; small logs, often emptied."""
    monkeypatch.setattr(connection, "IS_NEW", request.param)
    monkeypatch.setattr(connection, "_LOG_PAGES", 40)


@pytest.fixture
def recorded(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Recorded:
    """Records work in the workspace `day/desk.factcheck`, with its backups in a folder beside it."""
    folder = tmp_path / "day"
    folder.mkdir()
    path, desk = folder / "desk.factcheck", replace(desk, backups=folder / "backups")

    def record(work: Work, seed: int = 1) -> Run:
        with recording(folder, monkeypatch) as made:
            day = Day(desk, made.mark, seed)
            work(day, path, desk)
        return Run(folder=folder, workspace=path, recording=made, promises=day.promises)

    return record


def a_whole_day(day: Day, path: Path, desk: Desk) -> None:
    """Do all that is done with a workspace."""
    steps = full(20, 60)
    workspace = day.found(path)
    day.edit(workspace, steps)
    day.import_articles(workspace)
    day.tag_everything(workspace)
    workspace.close()
    workspace = Workspace.open(path, desk)
    day.edit(workspace, steps)
    day.copy(workspace, path.with_name("copy.factcheck"))
    day.edit(workspace, steps // 2)
    workspace.close()


@pytest.mark.usefixtures("_journal")
@pytest.mark.parametrize("seed", range(full(1, 10)))
def test_no_power_cut_takes_an_acknowledged_edit(
    recorded: Recorded, tmp_path: Path, desk: Desk, seed: int
) -> None:
    trial = tried(recorded(a_whole_day, seed), desk, tmp_path / "left", count=full(40, 80), seed=seed)

    assert trial.troubles == {}


def test_these_power_cuts_would_show_a_disk_that_nobody_waits_for(
    recorded: Recorded, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # These settings come after our own.
    monkeypatch.setattr(connection, "GUARDS", (*GUARDS, "synchronous = NORMAL"))

    trial = tried(recorded(a_whole_day), desk, tmp_path / "left", count=25, seed=2)

    assert len([trouble for trouble in trial.troubles if "lost" in trouble]) > 5


@pytest.mark.usefixtures("_journal")
def test_a_new_workspace_is_there_whole_or_not_at_all(recorded: Recorded, tmp_path: Path, desk: Desk) -> None:
    def create(day: Day, path: Path, _desk: Desk) -> None:
        day.found(path).close()

    run = recorded(create)

    trial = tried(run, desk, tmp_path / "left", count=full(25, 200), seed=3, verified_each=1)

    assert trial.troubles == {}


@pytest.mark.usefixtures("_journal")
@pytest.mark.parametrize("schema", range(full(4, 1), full(5, SCHEMA_VERSION)))
def test_a_migration_is_done_or_not_done(recorded: Recorded, tmp_path: Path, desk: Desk, schema: int) -> None:
    path, beside = tmp_path / "day" / "desk.factcheck", tmp_path / "beside.factcheck"
    for copy in (path, beside):
        shutil.copyfile(_OLD / f"schema-{schema}.factcheck", copy)
    with closing(sqlite3.connect(str(beside))) as db:
        # The steps add events of their own, with other ids each time.
        (count,) = db.execute("SELECT count(*) FROM events").fetchone()
    before = opened(beside, desk, verifies=True).events[:count]

    def migrate(day: Day, path: Path, desk: Desk) -> None:
        workspace = Workspace.open(path, desk)
        day.promise(workspace)
        day.edit(workspace, 3)
        workspace.close()

    run = recorded(migrate)
    trial = Trial(run, desk, tmp_path / "left", Migrated(before).trouble, verified_each=1)
    for cut in cuts(run, full(15, 40), seed=4):
        trial.judge(cut)

    assert trial.troubles == {}


def test_what_is_handed_out_is_there_whole_or_not_at_all(
    recorded: Recorded, tmp_path: Path, desk: Desk
) -> None:
    def hand_out(day: Day, path: Path, desk: Desk) -> None:
        workspace = restore(_OLD / "schema-4.json", path, desk)
        day.promise(workspace)
        day.copy(workspace, path.with_name("copy.factcheck"))
        write_whole(path.with_name("report.json"), b"[" + b"1, " * 2_000 + b"2]")
        day.promise(workspace, "report.json")
        day.copy(workspace, path.with_name("copy.factcheck"))
        workspace.close()

    run = recorded(hand_out)

    trial = tried(run, desk, tmp_path / "left", count=full(15, 100), seed=5, verified_each=1)

    assert trial.troubles == {}
