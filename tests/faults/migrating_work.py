"""Opens an older workspace, which migrates it, and works on in it until it is killed.

The tests of killing start it as a program of its own: with a file, the seed of its dice, and the journal. It
says `ready` before it opens the file, and then what endless work says.
"""

import sys
from pathlib import Path

import pytest

from factcheck_gui.services import editing
from factcheck_gui.storage import connection
from factcheck_gui.storage.driver import IS_NEW
from tests.faults.endless_work import EndlessWork, append_and_say


def main(path: Path, seed: int, journal: str) -> None:
    """Migrate, and edit without end."""
    patch = pytest.MonkeyPatch()
    patch.setattr(editing, "append_events", append_and_say)
    patch.setattr(connection, "IS_NEW", IS_NEW and journal == "WAL")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    EndlessWork(path, seed).edits()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
