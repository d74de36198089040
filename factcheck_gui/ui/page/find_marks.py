"""The words that were searched for, painted behind the text of the visible blocks."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.finding import Hits
from factcheck_gui.ui.theme.colours import Colours

_RADIUS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FindMarks:
    """All hits in the text, and the one that was gone to."""

    hits: Hits
    here: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the text that is seen, and where spans stand on it."""

    start: int
    end: int
    rects: Callable[[Span], Iterable[QRectF]]


def paint_found(painter: QPainter, stretches: Iterable[Stretch], found: FindMarks, colours: Colours) -> None:
    """Paint the hits on the stretches; the one that was gone to bears a frame as well as another colour."""
    painter.save()
    for stretch in stretches:
        for span in found.hits.on(stretch.start, stretch.end):
            is_here = span == found.here
            painter.setBrush(QColor(colours.found_here if is_here else colours.found))
            painter.setPen(QPen(QColor(colours.ink), 1) if is_here else Qt.PenStyle.NoPen)
            for rect in stretch.rects(span):
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 2), _RADIUS, _RADIUS)
    painter.restore()
