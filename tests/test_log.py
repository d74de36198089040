"""The log takes what programs write at the same time, stays small, and is no reason for trouble."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck_gui import log
from factcheck_gui.log import Log
from tests.conftest import ROOT


def test_entries_follow_each_other(tmp_path: Path) -> None:
    found = Log(tmp_path / "log")

    assert found.write("BUG", "one")
    assert found.write("BUG", "two")

    first, second = found.last_lines().splitlines()
    assert first.endswith(" one")
    assert second.endswith(" two")


def test_only_its_user_can_read_it(tmp_path: Path) -> None:
    found = Log(tmp_path / "log")

    found.write("BUG", "one")

    assert stat.S_IMODE(found.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(found.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("obstacle", ["folder", "file", "pipe"])
def test_what_cannot_be_written_is_no_trouble(tmp_path: Path, obstacle: str) -> None:
    found = Log(tmp_path / "log")
    if obstacle == "folder":
        found.folder.write_text("in the way")
    else:
        found.folder.mkdir()
        os.mkfifo(found.file) if obstacle == "pipe" else found.file.mkdir()

    assert not found.write("BUG", "one")
    if obstacle != "pipe":
        assert found.last_lines() == ""


def test_all_files_together_stay_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 1_000)
    found = Log(tmp_path / "log")

    for number in range(200):
        found.write("BUG", f"{number} {'x' * 80}")

    sizes = [file.stat().st_size for file in found.folder.glob(f"{log.NAME}*")]
    assert len(sizes) == 4
    assert max(sizes) <= 1_000
    assert "199 x" in found.last_lines()


WRITING = """
import sys
from pathlib import Path
from factcheck_gui import log
log.LARGEST = 20_000
written = log.Log(Path(sys.argv[1]))
print(sum(written.write("BUG", f"{sys.argv[2]}-{number}." + "x" * 60) for number in range(150)))
"""


def test_two_programs_write_at_the_same_time_and_lose_nothing(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITING, str(tmp_path), name], stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        for name in ("a", "b")
    ]

    assert [process.communicate()[0].strip() for process in processes] == ["150", "150"]
    lines = [line for file in tmp_path.glob(f"{log.NAME}*") for line in file.read_text().splitlines()]
    assert len(lines) == 300
    for name in ("a", "b"):
        assert all(sum(f" {name}-{number}." in line for line in lines) == 1 for number in range(150))
