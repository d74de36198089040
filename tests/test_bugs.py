"""A bug is caught wherever Python leaves it, written down a few times, and told."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factcheck_gui.bugs import Bug, BugCatcher, end_with_bug
from factcheck_gui.log import Log


@pytest.fixture(autouse=True)
def _own_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.fixture
def told() -> list[Bug]:
    """What was told."""
    return []


@pytest.fixture
def catcher(tmp_path: Path, told: list[Bug]) -> BugCatcher:
    """A catcher that is installed."""
    found = BugCatcher(Log(tmp_path), told.append)
    found.install()
    return found


@pytest.mark.usefixtures("catcher")
def test_a_bug_in_a_thread_is_told_and_written_down(tmp_path: Path, told: list[Bug]) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()

    (bug,) = told
    assert bug.name == "ZeroDivisionError"
    assert bug.is_written_down
    assert "ZeroDivisionError: division by zero" in Log(tmp_path).last_lines()


@pytest.mark.usefixtures("catcher")
def test_a_bug_that_cannot_be_raised_is_told(told: list[Bug]) -> None:
    _Gone()

    assert [bug.name for bug in told] == ["ZeroDivisionError"]


def test_a_bug_without_end_is_written_a_few_times_and_counted(
    tmp_path: Path, catcher: BugCatcher, told: list[Bug]
) -> None:
    for _ in range(250):
        catcher.catch(ZeroDivisionError())

    lines = [line for line in Log(tmp_path).last_lines(500).splitlines() if " BUG " in line]
    assert len(told) == 250
    assert len(lines) == 5
    assert lines[-1].endswith("for the 100th time")


def test_a_bug_in_telling_of_bugs_is_not_told(tmp_path: Path) -> None:
    calls: list[Bug] = []

    def tell(bug: Bug) -> None:
        calls.append(bug)
        telling.catch(KeyError())

    telling = BugCatcher(Log(tmp_path), tell)
    telling.catch(ZeroDivisionError())

    assert len(calls) == 1


def test_an_interruption_is_no_bug(catcher: BugCatcher, told: list[Bug]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []


def test_without_a_window_a_bug_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        end_with_bug(Log(tmp_path), "factcheck", KeyError("the words of an article"))

    error = capsys.readouterr().err
    assert ended.value.code == 70
    assert error.count("\n") == 1
    assert str(tmp_path) in error
    assert "article" not in error + Log(tmp_path).last_lines()


def test_a_bug_before_the_window_is_one_line(tmp_path: Path) -> None:
    script = (
        "import sys, factcheck_gui.lean_imports as lean\n"
        "lean.import_without_features = None\n"
        "from factcheck_gui.__main__ import main\n"
        "sys.argv = ['factcheck-gui']\n"
        "main()\n"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert done.returncode == 70
    assert done.stderr.count("\n") == 1
    assert "TypeError" not in done.stderr


_WITHOUT_A_WINDOW = (
    "import sys; from pathlib import Path; from factcheck_gui.bugs import end_with_bug\n"
    "from factcheck_gui.log import Log\n"
    "sys.excepthook = lambda _, error, __: end_with_bug(Log(Path(sys.argv[1])), 'factcheck', error)\n"
    "1 / 0\n"
)


@pytest.mark.parametrize("deaf", ["closed", "full", "unread"])
def test_a_bug_that_nobody_can_be_told_of_ends_with_its_own_code(tmp_path: Path, deaf: str) -> None:
    read, unread = os.pipe()
    os.close(read)
    elsewhere = {"closed": "2>&-", "full": "2>/dev/full", "unread": ""}[deaf]
    line = ["sh", "-c", f'"$0" "$@" {elsewhere}', sys.executable, "-c", _WITHOUT_A_WINDOW, str(tmp_path)]

    done = subprocess.run(line, stderr=unread, check=False)

    os.close(unread)
    assert done.returncode == 70
    assert "ZeroDivisionError" in Log(tmp_path).last_lines()


def _fail() -> float:
    return 1 / 0


class _Gone:
    def __del__(self) -> None:
        _fail()
