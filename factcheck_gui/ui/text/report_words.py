"""The technical text of a report: versions, bugs and the end of the log, not translated."""

import platform
from collections.abc import Iterable

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from factcheck_gui import __version__
from factcheck_gui.services.workspace import SQLITE_VERSION


def report_text(bugs: Iterable[str], fault: str, log: str) -> str:
    """Return what somebody needs who is to mend the program."""
    parts = [_surroundings()]
    parts += [f"A bug\n{bug}" for bug in bugs]
    if fault:
        parts.append(f"Where the program broke off the last time\n{fault}")
    if log:
        parts.append(f"The end of the log\n{log}")
    return "\n\n".join(parts) + "\n"


def _surroundings() -> str:
    scales = ", ".join(f"{screen.devicePixelRatio():g}" for screen in QGuiApplication.screens())
    return "\n".join(
        (
            f"factcheck-gui {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}, PySide {PySide6.__version__}",
            f"SQLite {SQLITE_VERSION}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            f"Display: {QGuiApplication.platformName()}, scale {scales}",
        )
    )
