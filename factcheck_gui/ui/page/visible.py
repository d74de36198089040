"""The blocks of the page that the window shows, and where words stand on them."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.geometry import BlockLines
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.marks import ClaimMark
from factcheck_gui.ui.page.positions import PositionMap, Run


class VisibleBlock:
    """One block as long as it stays where it is: its code points, its measures, and what is on it.

    `origin` is its top left corner without its margins, `rect` all that belongs to it, in the viewport.
    """

    def __init__(
        self, block: QTextBlock, run: Run, origin: QPointF, rect: QRect, positions: PositionMap
    ) -> None:
        self.block = block
        self.start = run.start
        self.end = run.end
        self.origin = origin
        self.rect = rect
        self.marks: list[ClaimMark] = []
        self.faded: list[Span] = []
        self.outlined: Span | None = None
        self.look: tuple[object, object] = None, None
        """What tells how its words look, and how the numbers beside it do."""
        self.labels: tuple[Label, ...] | None = None
        """The numbers beside it; None until they are painted."""
        self._positions = positions
        self._lines = BlockLines(block, origin)
        self._rects: dict[Span, tuple[QRectF, ...]] = {}

    def rects(self, span: Span) -> tuple[QRectF, ...]:
        """Return where the part of a span that the block shows stands."""
        if span.start >= self.end or span.end <= self.start:
            return ()
        if span not in self._rects:
            start = self.offset(max(span.start, self.start))
            end = self.offset(min(span.end, self.end))
            self._rects[span] = tuple(self._lines.rects(start, end))
        return self._rects[span]

    def offset(self, code_point: int) -> int:
        """Return how many UTF-16 units a code point stands behind the block's start."""
        return self._positions.to_qt(code_point) - self.block.position()

    def is_on(self, span: Span) -> bool:
        """Tell whether a part of a span is shown by the block."""
        return span.start < self.end and self.start < span.end
