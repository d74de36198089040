"""Tells how much memory a window has taken: a bare one, or the program's, with articles opened in turn.

Usage: `memory_of bare`, or `memory_of WORKSPACE [ROW ...]`; prints MiB after each step, and the most of all.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.lean_imports import import_without_features
from factcheck_gui.paths import HOME_VARIABLE

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

_STATUS: Final = Path("/proc/self/status")
_KIB_IN_MIB: Final = 1024
_TURNS: Final = 20


def main() -> None:
    """Show the window and tell its memory."""
    if sys.argv[1] == "bare":
        _show_bare()
    else:
        _show_ours(Path(sys.argv[1]), sys.argv[2:])
    sys.stdout.write(f"{_mib('VmHWM')}\n")


def _show_bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTableView, QTextEdit

    application = QApplication(sys.argv)
    window = QMainWindow()
    parts = QSplitter(window)
    parts.addWidget(QTextEdit(parts))
    parts.addWidget(QTableView(parts))
    window.setCentralWidget(parts)
    menu = window.menuBar().addMenu("File")
    menu.addAction("Open")
    window.resize(1440, 900)
    window.show()
    _tell(application)


def _show_ours(workspace: Path, steps: list[str]) -> None:
    # As the program does itself before it reads in anything of its own; and nothing else is read in here.
    import_without_features()
    from factcheck_gui.app import build_program

    with tempfile.TemporaryDirectory() as folder:
        os.environ[HOME_VARIABLE] = folder
        program = build_program([], Path(folder) / "settings.ini")
        program.settings.reviewer = "Bench"
        program.window.resize(1440, 900)
        program.window.show()
        working = program.begin_work()
        if not working.files.open_path(workspace):
            sys.exit(program.window.messages.words)
        bench = working.workbench
        _tell(program.application)
        for row in steps:
            if bench.session is not None and bench.view is not None:
                bench.session.open_article(bench.view.articles.model.article_id(int(row)))
            _tell(program.application)
        bench.close()
        program.window.close()


def _tell(application: "QCoreApplication") -> None:
    """Print the memory once all is painted and nothing is left to collect."""
    for _ in range(_TURNS):
        application.processEvents()
    gc.collect()
    sys.stdout.write(f"{_mib('VmRSS')}\n")


def _mib(name: str) -> float:
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    line = next(one for one in lines if one.startswith(f"{name}:"))
    return int(line.split()[1]) / _KIB_IN_MIB


if __name__ == "__main__":
    main()
