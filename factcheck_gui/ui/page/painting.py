"""Paints claims, marks and the place onto the visible blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QRegion

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.find_marks import FindMarks, Stretch, paint_found
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.labels import ClaimLabels
from factcheck_gui.ui.page.marks import ClaimMark
from factcheck_gui.ui.page.visible import VisibleBlock
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
_REACH: Final = 12
"""Pixels by which what is painted on words reaches out of them at most."""


@dataclass(slots=True, kw_only=True)
class Scene:
    """What is to be painted besides the words."""

    review: Review
    span: Span | None = None
    found: FindMarks | None = None
    labels: list[Label] = field(default_factory=list)


class PagePainter:
    """Paints with the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint_under(self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRect) -> None:
        """Paint what lies in an area behind the words: the tints of the claims."""
        near = _around(area)
        painter.setPen(Qt.PenStyle.NoPen)
        tints = {kind: QColor(self._theme.colours.kind(kind).tint) for kind in ClaimKind}
        for block in blocks:
            for mark in block.marks:
                painter.setBrush(tints[mark.kind])
                for rect in block.rects(mark.span):
                    if rect.intersects(near):
                        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1 + _UNDERLINE), 2, 2)
        if scene.found is not None:
            stretches = [Stretch(start=one.start, end=one.end, rects=one.rects) for one in blocks]
            paint_found(painter, stretches, scene.found, self._theme.colours)

    def paint_over(self, painter: QPainter, blocks: list[VisibleBlock], area: QRect) -> None:
        """Paint what lies in an area over the words: underlines, fading, the place."""
        near = _around(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pens = {kind: self._pen(kind) for kind in ClaimKind}
        for block in blocks:
            self._fade(painter, block)
            for kind, lines in _underlines(block, near):
                painter.setPen(pens[kind])
                painter.drawLines(lines)
            self._outline(painter, block)

    def paint_labels(
        self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRegion
    ) -> None:
        """Paint the numbers that stand in an area, and put those of all blocks into the scene."""
        font = window_font(11, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        labels = ClaimLabels(self._theme, scene.review, metrics)
        scene.labels = [label for block in blocks for label in labels.of(block)]
        painter.setFont(font)
        drop = (metrics.ascent() - metrics.descent()) / 2
        for label in scene.labels:
            if area.intersects(label.rect.toAlignedRect()):
                painter.setPen(QColor(label.ink))
                # Much faster than to let Qt centre them.
                painter.drawText(QPointF(label.rect.left() + 3, label.rect.center().y() + drop), label.words)

    def _pen(self, kind: ClaimKind) -> QPen:
        return QPen(QColor(self._theme.colours.kind(kind).ink), _UNDERLINE, _PENS[kind])

    def _fade(self, painter: QPainter, block: VisibleBlock) -> None:
        if not block.faded:
            return
        paper = QColor(self._theme.colours.paper)
        paper.setAlpha(_FADE)
        for rect in (rect for span in block.faded for rect in block.rects(span)):
            painter.fillRect(rect, paper)
            painter.setPen(QPen(QColor(self._theme.colours.mute), 1, Qt.PenStyle.DashDotDotLine))
            y = rect.bottom() + 1.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _outline(self, painter: QPainter, block: VisibleBlock) -> None:
        if block.outlined is None:
            return
        if block.outline is None:
            block.outline = _outline_of(block.rects(block.outlined))
        if not block.outline.isEmpty():
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(block.outline)


def _underlines(block: VisibleBlock, near: QRectF) -> Iterator[tuple[ClaimKind, list[QLineF]]]:
    """Yield the lines kind by kind: only on the last level do some lie upon each other."""
    level = _LEVELS_DRAWN - 1
    apart: dict[ClaimKind, list[QLineF]] = {}
    for mark in block.marks:
        if mark.level < level:
            apart.setdefault(mark.kind, []).extend(_lines(block, mark, near))
    yield from apart.items()
    for mark in block.marks:
        if mark.level >= level:
            yield mark.kind, list(_lines(block, mark, near))


def _lines(block: VisibleBlock, mark: ClaimMark, near: QRectF) -> Iterator[QLineF]:
    for rect in block.rects(mark.span):
        if rect.intersects(near):
            y = rect.bottom() + 1.5 + min(mark.level, _LEVELS_DRAWN - 1) * _LEVEL_STEP
            yield QLineF(rect.left(), y, rect.right(), y)


def _around(area: QRect) -> QRectF:
    """Return where words stand whose lines may reach into an area."""
    return area.toRectF().adjusted(-_REACH, -_REACH, _REACH, _REACH)


def _outline_of(rects: tuple[QRectF, ...]) -> QPainterPath:
    path = QPainterPath()
    for rect in rects:
        path = path.united(_rounded(rect.adjusted(-3, -2, 3, 4)))
    return path.simplified()


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, 4, 4)
    return path
