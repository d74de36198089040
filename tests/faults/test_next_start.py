"""However the program ends: what was shown as saved is there, what was typed too, the next start says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck_gui.paths import HOME_VARIABLE
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, ROOT, take_in
from tests.faults.ending_window import WORDS
from tests.full import full

only_in_full = pytest.mark.skipif(not full(0, 1), reason="a variation of what the others look at")


@pytest.fixture
def desk_file(tmp_path: Path, desk: Desk) -> Path:
    """A workspace with one article, and a home that knows who works there."""
    path = tmp_path / "Harrow tram.factcheck"
    workspace = Workspace.create(path, desk)
    take_in(workspace, BRIDGE)
    workspace.close()
    config = tmp_path / "home" / "config"
    config.mkdir(parents=True)
    (config / "reviewer.txt").write_text("Zuleika Dobson\n", encoding="utf-8")
    return path


def run(path: Path, what: str, how: str) -> "subprocess.CompletedProcess[str]":
    """Run the program until it has ended in some way."""
    environment = {
        **os.environ,
        HOME_VARIABLE: str(path.parent / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        [sys.executable, "-m", "tests.faults.ending_window", what, how, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
        timeout=60,
    )


def written(path: Path) -> str:
    """Return all that the log folder holds."""
    folder = path.parent / "home" / "data" / "log"
    return "\n".join(file.read_text(errors="replace") for file in folder.iterdir() if file.suffix != ".typed")


def claims(path: Path, desk: Desk) -> list[str]:
    """Return the words and the reasons of all claims."""
    workspace = Workspace.open(path, desk)
    try:
        (article,) = workspace.browsing.articles()
        found = workspace.browsing.review(article.article.id).claims
        assert workspace.verify() == ()
        return [str(one) for one in found]
    finally:
        workspace.close()


@pytest.mark.parametrize(("how", "code"), [("break", -11), ("kill", -9)][: full(1, 2)])
def test_the_next_start_says_that_the_work_is_there(desk_file: Path, desk: Desk, how: str, code: int) -> None:
    assert run(desk_file, "tag", how).returncode == code

    told = run(desk_file, "look", "close").stdout

    assert told.startswith("The program ended unexpectedly at ")
    assert told.endswith("Everything that was shown as saved is there.\n")
    assert len(claims(desk_file, desk)) == 1
    found = written(desk_file)
    assert ("Segmentation fault" in found and "factcheck_gui/app.py" in found) == (how == "break")
    for private in ("bridge", "Harrow", "Zuleika", str(desk_file.parent), str(Path.home()) + "/"):
        assert private not in found


def test_what_is_typed_when_the_program_breaks_off_is_kept(desk_file: Path) -> None:
    run(desk_file, "wait_and_break", "stay")

    told = run(desk_file, "look", "close").stdout

    assert "Words that were typed and not saved are kept." in told
    assert f"kept: {WORDS}\n" in told
    assert WORDS not in written(desk_file)


@pytest.mark.parametrize("how", ["hang_up", "terminate"][: full(1, 2)])
def test_a_signal_saves_what_is_typed_and_ends_properly(desk_file: Path, desk: Desk, how: str) -> None:
    ended = run(desk_file, "type_words", how)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert WORDS in claims(desk_file, desk)[0]
    assert not list(desk_file.parent.glob("*-wal"))
    assert not list((desk_file.parent / "home" / "data" / "log").glob("*.run"))


def test_a_signal_behind_an_open_dialog_saves_what_is_typed(desk_file: Path, desk: Desk) -> None:
    ended = run(desk_file, "stand_in_dialog", "stay")

    assert ended.returncode == 0
    assert WORDS in claims(desk_file, desk)[0]


def test_the_end_of_the_session_saves_what_is_typed_and_is_no_surprise(desk_file: Path, desk: Desk) -> None:
    run(desk_file, "log_out", "stay")

    assert run(desk_file, "look", "close").stdout == "\n"
    assert WORDS in claims(desk_file, desk)[0]


@only_in_full
def test_a_line_that_never_became_a_note_becomes_one_when_the_program_is_ended(
    desk_file: Path, desk: Desk
) -> None:
    run(desk_file, "type_line", "terminate")

    assert WORDS in claims(desk_file, desk)[0]


def test_a_bug_shows_no_traceback_and_no_words(desk_file: Path) -> None:
    done = run(desk_file, "fail", "close")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "KeyError" in written(desk_file)
    assert WORDS not in written(desk_file)


def test_when_qt_gives_up_its_words_stay_out_of_the_log(desk_file: Path) -> None:
    done = run(desk_file, "fail_in_qt", "stay")
    told = run(desk_file, "look", "close").stdout

    assert done.returncode == -6
    assert told.startswith("The program ended unexpectedly at ")
    assert "QT FATAL" in written(desk_file)
    assert WORDS not in written(desk_file) + done.stderr


def test_two_windows_at_once_do_not_take_each_other_for_ended(desk_file: Path) -> None:
    environment = {
        **os.environ,
        HOME_VARIABLE: str(desk_file.parent / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    first = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.ending_window", "look", "stay", str(desk_file)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**environment, "PYTHONUNBUFFERED": "1"},
        text=True,
    )
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "\n"

        assert run(desk_file, "look", "close").stdout == "\n"
    finally:
        first.terminate()
        first.communicate()
    assert first.returncode == 0
