"""What was acknowledged is in the file, whatever becomes of the program that wrote it.

Killing a program cannot show what a power cut does; against that stand `synchronous = EXTRA` and the power
cuts of `tests/faults`.
"""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import connection
from tests.conftest import ROOT

Start = Callable[[int], subprocess.Popen[str]]


@pytest.fixture
def start(closed: Path) -> Iterator[Start]:
    """Starts programs that tag without end."""
    started: list[subprocess.Popen[str]] = []

    def run(seed: int) -> subprocess.Popen[str]:
        order = [sys.executable, "-m", "tests.storage.endless_tagging", str(closed), str(seed)]
        program = subprocess.Popen(order, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(program)
        return program

    yield run
    for program in started:
        program.kill()
        program.wait()


def acknowledged(program: subprocess.Popen[str], count: int) -> set[str]:
    """Wait for some acknowledgements, kill the program, and return all that it gave."""
    assert program.stdout is not None
    first = [program.stdout.readline().strip() for _ in range(count)]
    program.kill()
    rest, _ = program.communicate()
    # A line without its end was cut off by the kill.
    return {*first, *(line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n"))}


def claims_in(workspace: Workspace) -> set[str]:
    (overview,) = workspace.browsing.articles()
    return {one.claim.id for one in workspace.browsing.review(overview.article.id).claims}


def test_every_acknowledged_edit_survives_the_killing_of_the_program(
    start: Start, closed: Path, desk: Desk
) -> None:
    dice, known = random.Random(7), set[str]()
    for seed in range(4):
        known |= acknowledged(start(seed), dice.randint(5, 120))

        workspace = Workspace.open(closed, desk)
        assert known <= claims_in(workspace)
        assert workspace.verify() == ()
        workspace.close()
    assert len(known) > 40


def test_two_programs_killed_while_both_were_writing_lose_nothing(
    start: Start, closed: Path, desk: Desk
) -> None:
    first, second = start(1), start(2)

    known = acknowledged(first, 30)
    known |= acknowledged(second, 40)

    workspace = Workspace.open(closed, desk)
    assert known <= claims_in(workspace)
    assert workspace.verify() == ()
    workspace.close()


def test_an_edit_that_is_not_committed_leaves_nothing_behind(closed: Path, desk: Desk) -> None:
    script = (
        "import os, sys; from pathlib import Path; from factcheck_gui.storage.store import Store;"
        "store = Store.open(Path(sys.argv[1]), Path('.')); store.db.conn.execute('BEGIN IMMEDIATE');"
        "store.db.conn.execute('UPDATE claims SET removed = 1'); os._exit(9)"
    )

    ended = subprocess.run([sys.executable, "-c", script, str(closed)], cwd=ROOT, check=False)

    assert ended.returncode == 9
    workspace = Workspace.open(closed, desk)
    assert len(claims_in(workspace)) == 6
    assert workspace.verify() == ()
    workspace.close()


def test_a_journal_left_by_an_older_sqlite_is_rolled_back(
    closed: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "import os, sys; from pathlib import Path; from factcheck_gui.storage import connection;"
        "connection.IS_NEW = False; db = connection.open_database(Path(sys.argv[1]), Path('.'));"
        "db.conn.execute('PRAGMA cache_size = 1'); db.conn.execute('BEGIN IMMEDIATE');"
        "db.conn.execute('UPDATE claims SET removed = 1, restatement = hex(zeroblob(100000))');"
        "os._exit(9)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(closed)], cwd=ROOT, check=False)
    assert ended.returncode == 9
    assert closed.with_name(f"{closed.name}-journal").stat().st_size > 0
    monkeypatch.setattr(connection, "IS_NEW", False)

    workspace = Workspace.open(closed, desk)

    assert len(claims_in(workspace)) == 6
    assert workspace.verify() == ()
    workspace.close()
