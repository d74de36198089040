"""Each exit code, provoked."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck
from tests.cli.plain_lines import is_one_plain_line
from tests.conftest import ROOT
from tests.faults.real_disks import only_read, small_disk

OLDER = ROOT / "tests" / "workspaces" / "schema-6.factcheck"
COMMANDS_ON_A_WORKSPACE = (
    ("articles",),
    ("show", "x"),
    ("claims",),
    ("verify",),
    ("history",),
    ("backup",),
    ("import", "-"),
    ("export", "--format", "html", "--output", "-"),
    ("tag", "x", "--quote", "x", "--kind", "fact"),
    ("batch",),
)


@pytest.mark.parametrize("command", COMMANDS_ON_A_WORKSPACE, ids=lambda command: command[0])
@pytest.mark.parametrize("what", ["missing", "folder", "empty", "text", "database"])
def test_what_is_no_workspace_is_refused_and_left_alone(
    factcheck: Factcheck, tmp_path: Path, command: tuple[str, ...], what: str
) -> None:
    place = tmp_path / "x.factcheck"
    if what == "folder":
        place.mkdir()
    elif what == "database":
        with sqlite3.connect(place) as connection:
            connection.execute("CREATE TABLE notes (note TEXT)")
        connection.close()
    elif what != "missing":
        place.write_text("" if what == "empty" else "no workspace, and longer than a header " * 10)
    before = place.read_bytes() if place.is_file() else None

    answer = factcheck(command[0], place, *command[1:], "--json")

    assert (answer.code, answer.out) == (2, "")
    assert is_one_plain_line(answer.err)
    assert (place.read_bytes() if place.is_file() else None) == before


def test_a_new_workspace_replaces_nothing(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    for way in ((), ("--sample",), ("--from", tmp_path / "nothing.json")):
        assert factcheck("new", desk_file, *way).code == 2
    assert factcheck("verify", desk_file).code == 0


def test_a_damaged_file_is_told_from_a_foreign_one(factcheck: Factcheck, desk_file: Path) -> None:
    content = bytearray(desk_file.read_bytes())
    content[8192 : 8192 + 4096 * 20] = b"\xa5" * 4096 * 20
    desk_file.write_bytes(content)

    answer = factcheck("verify", desk_file)

    assert answer.code == 3
    assert is_one_plain_line(answer.err)


def test_an_older_workspace_that_cannot_be_written_says_what_to_do(
    factcheck: Factcheck, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        place = Path(shutil.copy(OLDER, disk / "older.factcheck"))
        with only_read(disk):
            answers = [
                factcheck(*command)
                for command in (
                    ("articles", place),
                    ("export", place, "--format", "csv", "--output", tmp_path / "x.csv"),
                    ("backup", place, "--output", tmp_path / "copy.factcheck"),
                    ("import", place, OLDER),
                )
            ]
        assert factcheck("articles", place).code == 0

    said = (
        f"“{place}” was made by an older version of this program and has to be updated once, which needs"
        " a place that can be written to. Copy it to one, and open the copy.\n"
    )
    assert [(one.code, one.err) for one in answers] == [(2, said)] * len(answers)


def test_an_altered_text_is_a_finding_about_the_content(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    assert factcheck("tag", desk_file, article_id, "--quote", "An engineer", "--kind", "fact").code == 0
    with sqlite3.connect(desk_file) as connection:
        connection.execute("UPDATE claims SET restatement = 'slipped in'")
    connection.close()

    answer = factcheck("verify", desk_file, "--json")

    assert answer.code == 1
    assert [finding["check"] for finding in answer.data["findings"]] == ["checksum", "history"]
    assert "history" in factcheck("verify", desk_file).out


def test_a_workspace_of_a_newer_version_is_not_touched(factcheck: Factcheck, desk_file: Path) -> None:
    with sqlite3.connect(desk_file) as connection:
        connection.execute("PRAGMA user_version = 1000")
    connection.close()

    answer = factcheck("articles", desk_file)

    assert answer.code == 4
    assert is_one_plain_line(answer.err)


def test_a_folder_that_is_not_there_is_a_matter_of_the_disk(factcheck: Factcheck, tmp_path: Path) -> None:
    assert factcheck("new", tmp_path / "nowhere" / "x.factcheck").code == 5


def test_an_export_into_nowhere_is_a_matter_of_the_disk(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path
) -> None:
    answer = factcheck("export", desk_file, "--format", "html", "--output", tmp_path / "nowhere" / "x.html")

    assert answer.code == 5
    assert is_one_plain_line(answer.err)


def test_an_interrupted_command_ends_quietly(
    factcheck: Factcheck, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck_gui.services.browsing.Browsing.articles", interrupted)

    answer = factcheck("articles", desk_file)

    assert (answer.code, answer.err) == (130, "")


def test_a_bug_does_not_end_with_a_code_that_means_something_else(desk_file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from factcheck_gui.cli import main; from factcheck_gui.services import browsing\n"
        "browsing.Browsing.articles = None\n"
        f"sys.argv = ['factcheck', 'articles', {str(desk_file)!r}]\n"
        "sys.exit(main())\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.returncode == 70
    assert is_one_plain_line(done.stderr.decode())
    log = Path(done.stderr.decode().split("written down in ")[1].rstrip(".\n"))
    assert "TypeError at factcheck_gui/cli/reading.py" in log.read_text(encoding="utf-8")
