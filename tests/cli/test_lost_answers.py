"""Where an answer cannot be written, the exit code still says whether what was asked is done."""

import errno
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Factcheck

FULL = Path("/dev/full")
SAID = (
    b"Standard output could not be written, so the answer is not whole. The exit code says what was done.\n"
)

needs_shell = pytest.mark.skipif(not Path("/bin/sh").exists(), reason="no shell that closes streams")
needs_full_disk = pytest.mark.skipif(not FULL.exists(), reason="no full disk to write to")


def process(*arguments: object) -> list[str]:
    """Return the command line of a command in a process of its own."""
    return [sys.executable, "-P", "-m", "factcheck_gui.cli", *map(str, arguments)]


def answer_into_nowhere(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    """Run a command whose standard output is a full disk."""
    with FULL.open("wb") as full:
        return subprocess.run(process(*arguments), stdout=full, stderr=subprocess.PIPE, check=False)


def say_into_nowhere(*arguments: object) -> int:
    """Run a command whose standard output and standard error are a full disk, and return its exit code."""
    with FULL.open("wb") as full:
        return subprocess.run(process(*arguments), stdout=full, stderr=full, check=False).returncode


def close_first(closed: str, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a shell that has closed some of its streams."""
    line = f"exec {shlex.join(process(*arguments))} {closed}"
    return subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False)


def leave_at_once(*arguments: object, with_complaints: bool = False) -> tuple[int, bytes]:
    """Run a command whose reader has gone away, and return its exit code and what else it said."""
    reading, writing = os.pipe()
    # Before the command begins, which might be done sooner than we are.
    os.close(reading)
    try:
        done = subprocess.run(
            process(*arguments),
            stdout=writing,
            stderr=subprocess.STDOUT if with_complaints else subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    return done.returncode, done.stderr or b""


def write_texts(folder: Path) -> tuple[Path, ...]:
    """Write texts, one of which is none, and return their places."""
    places = tuple(folder / f"{name}.txt" for name in "abcd")
    for place in places:
        place.write_text(f"The river {place.stem} rose. Nobody measured {place.stem}.", encoding="utf-8")
    places[1].write_bytes(b"")
    return places


def test_a_reader_that_goes_away_is_no_trouble(factcheck: Factcheck, tmp_path: Path) -> None:
    workspace = tmp_path / "s.factcheck"
    assert factcheck("new", workspace, "--sample").code == 0

    assert leave_at_once("claims", workspace, "--json") == (141, b"")


@needs_full_disk
def test_an_answer_that_is_all_that_was_asked_for_is_told_to_be_lost(desk_file: Path) -> None:
    done = answer_into_nowhere("show", desk_file, "Council")

    assert done.returncode == 5
    assert done.stderr.count(b"\n") == 1


@needs_full_disk
def test_a_workspace_that_was_made_is_no_failure(factcheck: Factcheck, tmp_path: Path) -> None:
    done = answer_into_nowhere("new", tmp_path / "new.factcheck", "--json")

    assert (done.returncode, done.stderr) == (0, SAID)
    assert factcheck("verify", tmp_path / "new.factcheck").code == 0


@needs_full_disk
def test_articles_that_came_in_are_no_failure(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    (tmp_path / "river.txt").write_text("The river rose. Nobody measured it.", encoding="utf-8")
    before = len(factcheck("articles", desk_file, "--json").data)

    done = answer_into_nowhere("import", desk_file, tmp_path / "river.txt")

    assert (done.returncode, done.stderr) == (0, SAID)
    assert len(factcheck("articles", desk_file, "--json").data) == before + 1


@needs_full_disk
def test_what_went_wrong_keeps_its_exit_code(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    (tmp_path / "river.txt").write_text("The river rose. Nobody measured it.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")

    done = answer_into_nowhere("import", desk_file, tmp_path / "river.txt", tmp_path / "empty.txt")

    assert done.returncode == 7
    assert done.stderr.endswith(SAID)


@needs_full_disk
def test_a_backup_that_was_restored_is_no_failure(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    backup = factcheck("backup", desk_file, "--json").data["backup"]

    done = answer_into_nowhere("restore", tmp_path / "again.factcheck", backup)

    assert (done.returncode, done.stderr) == (0, SAID)
    assert factcheck("verify", tmp_path / "again.factcheck").code == 0


@pytest.mark.parametrize("with_complaints", [False, True])
def test_a_reader_that_goes_away_stops_no_import(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path, with_complaints: bool
) -> None:
    before = len(factcheck("articles", desk_file, "--json").data)

    code, said = leave_at_once("import", desk_file, *write_texts(tmp_path), with_complaints=with_complaints)

    assert code == 7
    assert SAID not in said
    assert len(factcheck("articles", desk_file, "--json").data) == before + 3


@needs_full_disk
def test_complaints_that_cannot_be_written_stop_no_import(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    before = len(factcheck("articles", desk_file, "--json").data)

    assert say_into_nowhere("import", desk_file, *write_texts(tmp_path)) == 7

    assert len(factcheck("articles", desk_file, "--json").data) == before + 3


@needs_full_disk
def test_the_exit_code_of_a_refusal_does_not_depend_on_its_words(desk_file: Path, tmp_path: Path) -> None:
    assert say_into_nowhere("show", desk_file, "nothing of the kind") == 2
    assert say_into_nowhere("import", desk_file) == 2
    assert say_into_nowhere("new", desk_file) == 2
    assert leave_at_once("show", desk_file, "nothing of the kind", with_complaints=True)[0] == 2


@needs_full_disk
def test_files_that_are_whole_are_no_failure(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    copy, table, text = tmp_path / "copy.factcheck", tmp_path / "all.csv", tmp_path / "original.txt"

    done = (
        answer_into_nowhere("backup", desk_file),
        answer_into_nowhere("backup", desk_file, "--output", copy),
        answer_into_nowhere("export", desk_file, "--format", "csv", "--output", table),
        answer_into_nowhere("original", desk_file, "Council", "--output", text),
    )

    assert [one.returncode for one in done] == [0] * len(done)
    assert all(one.stderr.endswith(SAID) for one in done)
    assert len(factcheck("backups", desk_file, "--json").data) == 1
    assert factcheck("verify", copy).code == 0
    assert table.read_bytes().count(b"\n") == 1
    assert text.read_text(encoding="utf-8") == ARTICLE


@needs_full_disk
def test_a_file_that_is_the_answer_is_told_to_be_lost(desk_file: Path) -> None:
    done = (
        answer_into_nowhere("export", desk_file, "--format", "json", "--output", "-"),
        answer_into_nowhere("original", desk_file, "Council", "--output", "-"),
    )

    assert [one.returncode for one in done] == [5, 5]
    assert leave_at_once("export", desk_file, "--format", "csv", "--output", "-")[0] == 141


@needs_shell
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_work_is_done_where_nothing_can_be_said(factcheck: Factcheck, tmp_path: Path, closed: str) -> None:
    workspace = tmp_path / "new.factcheck"

    made = close_first(closed, "new", workspace)
    taken = close_first(closed, "import", workspace, *write_texts(tmp_path))

    assert (made.returncode, taken.returncode) == (0, 7)
    assert (SAID in made.stderr, made.stdout == b"") == (closed == ">&-", closed != "2>&-")
    assert factcheck("verify", workspace).code == 0
    assert len(factcheck("articles", workspace, "--json").data) == 3


@needs_shell
def test_an_answer_that_nobody_can_be_given_is_lost(desk_file: Path) -> None:
    answer, refused = close_first(">&-", "articles", desk_file), close_first("2>&-", "show", desk_file, "x")

    assert (answer.returncode, answer.stderr.count(b"\n")) == (5, 1)
    assert (refused.returncode, refused.stdout) == (2, b"")


def test_articles_are_in_though_the_disk_refuses_what_recognises_them_later(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ARTICLE.replace("bridge", "tower")
    (tmp_path / "tower.txt").write_text(text, encoding="utf-8")
    (tmp_path / "later.txt").write_text(f"{text} And so on.", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr("factcheck_gui.services.waiting_sketches.mark_sketched", refuse)
        answer = factcheck("import", desk_file, tmp_path / "tower.txt", "--again", "--json")

    assert answer.code == 0
    assert [one["outcome"] for one in answer.data] == ["imported"]
    later = factcheck("import", desk_file, tmp_path / "later.txt", "--json")
    assert later.data[0]["looks_like"]["article_id"] == answer.data[0]["article_id"], json.dumps(later.data)
