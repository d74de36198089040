"""The next start can tell what became of a run, and which runs are still going on."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

from factcheck_gui.services.runs import Run, TypedWords, ended_runs, forget_typed, kept_typed
from tests.conftest import ROOT

RUNNING = """
import sys
from pathlib import Path
from factcheck_gui.services.runs import Run, TypedWords
run = Run.begin(Path(sys.argv[1]))
run.note_workspace(Path("/work/desk.factcheck"))
run.note_saved("edit 7")
run.keep_typed([TypedWords(field="Reason", words="half a sent")])
file = run.fault_file()
print("up", flush=True)
sys.stdin.readline()
run.note_leaving()
print("leaving", flush=True)
sys.stdin.readline()
"""


def _begun(folder: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", RUNNING, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "up\n"
    return process


def _kill(process: "subprocess.Popen[str]") -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_killed_run_is_told_once_with_what_was_open_and_saved(tmp_path: Path) -> None:
    _kill(_begun(tmp_path))

    (run,) = ended_runs(tmp_path)

    assert run.workspace == Path("/work/desk.factcheck")
    assert run.edit_id == "edit 7"
    assert run.fault == ""
    assert ended_runs(tmp_path) == ()


def test_a_run_that_goes_on_is_not_taken_for_one_that_ended(tmp_path: Path) -> None:
    process = _begun(tmp_path)

    assert ended_runs(tmp_path) == ()
    assert kept_typed(tmp_path) == ()

    _kill(process)
    assert len(ended_runs(tmp_path)) == 1


def test_what_was_typed_stays_until_it_is_thrown_away(tmp_path: Path) -> None:
    _kill(_begun(tmp_path))
    ended_runs(tmp_path)

    assert kept_typed(tmp_path) == (TypedWords(field="Reason", words="half a sent"),)
    assert kept_typed(tmp_path)
    forget_typed(tmp_path)
    assert kept_typed(tmp_path) == ()


def test_a_run_that_the_system_ends_is_no_surprise(tmp_path: Path) -> None:
    process = _begun(tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n")
    process.stdin.flush()
    assert process.stdout.readline() == "leaving\n"
    _kill(process)

    assert ended_runs(tmp_path) == ()


def test_a_run_that_ends_properly_leaves_nothing(tmp_path: Path) -> None:
    run = Run.begin(tmp_path)
    assert run is not None
    run.fault_file()
    run.note_workspace(tmp_path / "desk.factcheck")
    run.keep_typed([TypedWords(field="", words="half")])
    run.keep_typed([])

    run.end()

    assert list(tmp_path.iterdir()) == []


def test_what_is_noted_is_for_its_user_alone(tmp_path: Path) -> None:
    run = Run.begin(tmp_path / "log")
    assert run is not None
    run.fault_file()
    run.keep_typed([TypedWords(field="", words="half \ud800")])

    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "log").iterdir()}
    run.end()

    assert modes == {0o600}
    assert kept_typed(tmp_path / "log") == (TypedWords(field="", words="half \ud800"),)


def test_where_nothing_can_be_noted_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")

    assert Run.begin(tmp_path / "log") is None
    assert ended_runs(tmp_path / "log") == ()
    assert kept_typed(tmp_path / "log") == ()


def test_garbage_in_the_folder_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "1-1.run").write_bytes(b"\xff{[")
    (tmp_path / "1-2.run").write_bytes(b"[]")
    (tmp_path / "1-3.typed").write_bytes(b'[{"field": 3}]')
    (tmp_path / "1-4.typed").write_bytes(b"\xff")
    (tmp_path / "1-5.run").mkdir()

    assert [run.workspace for run in ended_runs(tmp_path)] == [None, None]
    assert kept_typed(tmp_path) == ()
