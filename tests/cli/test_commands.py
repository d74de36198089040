"""Every command explains itself and is known."""

import subprocess
import sys

import pytest

from factcheck_gui.cli.exits import MEANINGS, Exit, exit_code
from factcheck_gui.cli.parser import PLACES, read_command
from factcheck_gui.domain import errors
from tests.cli.conftest import Factcheck

NAMES = (
    *(
        "new",
        "import",
        "annotate",
        "articles",
        "show",
        "versions",
        "original",
        "tag",
        "batch",
        "claims",
        "search",
        "checks",
        "sign-off",
        "reopen",
        "overview",
        "people",
        "sources",
        "scales",
        "rules",
        "export",
        "formats",
        "check-claimreview",
        "verify",
        "history",
    ),
    *("backup", "backups", "restore", "recover", "screenshot"),
)


def test_these_are_the_commands() -> None:
    assert tuple(PLACES) == NAMES
    assert tuple(read_command(name).name for name in PLACES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(factcheck: Factcheck, name: str) -> None:
    answer = factcheck(name, "--help")

    summary = read_command(name).summary
    assert answer.code == 0
    assert summary in " ".join(answer.out.split())
    assert "--json" in answer.out
    assert ("WORKSPACE" in answer.out) is (name not in {"formats", "check-claimreview"})


def test_the_help_names_every_command_and_every_exit_code(factcheck: Factcheck) -> None:
    answer = factcheck("--help")

    assert answer.code == 0
    assert all(f"    {name}" in answer.out for name in NAMES)
    assert all(meaning in answer.out for meaning in MEANINGS.values())


def test_the_version_is_told(factcheck: Factcheck) -> None:
    assert factcheck("--version").out.startswith("factcheck ")


def test_every_error_has_an_exit_code_that_is_documented() -> None:
    for kind in errors.ExpectedError.__subclasses__():
        code = exit_code(kind.__new__(kind))
        assert code in MEANINGS
        assert code not in (Exit.DONE, Exit.CONTENT)


def test_help_and_wrong_use_load_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck_gui.cli import main; main(['--help']); main(['frobnicate'])\n"
        "heavy = {'sqlite_utils', 'PySide6', 'jinja2', 'sentencex', 'markdown_it', 'platformdirs'}\n"
        "sys.exit(bool(heavy & sys.modules.keys()))\n"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
