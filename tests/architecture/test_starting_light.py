"""Nothing is imported before it is needed: for the first paint, and for the window that can be worked in."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

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

FORMATS: Final = "factcheck_gui.formats"

# What formats are told apart by, and what a service's signatures name; no format itself.
ENDINGS: Final = f"{FORMATS}.importers.annotated.brat_files"
PROTOCOL: Final = f"{FORMATS}.exporters.exporter"
OF_THE_START: Final = frozenset({PROTOCOL, ENDINGS, f"{FORMATS}.importers.annotated"})

# Dialogs for one command each, which other parts of the window take nothing from.
DIALOGS: Final = (
    "about_dialog",
    "backups_dialog",
    "command_palette",
    "details_dialog",
    "export_dialog",
    "formats_dialog",
    "help_dialog",
    "history_dialog",
    "import_results_dialog",
    "keys_dialog",
    "keys_settings_dialog",
    "labels_dialog",
    "link_dialog",
    "new_version_dialog",
    "not_found_dialog",
    "pack_check_dialog",
    "people_dialog",
    "reviewer_dialog",
    "rules_dialog",
    "scales_dialog",
    "sign_off_dialog",
    "sources_dialog",
    "timeline_dialog",
    "versions_dialog",
    "waiting_dialog",
)

BEGINNING: Final = """
import sys
from pathlib import Path
from factcheck_gui.app import build_program
program = build_program([], Path({settings!r}))
program.window.show()
program.begin_work()
program.application.processEvents()
print(" ".join(name for name in sys.modules if name.startswith("factcheck_gui.")))
program.window.close()
program.application.processEvents()
"""


@pytest.mark.parametrize("module", ["factcheck_gui.ui.windows.main_window", "factcheck_gui.app"])
def test_the_window_is_imported_without_what_it_does_not_need_yet(module: str) -> None:
    assert loaded_after(f"import {module}") == []


def test_the_command_line_is_imported_without_qt() -> None:
    script = (
        "import factcheck_gui.cli.main; print(' '.join(n for n in sys.modules if n.startswith('PySide6')))"
    )

    assert output_of(f"import sys; {script}") == ""


@pytest.fixture(scope="module")
def working(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the modules of the program that a window which can be worked in has loaded."""
    home: Path = tmp_path_factory.mktemp("home")
    script = BEGINNING.format(settings=str(home / "settings.ini"))
    return frozenset(output_of(script, {"FACTCHECK_GUI_HOME": str(home)}).split())


def test_work_begins_without_the_formats(working: frozenset[str]) -> None:
    formats = {
        name for name in working if name.startswith((f"{FORMATS}.exporters.", f"{FORMATS}.importers."))
    }

    assert formats - OF_THE_START == set()


def test_work_begins_without_the_dialogs_of_commands(working: frozenset[str]) -> None:
    assert working & {f"factcheck_gui.ui.dialogs.{name}" for name in DIALOGS} == set()


def test_what_work_begins_without_is_there(working: frozenset[str]) -> None:
    assert "factcheck_gui.ui.windows.start" in working
    assert all((ROOT / "factcheck_gui" / "ui" / "dialogs" / f"{name}.py").is_file() for name in DIALOGS)


def loaded_after(script: str) -> list[str]:
    return output_of(
        f"import sys; {script}; print(' '.join(n for n in {HEAVY!r} if n in sys.modules))"
    ).split()


def output_of(script: str, more: Mapping[str, str] = {}) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
    # Without site packages' start-up files, which may import what they like.
    found = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {script}"],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return found.stdout.strip()
