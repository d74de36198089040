"""The blocks of the page that the window shows, and where words stand on them."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTextBlock

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.geometry import BlockLines, text_band
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.letter_edges import Distance
from factcheck_gui.ui.page.marks import ClaimMark
from factcheck_gui.ui.page.positions import PositionMap, Run


class OnWords(NamedTuple):
    """Something that is painted on words: which, and how."""

    start: int
    end: int
    how: object


class Look(NamedTuple):
    """What tells how a block looks: what is painted on its words, and whose numbers stand beside it."""

    on_words: frozenset[OnWords] = frozenset()
    numbered: tuple[object, ...] = ()


class MarkedWords(NamedTuple):
    """The words of a mark on one line."""

    top: float
    bottom: float
    rect: QRectF
    mark: ClaimMark


class VisibleBlock:
    """One block as long as it is in the window: its code points, its measures, and what is on it.

    `origin` is its top left corner without its margins, `rect` all that belongs to it, in the viewport.
    """

    def __init__(
        self, block: QTextBlock, run: Run, origin: QPointF, rect: QRect, positions: PositionMap
    ) -> None:
        self.block = block
        self.start = run.start
        self.end = run.end
        self.span = Span(start=run.start, end=run.end)
        self.origin = origin
        self.rect = rect
        self.marks: list[ClaimMark] = []
        self.words: tuple[MarkedWords, ...] | None = None
        """Where the words of the marks stand, line by line; None until they are painted."""
        self.faded: list[Span] = []
        self.outlined: Span | None = None
        self.outline: QPainterPath | None = None
        """The line around what is outlined; None until it is painted."""
        self.look = Look()
        self.known: object = None
        """What its look was made of; where that is the same, so is the look."""
        self.first_number = 0
        """The number of the first claim that begins in it; each further one has the next."""
        self.labels: tuple[Label, ...] | None = None
        """The numbers beside it; None until they are painted."""
        self._positions = positions
        self._lines = BlockLines(block, origin)
        self._rects: dict[tuple[int, int], tuple[QRectF, ...]] = {}
        self._middles: dict[int, float | None] = {}
        self.is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft

    def middle(self, code_point: int) -> float | None:
        """Return the height at which the letters of the line stand that holds a code point."""
        if code_point not in self._middles:
            line = self.block.layout().lineForTextPosition(self.offset(code_point))
            top, height = text_band(line) if line.isValid() else (0, 0)
            self._middles[code_point] = top + height / 2 if line.isValid() else None
        found = self._middles[code_point]
        return None if found is None else self.origin.y() + found

    def move(self, dy: int) -> None:
        """Take note that the page was scrolled by whole pixels; nothing is measured anew."""
        self.origin = self.origin + QPointF(0, dy)
        self.rect = self.rect.translated(0, dy)
        self._lines.move(dy)
        self._rects = {
            key: tuple(rect.translated(0, dy) for rect in rects) for key, rects in self._rects.items()
        }
        self.words = None
        if self.outline is not None:
            self.outline.translate(0, dy)
        if self.labels is not None:
            self.labels = tuple(replace(one, rect=one.rect.translated(0, dy)) for one in self.labels)

    def marked_words(self, top: float, bottom: float) -> list[MarkedWords]:
        """Return the words of the marks on the lines between two heights."""
        if self.words is None:
            self.words = tuple(
                MarkedWords(rect.top(), rect.bottom(), rect, mark)
                for mark in self.marks
                for rect in self.rects(mark.span)
            )
        return [one for one in self.words if one.top < bottom and top < one.bottom]

    def rects(self, span: Span) -> tuple[QRectF, ...]:
        """Return where the part of a span that the block shows stands."""
        if span.start >= self.end or span.end <= self.start:
            return ()
        key = span.start, span.end
        if key not in self._rects:
            start = self.offset(max(span.start, self.start))
            end = self.offset(min(span.end, self.end))
            self._rects[key] = tuple(self._lines.rects(start, end))
        return self._rects[key]

    def edges(self, span: Span) -> tuple[QRectF, QRectF] | None:
        """Return where the part of a span that the block shows begins and ends; None where it has no ink."""
        start, end = max(span.start, self.start), min(span.end, self.end)
        return self._lines.edges(self.offset(start), self.offset(end))

    def distances(self, point: QPointF, *, of_begins: bool) -> list[Distance]:
        """Return how far from a point its line's letters begin, or end; none where Qt knows as well."""
        return [
            Distance(one.pixels, self._positions.to_code_point(self.block.position() + one.position))
            for one in self._lines.distances(point, of_begins=of_begins)
        ]

    def letter_at(self, point: QPointF) -> int | None:
        """Return the code point whose letter stands at a point, or nearest to it on its line."""
        found = self._lines.letter_at(point)
        return None if found is None else self._positions.to_code_point(self.block.position() + found)

    def gap_at(self, point: QPointF) -> int | None:
        """Return the document's position between letters at a point; None where Qt knows as well."""
        found = self._lines.gap_at(point)
        return None if found is None else self.block.position() + found

    def offset(self, code_point: int) -> int:
        """Return how many UTF-16 units a code point stands behind the block's start."""
        return self._positions.to_qt(code_point) - self.block.position()

    def is_on(self, span: Span) -> bool:
        """Tell whether a part of a span is shown by the block."""
        return span.start < self.end and self.start < span.end
