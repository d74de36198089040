"""Ctrl+C ends a command that waits for another program, and nothing is written."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from factcheck_gui.paths import HOME_VARIABLE
from tests.cli.conftest import Factcheck
from tests.conftest import ROOT
from tests.ui.holding import held

_END_AT_LAST = 60
# Whoever runs the tests may have them ignore Ctrl+C.
_FACTCHECK = """
import signal
import sys
from factcheck_gui.cli import main, waiting

signal.signal(signal.SIGINT, signal.default_int_handler)
waiting._TOLD_AFTER = 0.05
sys.exit(main())
"""


def test_a_command_that_waits_is_ended_and_writes_nothing(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    order = ["tag", str(desk_file), "Council", "--quote", "An engineer", "--kind", "fact"]
    around = {**os.environ, HOME_VARIABLE: str(tmp_path / "home")}
    with (
        held(desk_file) as holder,
        subprocess.Popen(
            [sys.executable, "-c", _FACTCHECK, *order],
            cwd=ROOT,
            env=around,
            stderr=subprocess.PIPE,
            text=True,
        ) as program,
    ):
        assert program.stderr is not None
        try:
            assert "Waiting for it" in program.stderr.readline()
            program.send_signal(signal.SIGINT)
            program.wait(_END_AT_LAST)
        finally:
            program.kill()
        assert program.returncode == 130
        holder.let_go()

    assert factcheck("claims", desk_file, "--json").data == []
