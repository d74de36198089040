"""How `run` finds out which system packages are missing, and how it gets them."""

import os
import tempfile
from pathlib import Path
from types import ModuleType

import pytest

# Knows nothing before `update`, and afterwards what a newer release has: names in t64, and libother1.
APT_GET = """\
#!/bin/sh
echo "$@" >> "{calls}"
[ "$1" = update ] && exit 0
grep -q update "{calls}" || exit 100
for word; do case "$word" in -*|install|*t64|libother1) ;; *) exit 100 ;; esac; done
"""


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an apt-get that writes down its calls in place of the real one."""
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(APT_GET.format(calls=tmp_path / "calls"))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / "calls"


@pytest.fixture
def run(run_module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load `run` on a machine that lacks one library."""
    monkeypatch.setattr(run_module, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(run_module, "APT", True)
    return run_module


def test_only_libraries_that_do_not_load_are_missing(run: ModuleType) -> None:
    assert run.missing_libraries() == ["libnowhere.so.9"]
    assert run.system_packages(venv=False, qt=True) == ["libnowhere9", "fonts-dejavu-core"]


def test_what_does_not_draw_needs_no_libraries(run: ModuleType) -> None:
    assert run.system_packages(venv=False, qt=False) == []


def test_every_library_has_a_debian_package(run_module: ModuleType) -> None:
    assert all(".so." in library for library in run_module.LIBRARIES)
    assert all(package.startswith("lib") for package in run_module.LIBRARIES.values())


def test_a_user_is_told_what_to_type(
    run: ModuleType, calls: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as ended:
        run.prepare(run.PROGRAM, qt=True)
    assert ended.value.code == 3
    said = capsys.readouterr().err
    assert said.startswith("Some system packages are missing. To install them:")
    assert "sudo apt-get install -y --no-install-recommends libnowhere9 fonts-dejavu-core" in said
    assert "update" not in calls.read_text()


def test_a_system_without_apt_is_told_the_names(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "APT", False)
    with pytest.raises(SystemExit):
        run.prepare(run.PROGRAM, qt=True)
    assert "look for what Debian calls libnowhere9 fonts-dejavu-core" in capsys.readouterr().err


def test_root_gets_them_installed_after_an_update_where_needed(
    run: ModuleType, calls: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SystemExit) as ended:
        run.prepare(run.PROGRAM, qt=True)
    assert ended.value.code == 3
    tried = [line for line in calls.read_text().splitlines() if not line.startswith("-s")]
    assert [line.split()[0] for line in tried] == ["install", "update", "install"]
    assert "apt-get could not install what is missing. What it said is in " in capsys.readouterr().err


def test_packages_go_by_the_names_of_the_release(run: ModuleType, calls: Path) -> None:
    calls.write_text("update\n")
    assert run.apt_install(["libglib2.0-0", "libother1"])[-2:] == ["libglib2.0-0t64", "libother1"]
    assert run.apt_install(["libother1"])[-1] == "libother1"


def test_packages_that_apt_knows_by_no_name_keep_theirs(run: ModuleType, calls: Path) -> None:
    assert run.apt_install(["libglib2.0-0"])[-1] == "libglib2.0-0"
    assert calls.exists()
