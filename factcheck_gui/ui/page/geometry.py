"""Where words stand on the page: rectangles of document ranges, line by line."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from factcheck_gui.ui.page.letter_edges import Distance, Edges, edges_across, edges_of, letters

# The widest gap between words of one range; spaces leave no ink.
_SPACE: Final = 9.0
_BLANK: Final = " ".encode("utf-16-le")
_RIGHT_TO_LEFT: Final = re.compile(
    # Letters, and the marks without ink that turn what follows them.
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\u200f\u202b\u202e\u2067]"
)


class BlockLines:
    """The lines of a block that has been laid out, measured once for all that is painted on it."""

    def __init__(self, block: QTextBlock, origin: QPointF) -> None:
        """Measure a block whose top left corner stands at `origin` on the page."""
        layout, words = block.layout(), block.text()
        self._block = block
        self._left, self._top = origin.x(), origin.y()
        # In a block from right to left Qt misplaces what runs to the right, by the blanks that end a line.
        self._bidirectional = block.textDirection() is Qt.LayoutDirection.RightToLeft or (
            not words.isascii() and _RIGHT_TO_LEFT.search(words) is not None
        )
        # Two bytes for each unit that Qt counts; Python counts code points.
        self._units = words.encode("utf-16-le", "surrogatepass")
        lines = (layout.lineAt(index) for index in range(layout.lineCount()))
        self._lines = [(line.textStart(), line.textLength(), line) for line in lines]

    def move(self, dy: int) -> None:
        """Stand elsewhere by whole pixels."""
        self._top += dy

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield the rectangles of a range, in UTF-16 units, from ascent to descent of its lines."""
        for line, first, last in self._stretches(start, end):
            top, height = text_band(line)
            for left, right in _extents(line, first, last, bidirectional=self._bidirectional):
                yield QRectF(self._left + left, self._top + top, right - left, height)

    def edges(self, start: int, end: int) -> tuple[QRectF, QRectF] | None:
        """Return where a range begins and ends, as rectangles without width; None where it leaves no ink."""
        stretches = list(self._stretches(start, end))
        on_lines = (edges for one in stretches if (edges := self._edges_on(*one)) is not None)
        from_last = (edges for one in reversed(stretches) if (edges := self._edges_on(*one)) is not None)
        first, last = next(on_lines, None), next(from_last, None)
        return None if first is None or last is None else (first[0], last[1])

    def distances(self, point: QPointF, *, of_begins: bool) -> Iterator[Distance]:
        """Yield how far from a point its line's letters begin, or end.

        There are none where everything runs to the right, which Qt gets right itself.
        """
        if not self._bidirectional:
            return
        for start, end, edges in self._letters_beside(point):
            edge, position = (edges[0], start) if of_begins else (edges[1], end)
            yield Distance(abs(self._left + edge - point.x()), position)

    def letter_at(self, point: QPointF) -> int | None:
        """Return where the letter begins that a point's line has at the point, or next to it."""
        if self._bidirectional:
            # Qt's own hit test finds the other end of words that run against their block.
            letter = self._letter_beside(point)
            return None if letter is None else letter[0]
        nearest = self._nearest(point)
        if nearest is None:
            return None
        (line, first, last), x = nearest, point.x() - self._left
        layout, found = self._block.layout(), min(max(line.xToCursor(x), first), last)
        # Qt finds the gap that is nearest, which may stand behind the letter, or before one without ink.
        while found > first and (found == last or _x(line, found) > x):
            found = layout.previousCursorPosition(found)
        while (following := layout.nextCursorPosition(found)) < last and _x(line, following) <= x:
            found = following
        return found

    def gap_at(self, point: QPointF) -> int | None:
        """Return that end of the letter at a point which is nearer; None where Qt gets it right itself."""
        letter = self._letter_beside(point) if self._bidirectional else None
        if letter is None:
            return None
        start, end, (begins, ends) = letter
        x = point.x() - self._left
        return start if abs(x - begins) <= abs(x - ends) else end

    def _letter_beside(self, point: QPointF) -> tuple[int, int, Edges] | None:
        x = point.x() - self._left
        return min(self._letters_beside(point), key=lambda one: _apart(x, one[2]), default=None)

    def _letters_beside(self, point: QPointF) -> Iterator[tuple[int, int, Edges]]:
        """Yield the letters of a point's line that leave ink, and where they stand on it."""
        nearest = self._nearest(point)
        if nearest is None:
            return
        line, first, last = nearest
        for start, end in letters(self._block.layout(), first, last):
            edges = edges_of(line, start, end)
            if edges is not None:
                yield start, end, edges

    def _nearest(self, point: QPointF) -> tuple[QTextLine, int, int] | None:
        """Return the line with words at the height of a point, or next to it, and which words it has."""
        stretches = self._stretches(0, len(self._units) // 2)
        return min(stretches, key=lambda one: abs(self._middle(one[0]) - point.y()), default=None)

    def _edges_on(self, line: QTextLine, first: int, last: int) -> tuple[QRectF, QRectF] | None:
        if self._bidirectional:
            edges = edges_across(self._block.layout(), line, first, last)
        else:
            edges = _x(line, first), _x(line, last)
        if edges is None:
            return None
        top, height = text_band(line)
        begin, end = (QRectF(self._left + x, self._top + top, 0, height) for x in edges)
        return begin, end

    def _middle(self, line: QTextLine) -> float:
        top, height = text_band(line)
        return self._top + top + height / 2

    def _stretches(self, start: int, end: int) -> Iterator[tuple[QTextLine, int, int]]:
        """Yield the lines of a range, and what of it they hold without the blanks that end it there."""
        for begin, length, line in self._lines:
            if end <= begin:
                return
            first, last = max(start, begin), min(end, begin + length)
            while last > first and self._units[2 * last - 2 : 2 * last] == _BLANK:
                last -= 1
            if first < last:
                yield line, first, last


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


def _apart(x: float, edges: Edges) -> float:
    """Return how far letters are from a place on their line; less than nothing within them."""
    left, right = sorted(edges)
    return max(left - x, x - right)


def _x(line: QTextLine, position: int) -> float:
    # PySide6 returns the position it has settled on beside the coordinate.
    found = line.cursorToX(position)
    if not isinstance(found, tuple):
        raise TypeError(found)
    return float(found[0])
