"""Paints claims, marks and the place onto the visible blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.find_marks import FindMarks, Stretch, paint_found
from factcheck_gui.ui.page.geometry import range_rects, text_band
from factcheck_gui.ui.page.marks import ClaimMark, ClaimMarks
from factcheck_gui.ui.page.positions import PositionMap
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme

_PENS: Final = {
    ClaimKind.ALLEGATION: Qt.PenStyle.DashLine,
    ClaimKind.DENIAL: Qt.PenStyle.DotLine,
    ClaimKind.FACT: Qt.PenStyle.SolidLine,
}
_UNDERLINE: Final = 2.0
_LEVEL_STEP: Final = 3.0
# Below these the next line's letters begin.
_LEVELS_DRAWN: Final = 3
_FADE: Final = 50
_LABEL_GAP: Final = 12
UNCHECKED_SIGN: Final = "○"
"""The sign of a claim whose truth nobody has judged yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleBlock:
    """A block of the page that the window shows: its code points, and where its top left corner stands."""

    block: QTextBlock
    start: int
    end: int
    origin: QPointF


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A claim's number in the gutter, where the mouse can reach it."""

    claim_id: str
    rect: QRectF
    words: str
    ink: str
    tip: str = ""


@dataclass(slots=True, kw_only=True)
class Scene:
    """What is to be painted besides the words."""

    review: Review
    positions: PositionMap
    marks: ClaimMarks
    span: Span | None = None
    found: FindMarks | None = None
    labels: list[Label] = field(default_factory=list)


class PagePainter:
    """Paints with the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint_under(self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene) -> None:
        """Paint what lies behind the words: the tints of the claims."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block in blocks:
            for mark in scene.marks.on(block.start, block.end):
                painter.setBrush(QColor(self._theme.colours.kind(mark.kind).tint))
                for rect in self.rects(block, mark.span, scene.positions):
                    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1 + _UNDERLINE), 2, 2)
        if scene.found is not None:
            stretches = [
                Stretch(start=one.start, end=one.end, rects=partial(self._found_rects, one, scene.positions))
                for one in blocks
            ]
            paint_found(painter, stretches, scene.found, self._theme.colours)

    def paint_over(self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene) -> None:
        """Paint what lies over the words: underlines, fading, the place, the numbers in the gutter."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.labels.clear()
        faded = _shown([mark.span for mark in scene.review.marks], blocks)
        for block in blocks:
            marks = scene.marks.on(block.start, block.end)
            self._fade(painter, block, faded, scene.positions)
            for mark in marks:
                self._underline(painter, block, mark, scene.positions)
            self._outline(painter, block, scene)
            scene.labels += self._labels(block, marks, scene)
        painter.setFont(window_font(11, QFont.Weight.DemiBold))
        for label in scene.labels:
            painter.setPen(QColor(label.ink))
            painter.drawText(label.rect, Qt.AlignmentFlag.AlignCenter, label.words)

    @staticmethod
    def rects(block: VisibleBlock, span: Span, positions: PositionMap) -> Iterator[QRectF]:
        """Yield where the part of a span that a block shows stands."""
        if span.start < block.end and block.start < span.end:
            first = block.block.position()
            start = positions.to_qt(max(span.start, block.start)) - first
            end = positions.to_qt(min(span.end, block.end)) - first
            yield from range_rects(block.block, start, end, block.origin)

    def _found_rects(self, block: VisibleBlock, positions: PositionMap, span: Span) -> Iterator[QRectF]:
        return self.rects(block, span, positions)

    def _underline(
        self, painter: QPainter, block: VisibleBlock, mark: ClaimMark, positions: PositionMap
    ) -> None:
        pen = QPen(QColor(self._theme.colours.kind(mark.kind).ink), _UNDERLINE, _PENS[mark.kind])
        painter.setPen(pen)
        for rect in self.rects(block, mark.span, positions):
            y = rect.bottom() + 1.5 + min(mark.level, _LEVELS_DRAWN - 1) * _LEVEL_STEP
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _fade(
        self, painter: QPainter, block: VisibleBlock, faded: list[Span], positions: PositionMap
    ) -> None:
        paper = QColor(self._theme.colours.paper)
        paper.setAlpha(_FADE)
        for span in faded:
            for rect in self.rects(block, span, positions):
                painter.fillRect(rect, paper)
                painter.setPen(QPen(QColor(self._theme.colours.mute), 1, Qt.PenStyle.DashDotDotLine))
                y = rect.bottom() + 1.5
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _outline(self, painter: QPainter, block: VisibleBlock, scene: Scene) -> None:
        if scene.span is None:
            return
        path = QPainterPath()
        for rect in self.rects(block, scene.span, scene.positions):
            path = path.united(_rounded(rect.adjusted(-3, -2, 3, 4)))
        painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.simplified())

    def _labels(self, block: VisibleBlock, marks: list[ClaimMark], scene: Scene) -> Iterator[Label]:
        """Yield the numbers of the claims that begin in a block, at the line where each begins."""
        beginning = [mark for mark in marks if block.start <= mark.span.start < block.end]
        lines: dict[float, list[ClaimMark]] = {}
        for mark in beginning:
            offset = scene.positions.to_qt(mark.span.start) - block.block.position()
            line = block.block.layout().lineForTextPosition(offset)
            if line.isValid():
                top, height = text_band(line)
                lines.setdefault(block.origin.y() + top + height / 2, []).append(mark)
        for middle, at_line in lines.items():
            yield from self._line_of_labels(block, middle, at_line, scene)

    def _line_of_labels(
        self, block: VisibleBlock, middle: float, marks: list[ClaimMark], scene: Scene
    ) -> Iterator[Label]:
        metrics = QFontMetricsF(window_font(11, QFont.Weight.DemiBold))
        rtl = block.block.textDirection() is Qt.LayoutDirection.RightToLeft
        words = [self._label_words(mark, scene, short=len(marks) > 1) for mark in marks]
        sizes = [metrics.horizontalAdvance(word) + 6 for word, _ in words]
        edge = block.origin.x() + (
            block.block.layout().boundingRect().right() + _LABEL_GAP if rtl else -_LABEL_GAP
        )
        x = edge if rtl else edge - sum(sizes)
        for mark, (word, ink), size in zip(marks, words, sizes, strict=True):
            yield Label(claim_id=mark.claim_id, rect=QRectF(x, middle - 8, size, 16), words=word, ink=ink)
            x += size

    def _label_words(self, mark: ClaimMark, scene: Scene, *, short: bool) -> tuple[str, str]:
        reviewed = scene.review.claim(mark.claim_id)
        value = None if reviewed is None else scene.review.value(reviewed.value_id(Question.TRUTH))
        if value is None:
            words = f"{mark.number}" if short else f"{mark.number} {UNCHECKED_SIGN}"
            return words, self._theme.colours.mute
        words = f"{mark.number}{value.sign}" if short else f"{mark.number} {value.sign}"
        return words, self._theme.verdict_colour(value.colour)


def _shown(spans: list[Span], blocks: list[VisibleBlock]) -> list[Span]:
    """Return the spans that reach into the visible blocks, which are in text order."""
    if not blocks:
        return []
    start, end = blocks[0].start, blocks[-1].end
    return [span for span in spans if span.start < end and start < span.end]


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, 4, 4)
    return path
