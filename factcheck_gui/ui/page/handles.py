"""Dragging an end of the place with the mouse."""

from typing import Final

from PySide6.QtCore import QPoint, QRect

from factcheck_gui.domain.spans import Span

_REACH: Final = 5

EndRects = tuple[QRect, QRect] | None
"""Where the first and the last edge of the place stand in the viewport."""


class SpanHandles:
    """Knows which end of the place is being dragged."""

    def __init__(self) -> None:
        self._dragged: int | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether an end is being dragged."""
        return self._dragged is not None

    def is_near(self, point: QPoint, ends: EndRects) -> bool:
        """Tell whether a press at this point would begin to drag."""
        return _nearest(point, ends) is not None

    def press(self, point: QPoint, ends: EndRects) -> bool:
        """Begin to drag the end at this point; return whether there is one."""
        self._dragged = _nearest(point, ends)
        return self.is_dragging

    def drag(self, span: Span, position: int) -> Span:
        """Return the span with the dragged end at a code point; it keeps at least one."""
        if self._dragged == 0:
            return Span(start=min(position, span.end - 1), end=span.end)
        return Span(start=span.start, end=max(position, span.start + 1))

    def release(self) -> None:
        """Stop dragging."""
        self._dragged = None


def _nearest(point: QPoint, ends: EndRects) -> int | None:
    for index, rect in enumerate(ends or ()):
        if rect.top() <= point.y() <= rect.bottom() and abs(point.x() - rect.left()) <= _REACH:
            return index
    return None
