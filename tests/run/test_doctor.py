"""What `run doctor` tells."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Start = Callable[..., subprocess.CompletedProcess[str]]


def everything_in(folder: Path) -> list[tuple[Path, int]]:
    return sorted((path, path.lstat().st_mtime_ns) for path in folder.rglob("*"))


def test_the_doctor_changes_nothing(empty_checkout: Callable[[], Path], start: Start) -> None:
    bare = empty_checkout()
    before = everything_in(bare)
    seen = start(bare, "doctor")
    assert everything_in(bare) == before
    assert seen.stderr == ""
    assert "./run installs it into .venv" in seen.stdout
    assert "./run test installs it into .venv" in seen.stdout


def test_the_doctor_finds_what_is_set_up(checkout: Path, start: Start) -> None:
    lines = start(checkout, "doctor").stdout.splitlines()
    assert "ok       requirements.txt" in lines
    assert "ok       requirements-dev.txt" in lines


def test_the_doctor_names_what_is_missing_and_what_to_type(
    run_module: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(run_module, "APT", True)
    monkeypatch.setenv("PATH", "")
    assert run_module.main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "ok       libc.so.6" in lines
    assert "missing  libnowhere.so.9          libnowhere9" in lines
    assert lines[-1].startswith("    sudo apt-get update && sudo apt-get install")
    assert "libnowhere9" in lines[-1]
