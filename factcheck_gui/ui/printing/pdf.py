"""Sets a document on pages of A4 and returns the PDF; needs no display."""

from collections.abc import Callable
from typing import BinaryIO

from factcheck_gui.domain.documents import Document
from factcheck_gui.ui.printing.doubling import ALIVE, Double, DoubleLostError
from factcheck_gui.ui.printing.finishing import finish
from factcheck_gui.ui.printing.parts import second_part
from factcheck_gui.ui.printing.printed import Printed, packed, unpacked
from factcheck_gui.ui.printing.sheets import Sheets


def print_pdf(document: Document) -> bytes:
    """Return a document as PDF; the fonts must be there."""
    start = second_part(document.blocks)
    with Sheets(document) as sheets:
        sheets.print(document.blocks[:start])
        if start is not None:
            sheets.print(document.blocks[start:])
        return finish((sheets.end(whole=sheets.page),), document.language)


def print_pdf_in_two(document: Document, prepare: Callable[[], None]) -> bytes:
    """Return a document as PDF; a copy of this process prints the second part of a long one.

    What prints is made ready by `prepare`, which nobody has called before: a copy shares nothing with Qt.
    """
    start = second_part(document.blocks)
    double = None if start is None else Double.begin(_Second(document, start, prepare))
    try:
        prepare()
        parts = None if double is None else _both(document, start, double)
    except DoubleLostError:
        parts = None
    finally:
        if double is not None:
            double.let_go()
    return print_pdf(document) if parts is None else finish(parts, document.language)


def _both(document: Document, start: int | None, double: Double) -> tuple[Printed, Printed]:
    """Print the first part, and return it with the one that the copy has printed.

    Raises:
        DoubleLostError: the copy has ended before it was done.
    """
    with Sheets(document) as sheets:
        sheets.print(document.blocks[:start])
        whole = sheets.page + int(double.line())
        double.tell(b"%d %d" % (sheets.page, whole))
        first = sheets.end(whole=whole)
    return first, _whole(double.rest())


def _whole(data: bytes) -> Printed:
    """Return what the copy has printed.

    Raises:
        DoubleLostError: it has ended before it was done.
    """
    try:
        return unpacked(data)
    except (ValueError, KeyError, TypeError) as error:
        raise DoubleLostError from error


class _Second:
    """Prints the second part of a document in the copy of a process."""

    def __init__(self, document: Document, start: int, prepare: Callable[[], None]) -> None:
        self._document = document
        self._start = start
        self._prepare = prepare

    def __call__(self, told: BinaryIO, answers: BinaryIO) -> None:
        """Print it; how many pages stand before it is told when the pages of both parts are counted."""
        self._answers = answers
        self._prepare()
        with Sheets(self._document, is_second=True, turned=self._on_turned) as sheets:
            sheets.print(self._document.blocks[self._start :])
            answers.write(b"%d\n" % sheets.page)
            before, whole = map(int, told.readline().split())
            rest = memoryview(packed(sheets.end(whole=whole, before=before)))
        while rest:
            rest = rest[answers.write(rest) :]

    def _on_turned(self) -> None:
        self._answers.write(ALIVE)
