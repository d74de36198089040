"""The real window, whose keys are pressed without end until it is killed.

A line is `saved ID EVENTS`: the last edit of the history when the status line showed that all is saved, and
how many events the history has of it.
"""

import random
import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.app import build_program, make_desk
from factcheck_gui.services.workspace import Workspace

_KEYS: Final = (*"AADFFJJKX123456", "Ctrl+Z", "Ctrl+Shift+Z", "Shift+Right")
_LAST: Final = "SELECT edit_id, count(*) FROM events GROUP BY edit_id ORDER BY max(number) DESC LIMIT 1"


def main(path: Path, seed: int) -> None:
    """Press keys at random."""
    program = build_program([], path.parent / "settings.ini")
    program.settings.reviewer = "Reviewer 1"
    program.window.show()
    program.window.activateWindow()
    working, dice = program.begin_work(), random.Random(seed)
    workspace = Workspace.open(path, make_desk("Reviewer 1"))
    working.workbench.show(workspace)
    QApplication.processEvents()
    last = workspace.browsing._store.db.conn.execute(_LAST).fetchone()
    while True:
        key = QKeySequence(dice.choice(_KEYS))
        QTest.keySequence(QApplication.focusWidget() or program.window, key)
        QApplication.processEvents()
        if "All changes saved" not in program.window.status.saved_words:
            continue
        before, last = last, workspace.browsing._store.db.conn.execute(_LAST).fetchone()
        if last != before:
            edit_id, events = last
            sys.stdout.write(f"saved {edit_id} {events}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
