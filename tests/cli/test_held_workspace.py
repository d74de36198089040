"""A workspace that another process is writing to can be read, and writing to it is given up after a while."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck
from tests.cli.plain_lines import is_one_plain_line


@pytest.fixture
def locked(desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A workspace that another process is writing to."""
    monkeypatch.setattr("factcheck_gui.cli.waiting._TOLD_AFTER", 0.15)
    monkeypatch.setattr("factcheck_gui.cli.waiting._GIVEN_UP_AFTER", 0.3)
    # The program's own SQLite, and in a process of its own: locks are the process's.
    holder = (
        "import sys; from factcheck_gui.storage.driver import sqlite3\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(desk_file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == b"held\n"
        yield desk_file
        process.stdin.close()


def test_a_workspace_that_another_program_writes_to_is_told(factcheck: Factcheck, locked: Path) -> None:
    answer = factcheck("tag", locked, "Council", "--quote", "An engineer", "--kind", "fact")

    waiting, given_up = answer.err.splitlines(keepends=True)
    assert answer.code == 6
    assert "Waiting for it…" in waiting
    assert is_one_plain_line(given_up)


def test_a_batch_stops_where_the_next_line_would_fail_as_well(factcheck: Factcheck, locked: Path) -> None:
    order = '{"do": "mark", "article": "Council", "quote": "An engineer"}\n'

    answer = factcheck("batch", locked, stdin=order * 3)

    assert answer.code == 6
    assert [line["ok"] for line in answer.lines] == [False]


def test_a_workspace_can_be_read_while_another_program_writes(factcheck: Factcheck, locked: Path) -> None:
    assert factcheck("articles", locked).code == 0
