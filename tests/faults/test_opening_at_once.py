"""Programs that open a file at the same moment do not get in each other's way."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import connection
from factcheck_gui.storage.driver import IS_NEW, sqlite3
from factcheck_gui.storage.patience import Patience
from factcheck_gui.storage.store import Store
from tests.conftest import BRIDGE, ROOT, take_in
from tests.faults.complaints import trouble
from tests.full import full


def all_at_once(path: Path, count: int) -> list[tuple[int, list[str]]]:
    """Start the same short program several times over, and return how each has ended."""
    order = [sys.executable, "-m", "factcheck_gui.cli", "claims", str(path), "--json"]
    started = [
        subprocess.Popen(order, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for _ in range(count)
    ]
    ended = [(program.communicate()[1], program.returncode) for program in started]
    return [(code, trouble(words)) for words, code in ended]


def test_an_older_file_is_migrated_once_by_whoever_comes_first(tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "older.factcheck"
    for _ in range(full(1, 10)):
        shutil.copyfile(ROOT / "tests" / "workspaces" / "schema-4.factcheck", path)

        assert all_at_once(path, 4) == [(0, [])] * 4

        workspace = Workspace.open(path, desk)
        assert workspace.verify() == ()
        workspace.close()


def test_a_copy_without_a_log_is_opened_by_all(tmp_path: Path, desk: Desk) -> None:
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    take_in(workspace, BRIDGE)
    workspace.save_copy(tmp_path / "copy.factcheck")
    workspace.close()

    assert all_at_once(tmp_path / "copy.factcheck", 4) == [(0, [])] * 4


@pytest.mark.skipif(not IS_NEW, reason="older versions keep no log")
def test_a_copy_that_somebody_reads_at_length_is_opened_without_a_log(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.save_copy(tmp_path / "copy.factcheck")
    reader = sqlite3.connect(str(tmp_path / "copy.factcheck"), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM claims").fetchone()

    store = Store.open(tmp_path / "copy.factcheck", tmp_path, Patience(pause=0.02))

    assert store.db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
    reader.execute("ROLLBACK")
    reader.close()
    store.close()


def test_who_has_no_log_waits_for_readers_with_the_commit(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.save_copy(tmp_path / "copy.factcheck")
    monkeypatch.setattr(connection, "IS_NEW", False)
    asked: list[float] = []
    reader = sqlite3.connect(str(tmp_path / "copy.factcheck"), isolation_level=None)

    def may_wait(seconds: float) -> bool:
        asked.append(seconds)
        if len(asked) == 2:
            reader.execute("ROLLBACK")
        return True

    store = Store.open(tmp_path / "copy.factcheck", tmp_path, Patience(pause=0.02, may_wait=may_wait))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM claims").fetchone()

    with store.writing() as db:
        db.execute("CREATE TABLE theirs (id INTEGER)")

    assert len(asked) == 2
    assert reader.execute("SELECT count(*) FROM theirs").fetchone()[0] == 0
    reader.close()
    store.close()
