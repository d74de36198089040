"""Prints a long document in a process of its own: `python -m tests.ui.printing.print_long FILE [lost]`."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.documents import Document, PageBreak, Paragraph, Run
from factcheck_gui.paths import resources_folder
from factcheck_gui.ui.printing.pdf import print_pdf_in_two
from factcheck_gui.ui.printing.printer import printer
from factcheck_gui.ui.theme.fonts import load_reading_fonts, load_window_fonts

# An application lasts as long as the process, as Qt asks of it.
_FIRST: Final[list[QGuiApplication]] = []


def long_document(*, paragraphs: int = 800, breaks_at: int | None = None) -> Document:
    """Return a document that is printed in two parts, the first line of which leads to the last."""
    blocks: list[Paragraph | PageBreak] = [
        Paragraph(level=2, anchors=("first",), runs=(Run(text="The first", href="#last"),))
    ]
    for number in range(paragraphs):
        if number == breaks_at:
            blocks.append(PageBreak())
        words = (f"{number} ", *"abcdefghijklmnopqrstuvwxyz")
        blocks.append(Paragraph(runs=tuple(Run(text=word) for word in words)))
    blocks.append(Paragraph(level=2, anchors=("last",), runs=(Run(text="The last", href="#first"),)))
    return Document(title="A long one", blocks=tuple(blocks), language="en", footer="made by hand")


def main() -> None:
    """Print it; `lost` lets the copy of this process fail."""
    target, *rest = sys.argv[1:]
    if rest:
        content = print_pdf_in_two(long_document(), partial(_fail_in_copy, os.getpid()))
    else:
        content = printer()(long_document())
    Path(target).write_bytes(content)


def _fail_in_copy(first: int) -> None:
    if os.getpid() != first:
        os._exit(1)
    if QGuiApplication.instance() is None:
        _FIRST.append(QGuiApplication(["print_long", "-platform", "offscreen"]))
    load_window_fonts(resources_folder())
    load_reading_fonts(resources_folder())


if __name__ == "__main__":
    main()
