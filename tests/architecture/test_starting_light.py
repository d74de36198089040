"""Nothing heavy is imported before the first paint that the first paint does not need."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = (
    "sqlite_utils",
    "pysqlite3",
    "sqlite3",
    "sentencex",
    "jinja2",
    "markdown_it",
    "charset_normalizer",
    "platformdirs",
    "email",
    "http",
    "urllib.request",
    "asyncio",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
)


@pytest.mark.parametrize("module", ["factcheck_gui.ui.windows.main_window", "factcheck_gui.app"])
def test_the_window_is_imported_without_what_it_does_not_need_yet(module: str) -> None:
    assert loaded_after(f"import {module}") == []


def test_the_command_line_is_imported_without_qt() -> None:
    script = (
        "import factcheck_gui.cli.main; print(' '.join(n for n in sys.modules if n.startswith('PySide6')))"
    )

    assert output_of(f"import sys; {script}") == ""


def loaded_after(script: str) -> list[str]:
    return output_of(
        f"import sys; {script}; print(' '.join(n for n in {HEAVY!r} if n in sys.modules))"
    ).split()


def output_of(script: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # Without site packages' start-up files, which may import what they like.
    found = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {script}"],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return found.stdout.strip()
