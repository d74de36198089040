"""Runs the whole program without a screen, does one thing in it, and lets it end in one of many ways."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QTimer, qFatal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui import __main__, app, paths
from factcheck_gui.app import Program
from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
from factcheck_gui.ui.widgets.quick_note import QuickNote

WORDS: Final = "Windows shook at eleven, says the log of the quarry"


def tag(program: Program) -> None:
    """Make a claim of the first statement."""
    page = program.begin_work().workbench.view
    assert page is not None
    page.page.setFocus()
    QTest.keyClicks(page.page, "jf")


def type_words(program: Program) -> None:
    """Type a reason, and keep the fingers on the keys."""
    tag(program)
    view = program.begin_work().workbench.view
    assert view is not None
    view.claims.editor.focus_first()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, WORDS)


def type_line(program: Program) -> None:
    """Type a new source note in its line, and do not press Enter; a moment passes."""
    tag(program)
    view = program.begin_work().workbench.view
    assert view is not None
    # What lies in it is built when somebody comes to it.
    view.claims.editor.focus_first()
    found = view.claims.editor.findChild(QuickNote)
    assert found is not None
    found.line.setFocus()
    QTest.keyClicks(found.line, WORDS)
    program.application.processEvents()


def wait_and_break(program: Program) -> None:
    """Let the program break off once what was typed has been kept."""
    type_line(program)
    looking = QTimer(program.window, interval=50)
    looking.timeout.connect(_break_once_kept)
    looking.start()


def look(program: Program) -> None:
    """Say what the message bar says."""
    sys.stdout.write(f"{program.window.messages.words}\n")
    for one in program.troubles.typed:
        sys.stdout.write(f"kept: {one.words}\n")


def stand_in_dialog(program: Program) -> None:
    """Have a dialog open and words typed when the signal comes."""
    type_words(program)
    dialog = AboutDialog(
        sqlite_version="",
        workspace=None,
        settings=Path(),
        backups=Path(),
        parent=program.window,
    )
    QTimer.singleShot(0, _terminate)
    dialog.exec()
    dialog.deleteLater()


def log_out(program: Program) -> None:
    """Type, let the session manager ask for what is to be saved, and be killed."""
    type_words(program)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    QTimer.singleShot(0, _kill)
    from factcheck_gui.ui.windows.kept_run import KeptRun

    kept = program.window.findChild(KeptRun)
    assert kept is not None
    kept.leave()


def fail(_: Program) -> None:
    """Have a bug."""
    raise KeyError(WORDS)


def fail_in_qt(_: Program) -> None:
    """Let Qt give up, with words of an article in its complaint."""
    qFatal(WORDS)


def _break_once_kept() -> None:
    if any(paths.log_folder().glob("*.typed")):
        _break()


def _break() -> None:
    ctypes.string_at(0)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _terminate() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _hang_up() -> None:
    os.kill(os.getpid(), signal.SIGHUP)


DOING: Final[dict[str, Callable[[Program], None]]] = {
    found.__name__: found
    for found in (
        tag,
        type_words,
        type_line,
        wait_and_break,
        look,
        stand_in_dialog,
        log_out,
        fail,
        fail_in_qt,
    )
}
ENDING: Final[dict[str, Callable[[], None]]] = {
    "break": _break,
    "kill": _kill,
    "terminate": _terminate,
    "hang_up": _hang_up,
    "abort": os.abort,
}


def main(what: str, how: str, workspace: str) -> None:
    """Start the program, do something, and end it; `close` closes the window, `stay` waits for a signal."""
    looked_after = app._Starting._look_after

    def look_after(starting: app._Starting) -> None:
        # The last step of starting: how long the steps before it take is the machine's affair.
        looked_after(starting)
        QTimer.singleShot(200, lambda: _act(starting._program, what, how))

    with patch.object(app._Starting, "_look_after", look_after):
        _run(workspace)


def _run(workspace: str) -> None:
    sys.argv = ["factcheck-gui", workspace]
    sys.exit(__main__.main())


def _act(program: Program, what: str, how: str) -> None:
    try:
        DOING[what](program)
    finally:
        if how == "close":
            QTimer.singleShot(100, program.window.close)
        elif how in ENDING:
            ENDING[how]()


if __name__ == "__main__":
    main(*sys.argv[1:])
