"""Finds what prints documents, with or without a window."""

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.documents import Document
from factcheck_gui.paths import resources_folder
from factcheck_gui.ui.printing.pdf import print_pdf, print_pdf_in_two
from factcheck_gui.ui.theme.fonts import load_reading_fonts, load_window_fonts

_WITHOUT_DISPLAY: Final = ["factcheck", "-platform", "offscreen"]


def printer(resources: Path | None = None) -> Callable[[Document], bytes]:
    """Return what prints documents; where no application runs yet, one without a display is made."""
    ready = partial(_make_ready, resources or resources_folder())
    if QGuiApplication.instance() is None:
        # There is no Qt yet that a copy of the process would share.
        return partial(print_pdf_in_two, prepare=ready)
    ready()
    return print_pdf


def _make_ready(resources: Path) -> None:
    if QGuiApplication.instance() is None:
        _application()
    load_window_fonts(resources)
    load_reading_fonts(resources)


@cache
def _application() -> QGuiApplication:
    """Return an application that lasts as long as the process, as Qt asks of it."""
    return QGuiApplication(_WITHOUT_DISPLAY if sys.platform == "linux" else [])
