"""Finds what prints documents, with or without a window."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.documents import Document
from factcheck_gui.paths import resources_folder
from factcheck_gui.ui.printing.pdf import print_pdf
from factcheck_gui.ui.theme.fonts import load_reading_fonts, load_window_fonts

_WITHOUT_DISPLAY: Final = ["factcheck", "-platform", "offscreen"]


def printer(resources: Path | None = None) -> Callable[[Document], bytes]:
    """Return what prints documents; where no application runs yet, one without a display is made."""
    if QGuiApplication.instance() is None:
        _application()
    folder = resources or resources_folder()
    load_window_fonts(folder)
    load_reading_fonts(folder)
    return print_pdf


@cache
def _application() -> QGuiApplication:
    """Return an application that lasts as long as the process, as Qt asks of it."""
    return QGuiApplication(_WITHOUT_DISPLAY if sys.platform == "linux" else [])
