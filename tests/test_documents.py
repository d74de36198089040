"""The documents say what is: commands, exit codes, formats, names, places, links."""

import json
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from sqlite_utils import Database

from factcheck_gui.cli.exits import MEANINGS, Exit
from factcheck_gui.cli.main import main
from factcheck_gui.cli.parser import PLACES, read_command
from factcheck_gui.formats.exporters.registry import EXPORTERS
from factcheck_gui.formats.importers.registry import IMPORTERS
from factcheck_gui.storage.migrations.steps import MIGRATIONS
from factcheck_gui.ui.actions.action_data import MENU_LABELS
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "factcheck_gui"
TOUR: Final = "resources/help/tour.md"
DOCUMENTS: Final = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "seeds/README.md",
    TOUR,
)
ABOUT_THE_CODE: Final = ("ARCHITECTURE.md", "CONTRIBUTING.md")

_HOSTS: Final = {"example.org", "keepachangelog.com"}
_MACHINES: Final = re.compile(
    r"(?<![\w.~])(?:/(?:home|root|Users|tmp|work|usr|opt|srv|mnt|media|var|private)/|[A-Z]:\\)"
)
_INDEXES: Final = re.compile(r"index-url|trusted-host")
_WARNED_OF: Final = {"add_foreign_key", "helpers", "make", "manager", "noqa", "transform", "utils"}
_LINK: Final = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE: Final = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_FENCED: Final = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
_OF_FTS5 = re.compile("^words_of_[a-z]+_(config|content|data|docsize|idx)$")
_NAME: Final = re.compile(r"_?[A-Za-z]\w*(?:\.\w+)*(?:\(\w*\))?")
_IN_MENU: Final = re.compile(r"\b(File|Edit|Article|View|Claim|Review|Help) › ([A-Z]\w*(?: \w+)*)")


@cache
def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


@cache
def source() -> str:
    files = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "pyproject.toml", ROOT / "run"]
    return "\n".join(path.read_text(encoding="utf-8") for path in files if path != Path(__file__))


def rows(document: str, heading: str) -> dict[str, str]:
    """The first two columns of the table whose first heading is this one, without code marks."""
    _, _, rest = text_of(document).partition(f"| {heading} |")
    cells = [line.strip("|").split("|") for line in rest.split("\n\n")[0].splitlines()[2:]]
    return {first.strip().strip("`"): second.strip() for first, second, *_ in cells}


def prose(document: str) -> str:
    return _FENCED.sub("", text_of(document))


def examples(beginning: str) -> list[str]:
    """The lines of the README's examples that begin so, without that beginning."""
    lines = "\n".join(_FENCED.findall(text_of("README.md"))).splitlines()
    return [line.removeprefix(beginning) for line in lines if line.startswith(beginning)]


def made_by_migrations(kind: str) -> set[str]:
    db = Database(memory=True)
    MIGRATIONS.apply(db)
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = ?", [kind])}
    db.close()
    return {name for name in names if not name.startswith(("sqlite_", "_sqlite_"))}


def slug(title: str) -> str:
    return "-".join(re.sub(r"[^\w\s-]", "", title.lower()).split())


def test_the_readme_has_a_row_for_every_command_and_for_no_other() -> None:
    documented = [row.split()[0] for row in rows("README.md", "command")]

    assert documented == list(PLACES)


def test_the_readme_says_which_commands_take_a_workspace() -> None:
    documented = {row.split()[0] for row in rows("README.md", "command") if "WORKSPACE" in row}

    assert documented == {name for name in PLACES if read_command(name).takes_workspace}


def test_the_readme_has_every_exit_code_with_its_meaning() -> None:
    documented = rows("README.md", "exit code")

    assert {int(code) for code in documented} == set(Exit)
    assert {code: documented[str(int(code))] for code in MEANINGS} == MEANINGS


