"""Sets documents on pages for the command line, which needs no display for it."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck_gui.domain.documents import Document


def pdf_printer(document: "Document") -> bytes:
    """Return a document as PDF."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Brings Qt, which no other format needs.
    from factcheck_gui.ui.printing.printer import printer

    return printer()(document)
