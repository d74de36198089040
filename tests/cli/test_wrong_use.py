"""What a command cannot take is told in one line, and what it can take comes to no harm."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck
from tests.cli.plain_lines import is_one_plain_line


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("frobnicate",),
        ("--frobnicate",),
        ("articles",),
        ("show", "w"),
        ("import", "w"),
        ("tag", "w", "a", "--quote", "x"),
        ("tag", "w", "a", "--quote", "x", "--kind", "lie"),
        ("history", "w", "--newest", "0"),
        ("history", "w", "--newest", "x"),
        ("screenshot", "w", "--output", "x.png", "--size", "large"),
        ("export", "w", "--format", "html"),
        ("articles", "w", "--jso"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_line(factcheck: Factcheck, arguments: tuple[str, ...]) -> None:
    answer = factcheck(*arguments)

    assert (answer.code, answer.out) == (2, "")
    assert is_one_plain_line(answer.err)


def test_an_unknown_format_is_told_with_those_there_are(factcheck: Factcheck, desk_file: Path) -> None:
    answer = factcheck("export", desk_file, "--format", "abacus", "--output", "-")

    assert answer.code == 2
    assert "html" in answer.err


@pytest.mark.parametrize("name", ["", "  ", "Ada\x1b[31m", "Ada\u202egpj", "Ada\nBob"])
def test_a_reviewer_without_a_visible_name_is_refused(
    factcheck: Factcheck, desk_file: Path, name: str
) -> None:
    command = ("tag", desk_file, "Council", "--quote", "An engineer", "--kind", "fact")

    answer = factcheck(*command, "--reviewer", name)

    assert answer.code == 2
    assert is_one_plain_line(answer.err)


def test_the_reviewer_can_be_named(factcheck: Factcheck, desk_file: Path) -> None:
    command = ("tag", desk_file, "Council", "--quote", "An engineer", "--kind", "fact")

    assert factcheck(*command, "--reviewer", "Zoë بانو").code == 0

    assert factcheck("claims", desk_file, "--json").data[0]["reviewer"] == "Zoë بانو"


def test_a_name_that_is_no_utf8_is_no_trouble(factcheck: Factcheck, tmp_path: Path, desk_file: Path) -> None:
    odd = tmp_path / "odd-\udcff.factcheck"
    try:
        shutil.copy(desk_file, odd)
    except OSError:
        pytest.skip("the file system takes no such names")

    listed = factcheck("articles", odd)
    made = factcheck("backup", odd, "--json")
    checked = factcheck("verify", odd)

    assert (listed.code, made.code, checked.code) == (0, 0, 0)
    assert "\\udcff" in made.out


@pytest.mark.parametrize("trouble", [KeyError("uid"), OSError("no user name")])
def test_a_user_without_a_name_can_work_all_the_same(
    factcheck: Factcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def nameless() -> str:
        raise trouble

    monkeypatch.delenv("FACTCHECK_REVIEWER")
    monkeypatch.setattr("getpass.getuser", nameless)

    assert factcheck("new", tmp_path / "w.factcheck").code == 0


@pytest.mark.parametrize("place", ["missing.txt", "folder"])
def test_a_note_that_cannot_be_read_is_told(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path, place: str
) -> None:
    (tmp_path / "folder").mkdir()
    command = ("tag", desk_file, "Council", "--quote", "An engineer", "--kind", "fact")

    answer = factcheck(*command, "--note-file", tmp_path / place)

    assert answer.code == (2 if place == "missing.txt" else 5)
    assert is_one_plain_line(answer.err)
