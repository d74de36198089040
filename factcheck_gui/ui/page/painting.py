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
from factcheck_gui.ui.page.visible import MarkedWords, VisibleBlock
from factcheck_gui.ui.theme.colours import Colours
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
REACH: Final = 12
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
        self._labels: ClaimLabels | None = None
        self._colours: Colours | None = None
        self._tints: dict[ClaimKind, QColor] = {}
        self._pens: dict[ClaimKind, QPen] = {}

    def paint_under(self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRect) -> None:
        """Paint what lies in an area behind the words: the tints of the claims."""
        painter.setPen(Qt.PenStyle.NoPen)
        self._mix()
        for block in blocks:
            for one in _words_in(block, area):
                painter.setBrush(self._tints[one.mark.kind])
                painter.drawRoundedRect(one.rect.adjusted(-1, -1, 1, 1 + _UNDERLINE), 2, 2)
        if scene.found is not None:
            stretches = [Stretch(start=one.start, end=one.end, rects=one.rects) for one in blocks]
            paint_found(painter, stretches, scene.found, self._theme.colours)

    def paint_over(self, painter: QPainter, blocks: list[VisibleBlock], area: QRect) -> None:
        """Paint what lies in an area over the words: underlines, fading, the place."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mix()
        for block in blocks:
            self._fade(painter, block)
            for kind, lines in _underlines(_words_in(block, area)):
                painter.setPen(self._pens[kind])
                painter.drawLines(lines)
            self._outline(painter, block)

    def paint_labels(
        self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRegion
    ) -> None:
        """Paint the numbers that stand in an area, and put those of all blocks into the scene."""
        font = window_font(11, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        if self._labels is None or self._labels.review is not scene.review:
            self._labels = ClaimLabels(self._theme, scene.review, metrics)
        scene.labels = [label for block in blocks for label in self._labels.of(block)]
        around = area.boundingRect().toRectF()
        painter.setFont(font)
        drop = (metrics.ascent() - metrics.descent()) / 2
        for label in scene.labels:
            if around.intersects(label.rect):
                painter.setPen(QColor(label.ink))
                # Much faster than to let Qt centre them.
                painter.drawText(QPointF(label.rect.left() + 3, label.rect.center().y() + drop), label.words)

    def _mix(self) -> None:
        """Have the colours of the theme ready, which are others once in a while."""
        colours = self._theme.colours
        if self._colours is colours:
            return
        self._colours = colours
        self._tints = {kind: QColor(colours.kind(kind).tint) for kind in ClaimKind}
        self._pens = {
            kind: QPen(QColor(colours.kind(kind).ink), _UNDERLINE, style) for kind, style in _PENS.items()
        }

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


def _underlines(words: list[MarkedWords]) -> Iterator[tuple[ClaimKind, list[QLineF]]]:
    """Yield the lines kind by kind: only on the last level do some lie upon each other."""
    level = _LEVELS_DRAWN - 1
    apart: dict[ClaimKind, list[QLineF]] = {}
    for one in words:
        if one.mark.level < level:
            apart.setdefault(one.mark.kind, []).append(_line(one))
    yield from apart.items()
    for one in words:
        if one.mark.level >= level:
            yield one.mark.kind, [_line(one)]


def _line(words: MarkedWords) -> QLineF:
    y = words.bottom + 1.5 + min(words.mark.level, _LEVELS_DRAWN - 1) * _LEVEL_STEP
    return QLineF(words.rect.left(), y, words.rect.right(), y)


def _words_in(block: VisibleBlock, area: QRect) -> list[MarkedWords]:
    """Return the words of the marks whose lines may reach into an area."""
    return block.marked_words(area.top() - REACH, area.bottom() + REACH + 1)


def _outline_of(rects: tuple[QRectF, ...]) -> QPainterPath:
    path = QPainterPath()
    for rect in rects:
        path = path.united(_rounded(rect.adjusted(-3, -2, 3, 4)))
    return path.simplified()


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, 4, 4)
    return path
