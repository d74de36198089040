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
    "report_dialog",
    "reviewer_dialog",
    "rules_dialog",
    "scales_dialog",
    "sign_off_dialog",
    "sources_dialog",
    "timeline_dialog",
    "versions_dialog",
    "waiting_dialog",
)

# What the window brings in only after its first paint.
AFTER_THE_PAINT: Final = (
    "dataclasses",
    "logging.handlers",
    "getpass",
    "json",
    "datetime",
    "factcheck_gui.log",
    "factcheck_gui.domain.claims",
    "factcheck_gui.domain.errors",
    "factcheck_gui.domain.label_mapping",
    "factcheck_gui.domain.verdicts",
    "factcheck_gui.services",
    "factcheck_gui.ui.import_report",
    "factcheck_gui.ui.panels.import_strip",
    "factcheck_gui.ui.panels.message_bar",
    "factcheck_gui.ui.panels.recent_list",
    "factcheck_gui.ui.text.sentences",
    "factcheck_gui.ui.windows.window_actions",
    "factcheck_gui.ui.windows.start",
)

PAINTING: Final = """
import sys
from pathlib import Path
from factcheck_gui.app import build_program
program = build_program([], Path({settings!r}))
program.window.show()
program.application.processEvents()
print(" ".join(name for name in {names!r} if name in sys.modules))
program.window.close()
program.application.processEvents()
"""

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

# What an open article does not need before it can be read and worked on.
AFTER_THE_ARTICLE: Final = (
    "sqlite_utils",
    "subprocess",
    "concurrent.futures",
    "factcheck_gui.domain.addresses",
    "factcheck_gui.domain.copy_errors",
    "factcheck_gui.domain.dividing_errors",
    "factcheck_gui.domain.documents",
    "factcheck_gui.domain.found_claims",
    "factcheck_gui.domain.input_errors",
    "factcheck_gui.domain.recovered",
    "factcheck_gui.formats.exporters.exporter",
    "factcheck_gui.services.editing",
    "factcheck_gui.services.evidence",
    "factcheck_gui.services.exporting",
    "factcheck_gui.services.importing",
    "factcheck_gui.services.looking_around",
    "factcheck_gui.services.naming",
    "factcheck_gui.services.overview",
    "factcheck_gui.services.quoted_claims",
    "factcheck_gui.services.reading.reader",
    "factcheck_gui.services.recognising",
    "factcheck_gui.services.searching",
    "factcheck_gui.services.signing",
    "factcheck_gui.services.validation",
    "factcheck_gui.services.versioning",
    "factcheck_gui.storage.change_writing",
    "factcheck_gui.storage.changes",
    "factcheck_gui.storage.migrating",
    "factcheck_gui.storage.search_index",
    "factcheck_gui.text.field_text",
    "factcheck_gui.text.similarity",
    "factcheck_gui.text.word_tokens",
    "factcheck_gui.ui.overview.overview_dialog",
    "factcheck_gui.ui.dialogs.bulk_link_dialog",
    "factcheck_gui.ui.export_process",
    "factcheck_gui.ui.text.error_sentences",
    "factcheck_gui.ui.text.surroundings_words",
    "factcheck_gui.ui.windows.bulk_questions",
    "factcheck_gui.ui.windows.coming_claims",
    "factcheck_gui.ui.windows.import_flow",
    "factcheck_gui.ui.windows.source_errands",
)

# What PySide describes Qt's functions with: a quarter of a start, for whoever asks one for its name or words.
DESCRIBING: Final = """
import sys
print(" ".join(name for name, module in sys.modules.items()
    if name.startswith("shibokensupport.") and vars(module).get("_unread", 0) is None))
"""
LEAN: Final = "from factcheck_gui.lean_imports import import_without_features; import_without_features()\n"

# Where a start defines dataclasses that have to be the standard library's: they can be changed, or ordered.
DEFINED_AT_ONCE: Final = frozenset({"factcheck_gui.domain.spans", "factcheck_gui.ui.page.painting"})
STANDARD: Final = """
import dataclasses
print(" ".join(name for name, module in sys.modules.items() if name.startswith("factcheck_gui.")
    and vars(module).get("dataclass") is dataclasses.dataclass))
"""

READING: Final = """
import sys
from pathlib import Path
from factcheck_gui.app import build_program
program = build_program([], Path({settings!r}))
program.settings.reviewer = "Reviewer"
program.window.show()
working = program.begin_work()
working.files.open_path(Path({workspace!r}))
program.application.processEvents()
assert working.workbench.view.session.review is not None
print(" ".join(name for name in {names!r} if name in sys.modules))
program.window.close()
program.application.processEvents()
"""

MAKING: Final = """
from pathlib import Path
from factcheck_gui import paths
from factcheck_gui.app import make_desk
from factcheck_gui.services.sample import create_sample
create_sample(Path({workspace!r}), make_desk("Reviewer"), paths.seeds_folder()).close()
"""


@pytest.mark.parametrize("module", ["factcheck_gui.ui.windows.main_window", "factcheck_gui.app"])
def test_the_window_is_imported_without_what_it_does_not_need_yet(module: str) -> None:
    assert loaded_after(f"import {module}") == []


def test_the_command_line_is_imported_without_qt() -> None:
    script = (
        "import factcheck_gui.cli.main; print(' '.join(n for n in sys.modules if n.startswith('PySide6')))"
    )

    assert output_of(f"import sys; {script}") == ""


def test_the_first_paint_is_made_without_what_comes_after_it(tmp_path: Path) -> None:
    script = PAINTING.format(settings=str(tmp_path / "settings.ini"), names=AFTER_THE_PAINT)

    assert output_of(script, {"FACTCHECK_GUI_HOME": str(tmp_path)}) == ""


def test_an_article_is_shown_without_what_is_needed_only_later(tmp_path: Path) -> None:
    home = {"FACTCHECK_GUI_HOME": str(tmp_path)}
    place = {"workspace": str(tmp_path / "sample.factcheck"), "settings": str(tmp_path / "settings.ini")}
    output_of(MAKING.format(**place), home)

    assert output_of(READING.format(**place, names=AFTER_THE_ARTICLE), home) == ""


def test_what_an_article_needs_defines_its_values_lightly(tmp_path: Path) -> None:
    home = {"FACTCHECK_GUI_HOME": str(tmp_path)}
    place = {"workspace": str(tmp_path / "sample.factcheck"), "settings": str(tmp_path / "settings.ini")}
    output_of(MAKING.format(**place), home)

    assert set(output_of(READING.format(**place, names=()) + STANDARD, home).split()) <= DEFINED_AT_ONCE


def test_an_article_is_shown_without_a_description_of_qt(tmp_path: Path) -> None:
    home = {"FACTCHECK_GUI_HOME": str(tmp_path)}
    place = {"workspace": str(tmp_path / "sample.factcheck"), "settings": str(tmp_path / "settings.ini")}
    output_of(MAKING.format(**place), home)

    assert output_of(LEAN + READING.format(**place, names=()) + DESCRIBING, home) == ""


def test_modules_are_imported_without_the_features_of_pyside() -> None:
    script = (
        "import builtins; import PySide6.QtCore; before = builtins.__import__.__name__; "
        "from factcheck_gui.lean_imports import import_without_features; import_without_features(); "
        "print(before, builtins.__import__.__name__ != before)"
    )

    assert output_of(script) == "__feature_import__ True"


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
