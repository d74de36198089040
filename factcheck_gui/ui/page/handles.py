"""Dragging an end of the place with the mouse."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.letter_edges import Distance
from factcheck_gui.ui.page.span_ends import SpanEnds

_REACH: Final = 5
_SAME_PLACE: Final = 1.0


class SpanHandles:
    """Knows which end of the place is being dragged."""

    def __init__(self) -> None:
        self._dragged: int | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is being dragged."""
        return self._dragged is not None

    @property
    def is_dragging_begin(self) -> bool:
        """Whether that is the first end."""
        return self._dragged == 0

    def is_near(self, point: QPoint, ends: SpanEnds | None) -> bool:
        """Tell whether a press at this point would begin to drag."""
        return _nearest(point, ends) is not None

    def press(self, point: QPoint, ends: SpanEnds | None) -> bool:
        """Begin to drag the end at this point; return whether there is one."""
        self._dragged = _nearest(point, ends)
        return self.is_dragging

    def place_among(self, span: Span, edges: Iterable[Distance]) -> int | None:
        """Return the edge of letters that the dragged end of a span goes to; None where none is possible.

        Where words of two directions meet, two edges stand at one place; the nearer one in the text is meant.
        """
        if self.is_dragging_begin:
            now, possible = span.start, [one for one in edges if one.position < span.end]
        else:
            now, possible = span.end, [one for one in edges if one.position > span.start]
        least = min((one.pixels for one in possible), default=0.0)
        near = [one.position for one in possible if one.pixels <= least + _SAME_PLACE]
        return min(near, key=lambda position: abs(position - now), default=None)

    def drag(self, span: Span, position: int) -> Span:
        """Return the span with the dragged end at a code point; it keeps at least one."""
        if self.is_dragging_begin:
            return Span(start=min(position, span.end - 1), end=span.end)
        return Span(start=span.start, end=max(position, span.start + 1))

    def release(self) -> None:
        """Stop dragging."""
        self._dragged = None


def _nearest(point: QPoint, ends: SpanEnds | None) -> int | None:
    found = [
        (abs(point.x() - rect.left()), index)
        for index, rect in enumerate(ends or ())
        if rect.top() <= point.y() <= rect.bottom() and abs(point.x() - rect.left()) <= _REACH
    ]
    return min(found)[1] if found else None
