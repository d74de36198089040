"""An export whose process dies, hangs or babbles ends with a sentence, and no more."""

import os
import signal
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.services.export_orders import ExportOrder
from factcheck_gui.ui import export_process
from factcheck_gui.ui.export_process import ExportProcess

ENDED: Final = "The export has ended before it was finished; nothing was written."
UNSAID: Final = "The export does not say what it has written. Look whether it is there."


def run(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> ExportProcess:
    """Return an export whose process has done something else instead."""
    monkeypatch.setattr(export_process, "_PROGRAM", ("-c", program))
    process = ExportProcess(tmp_path / "a.factcheck", ExportOrder(format_name="md"), tmp_path / "a.md")
    with qtbot.waitSignal(process.ended):
        process.start()
    process.deleteLater()
    return process


def test_a_process_that_is_killed_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    process = run(qtbot, monkeypatch, tmp_path, "import os; os.kill(os.getpid(), 9)")

    assert (process.trouble, process.files, process.is_running) == (ENDED, (), False)


@pytest.mark.parametrize(
    "words",
    ["", "babble", "[]", '{"files": 3}', '{"files": [3]}', '{"files": []}', "{" * 9_999, "[" * 99_999],
)
def test_a_process_that_babbles_and_says_it_is_done_is_not_believed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str
) -> None:
    path = tmp_path / "words"
    path.write_text(words, encoding="utf-8")
    program = f"import sys; sys.stdout.write(open({str(path)!r}).read())"

    process = run(qtbot, monkeypatch, tmp_path, program)

    assert (process.trouble, process.files, process.is_running) == (UNSAID, (), False)


@pytest.mark.parametrize("line", ["{}", '{"done": "a", "of": null}', '{"done": 1e999, "of": []}', "\xff\x00"])
def test_garbage_about_how_far_it_is_moves_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str
) -> None:
    told = line.encode("latin-1") + b"\n" + b"{" * 999
    program = f"import sys; sys.stderr.buffer.write({told!r}); sys.exit(5)"

    process = run(qtbot, monkeypatch, tmp_path, program)

    assert process.trouble
    assert not process.is_running


def test_a_process_that_hangs_is_ended_when_it_is_stopped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(export_process, "_PROGRAM", ("-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(export_process, "_PATIENCE_MS", 300)
    process = ExportProcess(tmp_path / "a.factcheck", ExportOrder(format_name="md"), tmp_path / "a.md")
    process.start()
    assert process._process.waitForStarted()
    os.kill(process._process.processId(), signal.SIGSTOP)

    with qtbot.waitSignal(process.ended):
        process.stop()

    assert not process.is_running
    process.deleteLater()
