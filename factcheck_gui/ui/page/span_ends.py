"""Where the ends of a span stand among the blocks in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.visible import VisibleBlock

SpanEnds = tuple[QRect, QRect]
"""Where the first and the last edge of a span stand in the viewport; an empty one is not in sight."""


def ends_in_sight(blocks: Sequence[VisibleBlock], span: Span) -> SpanEnds | None:
    """Return the ends of a span as its outline has them; None where no block shows a part of it."""
    on = [block for block in blocks if block.is_on(span)]
    if not on:
        return None
    # Where other words stand before it or behind it, nothing of it is out of sight there.
    begins = on[0] is not blocks[0] or on[0].start <= span.start
    ends = on[-1] is not blocks[-1] or on[-1].end >= span.end
    # Qt's own cursor stands elsewhere where words run against their article.
    first, last = on[0].edges(span), on[-1].edges(span)
    return _rect_of(first[0] if first and begins else None), _rect_of(last[1] if last and ends else None)


def _rect_of(edge: QRectF | None) -> QRect:
    """Return the pixels at which an edge stands."""
    if edge is None:
        return QRect()
    return QRect(round(edge.left()), round(edge.top()), 1, round(edge.height()))
