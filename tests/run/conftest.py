"""Builds small checkouts, in which `run` is tried without a network and without touching the real one."""

import importlib.machinery
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import pytest

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
PROJECT = Path(__file__).parents[2]
TELL = """\
import json, os, sys
print(json.dumps({"module": __spec__.parent, "arguments": sys.argv[1:], "folder": os.getcwd(),
                  "platform": os.environ.get("QT_QPA_PLATFORM")}))
"""

Start = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def empty_checkout(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Give out checkouts that hold `run`, empty lock files and a program that tells how it was started."""

    def build() -> Path:
        folder = tmp_path_factory.mktemp("checkout")
        shutil.copy(PROJECT / "run", folder)
        for lock in ("requirements.txt", "requirements-dev.txt"):
            (folder / lock).touch()
        for package in ("factcheck_gui", "factcheck_gui/cli", "tests/bench"):
            (folder / package).mkdir(parents=True)
            (folder / package / "__init__.py").touch()
            (folder / package / "__main__.py").write_text(TELL)
        return folder

    return build


@pytest.fixture
def checkout(empty_checkout: Callable[[], Path]) -> Path:
    """Give a checkout in which everything is set up already."""
    folder = empty_checkout()
    venv.create(folder / ".venv", symlinks=True)
    run = load(folder)
    for lock in (run.PROGRAM, run.DEVELOPMENT):
        run.write(*run.stamp(lock))
    run.write(folder / ".venv" / "libraries-found-on", os.uname().nodename)
    (site_packages,) = (folder / ".venv" / "lib").glob("python3*/site-packages")
    (site_packages / "checkout.pth").write_text("../../../..\n")
    return folder


@pytest.fixture
def run_module(empty_checkout: Callable[[], Path]) -> ModuleType:
    """Load `run` of a checkout in which nothing is set up."""
    return load(empty_checkout())


@pytest.fixture(scope="session")
def start() -> Start:
    """Start `run` of a checkout in a process of its own, on a machine without a display."""

    def start_it(
        checkout: Path,
        *arguments: str,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        return subprocess.run(
            [sys.executable, checkout / "run", *arguments],
            cwd=folder or checkout,
            env=clean | dict(environment or {}),
            capture_output=True,
            text=True,
            check=False,
        )

    return start_it


def load(checkout: Path) -> ModuleType:
    """Import `run`, which has no .py in its name."""
    loader = importlib.machinery.SourceFileLoader("run", str(checkout / "run"))
    spec = importlib.util.spec_from_loader("run", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module
