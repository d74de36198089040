"""Where letters begin and end on a line, whichever way they run."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

Edges = tuple[float, float]
"""Where letters begin and where they end; those that run to the left begin on the right."""


class Distance(NamedTuple):
    """How far from a point a range would begin, or end, at a position."""

    pixels: float
    position: int


def letters(layout: QTextLayout, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the letters of a range, each of which may be several units that no cursor goes between."""
    while first < last:
        following = layout.nextCursorPosition(first)
        if following <= first:
            return
        yield first, min(following, last)
        first = following


def edges_of(line: QTextLine, first: int, last: int) -> Edges | None:
    """Return the edges of a range that runs one way; None where it leaves no ink."""
    runs = [
        (rect, run.isRightToLeft())
        for run in line.glyphRuns(first, last - first)
        if (rect := run.boundingRect()).width() > 0
    ]
    if not runs:
        return None
    rect, is_rtl = QRectF(runs[0][0]), runs[0][1]
    for other, _ in runs:
        rect = rect.united(other)
    return (rect.right(), rect.left()) if is_rtl else (rect.left(), rect.right())


def edges_across(layout: QTextLayout, line: QTextLine, first: int, last: int) -> Edges | None:
    """Return where a range's first letter begins, and where its last one ends; None where it has none."""
    # What is shown of a letter without ink is shown at its neighbour.
    end_of_first = max(first + 1, min(layout.nextCursorPosition(first), last))
    begin_of_last = min(last - 1, max(layout.previousCursorPosition(last), first))
    begin = edges_of(line, first, end_of_first) or edges_of(line, first, last)
    end = edges_of(line, begin_of_last, last) or edges_of(line, first, last)
    return None if begin is None or end is None else (begin[0], end[1])
