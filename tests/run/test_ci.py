"""What `.ci/run` makes of the test command."""

import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("summary", "code", "expected"),
    [
        ("==== 12 passed in 3.4s ====", 0, 0),
        ("==== 11 passed, 1 skipped in 3.4s ====", 0, 0),
        ("==== 1 failed, 11 passed in 3.4s ====", 1, 1),
        ("==== 12 passed in 3.4s ====", 2, 2),
        ("==== 4 skipped in 0.1s ====", 0, 1),
        ("==== no tests ran in 0.0s ====", 5, 5),
    ],
)
def test_it_is_as_honest_as_the_tests(tmp_path: Path, summary: str, code: int, expected: int) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(PROJECT / ".ci" / "run", tmp_path / ".ci")
    stub = tmp_path / "run"
    stub.write_text(f'#!/bin/sh\necho "$QT_QPA_PLATFORM $*"\necho "{summary}"\nexit {code}\n')
    stub.chmod(0o755)

    finished = subprocess.run(
        [tmp_path / ".ci" / "run"], capture_output=True, text=True, check=False, cwd="/"
    )
    assert finished.stdout.splitlines() == ["offscreen test", summary]
    assert finished.returncode == expected
