"""Where words stand on the page: rectangles of document ranges, line by line."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

# The widest gap between words of one range; spaces leave no ink.
_SPACE: Final = 9.0
_BLANK: Final = " ".encode("utf-16-le")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def range_rects(block: QTextBlock, start: int, end: int, origin: QPointF) -> Iterator[QRectF]:
    """Yield the rectangles of a range of a block, from ascent to descent of its lines.

    Args:
        block: A block that has been laid out.
        start: Where the range begins, in UTF-16 units from the block's start.
        end: Where it ends.
        origin: The block's top left corner on the page.
    """
    layout = block.layout()
    bidirectional = _RIGHT_TO_LEFT.search(block.text()) is not None
    # Two bytes for each unit that Qt counts; Python counts code points.
    units = block.text().encode("utf-16-le", "surrogatepass")
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        while last > first and units[2 * last - 2 : 2 * last] == _BLANK:
            last -= 1
        if first < last:
            top, height = text_band(line)
            for left, right in _extents(line, first, last, bidirectional=bidirectional):
                yield QRectF(origin.x() + left, origin.y() + top, right - left, height)


def text_band(line: QTextLine) -> tuple[float, float]:
    """Return top and height of a line's letters, which line spacing leaves at its lower end."""
    letters = line.ascent() + line.descent()
    return line.y() + line.height() - letters, letters


def _extents(line: QTextLine, first: int, last: int, *, bidirectional: bool) -> Iterator[tuple[float, float]]:
    """Yield left and right edges; a range of mixed direction can lie in several places of one line."""
    if not bidirectional:
        left, right = sorted((_x(line, first), _x(line, last)))
        yield left, right
        return
    edges = sorted(
        (rect.left(), rect.right())
        for run in line.glyphRuns(first, last - first)
        if (rect := run.boundingRect()).width() > 0
    )
    merged: list[tuple[float, float]] = []
    for left, right in edges:
        if merged and left <= merged[-1][1] + _SPACE:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    yield from merged


def _x(line: QTextLine, position: int) -> float:
    # PySide6 returns the position it has settled on beside the coordinate.
    found = line.cursorToX(position)
    if not isinstance(found, tuple):
        raise TypeError(found)
    return float(found[0])
