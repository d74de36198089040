"""What `run` makes of its arguments once everything is set up."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., subprocess.CompletedProcess[str]]


def told(finished: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    answer: dict[str, Any] = json.loads(finished.stdout)
    return answer


def test_the_command_line_gets_its_arguments_where_the_user_stands(
    checkout: Path, start: Start, tmp_path: Path
) -> None:
    answer = told(start(checkout, "factcheck", "show", "desk.factcheck", "--json", folder=tmp_path))
    assert answer["module"] == "factcheck_gui.cli"
    assert answer["arguments"] == ["show", "desk.factcheck", "--json"]
    assert answer["folder"] == str(tmp_path)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_the_window_opens_on_the_display(checkout: Path, start: Start, tmp_path: Path, name: str) -> None:
    answer = told(start(checkout, "desk.factcheck", folder=tmp_path, environment={name: "there"}))
    assert answer == {
        "module": "factcheck_gui",
        "arguments": ["desk.factcheck"],
        "folder": str(tmp_path),
        "platform": None,
    }


def test_the_window_without_a_display_is_refused_in_plain_words(checkout: Path, start: Start) -> None:
    refused = start(checkout)
    assert refused.returncode == 3
    assert refused.stdout == ""
    assert refused.stderr.startswith("There is no display here")
    assert "./run --screenshot FILE" in refused.stderr


@pytest.mark.parametrize(
    "arguments", [["--screenshot", "w.png"], ["--screenshot=w.png"], ["factcheck", "show"]]
)
def test_what_needs_no_display_is_drawn_offscreen(checkout: Path, start: Start, arguments: list[str]) -> None:
    assert told(start(checkout, *arguments))["platform"] == "offscreen"


def test_the_platform_the_user_chose_is_kept(checkout: Path, start: Start) -> None:
    assert told(start(checkout, environment={"QT_QPA_PLATFORM": "minimal"}))["platform"] == "minimal"


def test_files_where_the_user_stands_are_not_imported(checkout: Path, start: Start, tmp_path: Path) -> None:
    for name in ("json", "os", "encodings", "factcheck_gui"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported')")
    assert told(start(checkout, "factcheck", folder=tmp_path))["folder"] == str(tmp_path)


def test_a_moved_checkout_still_starts(checkout: Path, start: Start, tmp_path: Path) -> None:
    moved = Path(shutil.move(checkout, tmp_path / "moved here"))
    assert told(start(moved, "factcheck"))["module"] == "factcheck_gui.cli"


def test_the_benchmark_gets_its_arguments_where_the_user_stands(
    checkout: Path, start: Start, tmp_path: Path
) -> None:
    assert told(start(checkout, "bench", "--json", "times.json", folder=tmp_path)) == {
        "module": "tests.bench",
        "arguments": ["--json", "times.json"],
        "folder": str(tmp_path),
        "platform": "offscreen",
    }


def test_help_names_every_use_and_sets_nothing_up(empty_checkout: Callable[[], Path], start: Start) -> None:
    bare = empty_checkout()
    helped = start(bare, "--help")
    assert helped.returncode == 0
    assert all(word in helped.stdout for word in ("--screenshot", "factcheck", "test", "bench", "doctor"))
    assert not (bare / ".venv").exists()
