"""Another program that holds a workspace file until it is told to let go."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

_HOLD = """
import sys
from factcheck_gui.storage.driver import sqlite3

db = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
db.execute(f"BEGIN {sys.argv[2]}")
print("held", flush=True)
sys.stdin.read()
db.execute("ROLLBACK")
db.close()
"""


class Holder:
    """Holds the file; to be let go by whoever waits for it."""

    def __init__(self, program: "subprocess.Popen[str]") -> None:
        self._program = program

    def let_go(self) -> None:
        """End the other program's transaction."""
        assert self._program.stdin is not None
        if not self._program.stdin.closed:
            self._program.stdin.close()


@contextmanager
def held(path: Path, how: str = "IMMEDIATE") -> Iterator[Holder]:
    """Have another program hold the file within: against writers, or EXCLUSIVE against readers, too."""
    order = [sys.executable, "-c", _HOLD, str(path), how]
    with subprocess.Popen(
        order, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        holder = Holder(program)
        try:
            yield holder
        finally:
            holder.let_go()