def test_the_readme_names_every_format() -> None:
    formats = rows("README.md", "command")["export WORKSPACE"]
    missing = [one.name for one in EXPORTERS if not re.search(rf"\b{one.name}\b", formats)]
    missing += [end for one in IMPORTERS for end in one.suffixes if f"`{end}`" not in text_of("README.md")]

    assert not missing


@pytest.mark.usefixtures("qapp")
def test_the_examples_on_the_command_line_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = examples("./run factcheck ")

    assert [main(shlex.split(line)) for line in lines] == [Exit.DONE] * len(lines) != []
    assert capsys.readouterr().err == ""


def test_the_examples_for_other_programs_work(tmp_path: Path) -> None:
    lines = examples(".venv/bin/sqlite-utils ")
    main(["new", str(tmp_path / "desk.factcheck"), "--sample"])

    for line in lines:
        command = [sys.executable, "-m", "sqlite_utils", *shlex.split(line)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert "Harrowfen" in done.stdout, line
    assert lines


def test_the_views_of_the_readme_are_those_of_the_file() -> None:
    assert set(rows("README.md", "view")) == made_by_migrations("view")


def test_the_schema_has_a_row_for_every_table() -> None:
    documented = {name for row in rows("ARCHITECTURE.md", "table") for name in re.findall(r"\w+", row)}

    # FTS5 keeps what it knows in tables of its own.
    ours = {name for name in made_by_migrations("table") if not _OF_FTS5.search(name)}
    assert documented == ours


@pytest.mark.parametrize("document", ABOUT_THE_CODE)
def test_every_place_that_is_named_is_there(document: str) -> None:
    places = [word for word in _CODE.findall(prose(document)) if re.fullmatch(r"[\w.-]+(?:/[\w.-]*)+", word)]
    bases = (ROOT, PACKAGE, ROOT / "tests")

    assert [place for place in places if not any((base / place).exists() for base in bases)] == []


@pytest.mark.parametrize("document", ABOUT_THE_CODE)
def test_every_name_in_the_code_is_there(document: str) -> None:
    names = [word for word in _CODE.findall(prose(document)) if _NAME.fullmatch(word)]
    parts = {part for name in names for part in re.findall(r"[A-Za-z_]\w+", name)}
    known = set(re.findall(r"\w+", source())) | set(re.findall(r"\w+", " ".join(map(str, ROOT.iterdir()))))

    assert sorted(parts - known - _WARNED_OF) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    dead = []
    for target in _LINK.findall(text_of(document)):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / document).parent / path if path else ROOT / document
        titles = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        if not file.is_file() or (anchor and anchor not in map(slug, titles)):
            dead.append(target)

    assert dead == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_machine_and_no_package_host_is_named(document: str) -> None:
    text = text_of(document)
    hosts = {urlsplit(address).hostname for address in re.findall(r"https?://[^\s)`>]+", text)}

    assert _MACHINES.findall(text) == []
    assert _INDEXES.findall(text.replace("--no-emit-index-url", "")) == []
    assert hosts <= _HOSTS


@pytest.mark.parametrize("document", ["README.md", TOUR])
def test_what_is_said_to_be_in_a_menu_is_there(document: str) -> None:
    labels = {
        f"{MENU_LABELS[one.menu]} › {one.label}".replace("&", "").removesuffix("…") for one in ALL_ACTIONS
    }
    named = [f"{menu} › {words}" for menu, words in _IN_MENU.findall(text_of(document))]

    assert [one for one in named if not any(one.startswith(label) for label in labels)] == []
    assert named


def test_the_changelog_begins_with_what_is_not_released_yet() -> None:
    titles = re.findall(r"^## (.+)$", text_of("CHANGELOG.md"), re.MULTILINE)

    assert titles[0] == "[Unreleased]"


def test_the_guide_explains_the_signs_of_the_first_scale() -> None:
    scale = json.loads((ROOT / "resources" / "scales" / "truth.json").read_text(encoding="utf-8"))

    guide = text_of(TOUR)
    assert all(f"{value['sign']} {value['label'].lower()}" in guide for value in scale["values"])
