"""Whatever a workspace or an argument holds, nothing of it steers the terminal that a command writes to."""

import re
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.cli.output import complain, tell_sentence
from factcheck_gui.services.desk import Desk
from tests.cli.conftest import Factcheck
from tests.hostile_desk import STEERING, make_hostile_desk

# All but the line end: controls of both sets, and what turns the order of letters round.
RAW: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
COMMANDS: Final = (
    *("articles", "show", "versions", "claims", "checks", "overview", "people", "sources", "scales", "rules"),
    *("history", "search", "verify", "backup", "backups", "recover", "tag", "export", "import", "reopen"),
)
ARGUMENTS: Final = {
    "show": ("Title",),
    "versions": ("Title",),
    "search": ("Restated",),
    "reopen": ("Title",),
    "tag": ("Title", "--quote", STEERING, "--kind", "fact"),
}


@pytest.fixture
def hostile(tmp_path: Path, desk: Desk) -> Path:
    """The file of a workspace in which every name is hostile, in a folder with a hostile name."""
    folder = tmp_path / "here\x1b[2J\u202egpj\x07"
    folder.mkdir()
    workspace = make_hostile_desk(folder, desk)
    workspace.close()
    return workspace.path


def arguments_of(command: str, path: Path) -> tuple[object, ...]:
    """Return what a command needs to have something to say."""
    output = path.parent / "out\x1b[2J\u202e.html"
    missing = path.parent / "missing\x1b]0;own\x07\u202e.txt"
    outputs = {
        "export": ("--format", "html", "--output", output),
        "recover": ("--output", path.parent / "again\x1b\u202e.factcheck"),
        "backup": ("--output", path.parent / "copy\x1b\u202e.factcheck"),
        "import": (missing,),
    }
    return outputs.get(command, ARGUMENTS.get(command, ()))


def steering(words: str) -> list[str]:
    """Return what would steer a terminal, with what stands before it."""
    return [ascii(words[max(0, one.start() - 30) : one.end() + 10]) for one in RAW.finditer(words)]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_a_command_writes_steers_the_terminal(
    factcheck: Factcheck, hostile: Path, command: str
) -> None:
    answer = factcheck(command, hostile, *arguments_of(command, hostile))

    assert answer.out or answer.err
    assert steering(answer.out) == []
    assert steering(answer.err) == []


@pytest.mark.parametrize("command", ["articles", "claims", "history", "people", "sources"])
def test_json_has_every_sign_and_steers_nothing(factcheck: Factcheck, hostile: Path, command: str) -> None:
    answer = factcheck(command, hostile, "--json")

    assert answer.code == 0
    assert steering(answer.out) == []
    assert STEERING in all_words(answer.data)


def all_words(value: object) -> str:
    """Return every text of an answer, one after the other."""
    if isinstance(value, dict):
        return "\n".join(map(all_words, (*value, *value.values())))
    return "\n".join(map(all_words, value)) if isinstance(value, list) else str(value)


@pytest.mark.parametrize(
    "typed",
    [
        ("articles", "{here}", STEERING),
        ("articles", "{here}", f"--{STEERING}"),
        (STEERING,),
        ("tag", "{here}", "x", "--quote", "x", "--kind", STEERING),
        ("tag", "{here}", "x", "--start", STEERING, "--end", "1", "--kind", "fact"),
        ("export", "{here}", "--format", STEERING, "--output", "x"),
        ("articles", STEERING),
        ("articles", f"/nowhere/{STEERING}"),
        ("recover", STEERING, "--output", STEERING),
        ("import", "{here}", f"https://{STEERING}/"),
    ],
    ids=lambda typed: ascii(" ".join(typed))[:60],
)
def test_no_complaint_about_what_was_typed_steers_the_terminal(
    factcheck: Factcheck, empty: Path, typed: tuple[str, ...]
) -> None:
    answer = factcheck(*(one.replace("{here}", str(empty)) for one in typed))

    assert answer.code
    assert answer.err
    assert steering(answer.out + answer.err) == []


def test_what_somebody_has_forgotten_to_show_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    tell_sentence(f"found: {STEERING}")
    complain(f"wrong: {STEERING}")

    told = capsys.readouterr()
    assert steering(told.out + told.err) == []
