"""Paints the parts of a picture in a palette: for the screen and for files alike."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.mapping.layout import MARGIN, PlacedArrow
from factcheck_gui.ui.map import words
from factcheck_gui.ui.map.picture import (
    LINE,
    PAD,
    Box,
    Picture,
    Pill,
    caption_font,
    heading_font,
    legend_font,
    strong_font,
    text_font,
)
from factcheck_gui.ui.theme.colours import Colours, mixed, readable

FAINT: Final = 0.28
"""How much is left of lines and grounds that are dimmed; words are not."""
_ROUND: Final = 10.0
_HEADING_BASE: Final = 44.0
_SUBTITLE_BASE: Final = 66.0
_HEAD: Final = 11.0
_HEAD_HALF: Final = 5.0
_PILL_LINES: Final = {1: LINE, 2: 18.0, 3: 16.0}
_SWING: Final = 38.0
_SWING_BY: Final = 0.06
_WIDEST_SWING: Final = 90.0
_SAMPLE: Final = 28.0
_SPACING: Final = 8.0
_BETWEEN: Final = 24.0
_BOX_DASHES: Final = {
    ClaimKind.ALLEGATION: [5.0, 4.0],
    ClaimKind.DENIAL: [2.0, 3.0],
    ClaimKind.FACT: [],
}
_ARROW_DASHES: Final = {
    LinkType.ADMITS: [],
    LinkType.CORROBORATES: [6.0, 4.0],
    LinkType.CONTRADICTS: [7.0, 3.0, 1.5, 3.0],
    LinkType.REPEATS: [1.5, 3.0],
}
_NO_BRUSH: Final = QBrush(Qt.BrushStyle.NoBrush)


class Drawing:
    """Knows the pens and inks of one palette."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self._inks: dict[tuple[str, str], QColor] = {}
        self._faint: dict[str, str] = {}
        self._text, self._strong, self._small = text_font(), strong_font(), legend_font()

    def ground(self) -> QColor:
        """Return the colour that everything stands on."""
        return QColor(self.colours.paper)

    def box(
        self,
        painter: QPainter,
        box: Box,
        *,
        is_current: bool = False,
        has_text: bool = True,
        is_faint: bool = False,
    ) -> None:
        """Paint a claim, from far away without its words; those of a faint one can still be read."""
        claim, rect = box.claim, box.rect
        kind = self.colours.kind(claim.kind)
        tint = self._faded(self.colours.panel if claim.is_foreign else kind.tint, is_faint=is_faint)
        painter.setPen(_pen(self._faded(kind.ink, is_faint=is_faint), 1.2, _BOX_DASHES[claim.kind]))
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(rect, _ROUND, _ROUND)
        if is_current:
            painter.setPen(QPen(QColor(self.colours.accent), 2.4))
            painter.setBrush(_NO_BRUSH)
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), _ROUND + 3, _ROUND + 3)
        if not has_text:
            return
        room = rect.adjusted(PAD, 0, -PAD, 0)
        top = rect.top() + (rect.height() - LINE * (len(box.lines) + 1)) / 2
        turn = Qt.LayoutDirection.RightToLeft if box.is_right_to_left else Qt.LayoutDirection.LeftToRight
        painter.setFont(self._text)
        painter.setPen(self._ink(self.colours.mute if is_faint else self.colours.ink, tint))
        painter.setLayoutDirection(turn)
        for line in box.lines:
            _write(painter, room, top, line)
            top += LINE
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if claim.is_foreign:
            painter.setFont(self._small)
            painter.setPen(self._ink(self.colours.mute, tint))
        else:
            painter.setFont(self._strong)
            colour = self.colours.mute if claim.value is None else claim.value.colour
            painter.setPen(self._ink(colour, tint))
        _write(painter, room, top, box.state)

    def pill(self, painter: QPainter, pill: Pill, *, has_text: bool = True, is_faint: bool = False) -> None:
        """Paint a speaker; faint words stay readable."""
        ground = self._faded(self.colours.panel, is_faint=is_faint)
        painter.setPen(QPen(QColor(self._faded(self.colours.field_line, is_faint=is_faint)), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill.rect, pill.rect.height() / 2, pill.rect.height() / 2)
        if not has_text:
            return
        ink = self.colours.ink if pill.speaker and not is_faint else self.colours.mute
        named = self._strong if pill.speaker else self._text
        rows = [(named, ink, line) for line in pill.lines]
        if pill.note:
            rows.append((self._small, self.colours.mute, pill.note))
        height = _PILL_LINES[len(rows)]
        top = pill.rect.center().y() - height * len(rows) / 2
        for font, colour, line in rows:
            painter.setFont(font)
            painter.setPen(self._ink(colour, ground))
            area = QRectF(pill.rect.left(), top, pill.rect.width(), height)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), line)
            top += height

    def threads(self, painter: QPainter, pill: Pill) -> None:
        """Paint what ties a speaker to the claims."""
        painter.setPen(QPen(QColor(self.colours.field_line), 1.5))
        painter.setBrush(_NO_BRUSH)
        for start, end in pill.threads:
            painter.drawPath(_curve(start, end))

    def arrow(self, painter: QPainter, arrow: PlacedArrow, path: QPainterPath) -> None:
        """Paint a link along its path; a denial's is thick."""
        pen = self.arrow_pen(arrow.arrow.type)
        painter.setPen(pen)
        painter.setBrush(_NO_BRUSH)
        painter.drawPath(path)
        tip, way = QPointF(*arrow.end), 1.0 if arrow.arrives_right else -1.0
        size = 1.0 if arrow.arrow.type is LinkType.DENIES else 0.8
        _head(painter, pen.color(), tip, way * size)

    def arrow_pen(self, link_type: LinkType) -> QPen:
        """Return how a link is drawn."""
        if link_type is LinkType.DENIES:
            return _pen(self.colours.denial.ink, 2.0, [])
        ink = {
            LinkType.ADMITS: self.colours.good,
            LinkType.CORROBORATES: self.colours.fact.ink,
            LinkType.CONTRADICTS: self.colours.error,
        }.get(link_type, self.colours.mute)
        return _pen(ink, 1.2, _ARROW_DASHES[link_type])

    def frame(self, painter: QPainter, picture: Picture) -> None:
        """Paint the title, what stands over the columns, and the legend."""
        painter.setBrush(_NO_BRUSH)
        painter.setFont(heading_font())
        painter.setPen(QColor(self.colours.ink))
        painter.drawText(QPointF(MARGIN, _HEADING_BASE), picture.heading)
        painter.setFont(self._text)
        painter.setPen(QColor(self.colours.mute))
        painter.drawText(QPointF(MARGIN, _SUBTITLE_BASE), picture.subtitle)
        if picture.nothing:
            painter.drawText(picture.size, int(Qt.AlignmentFlag.AlignCenter), picture.nothing)
            return
        painter.setFont(caption_font())
        for point, caption in picture.captions:
            painter.drawText(point, caption)
        painter.setFont(self._small)
        painter.drawText(QPointF(MARGIN, picture.legend_top), picture.legend)
        self._legend(painter, picture)

    def _legend(self, painter: QPainter, picture: Picture) -> None:
        x, y = MARGIN, picture.legend_top + LINE
        for link_type in picture.legend_types:
            pen = self.arrow_pen(link_type)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y - 4), QPointF(x + _SAMPLE, y - 4))
            _head(painter, pen.color(), QPointF(x + _SAMPLE + 2, y - 4), -0.8)
            name = words.type_words(link_type)
            painter.setPen(QColor(self.colours.mute))
            x += _SAMPLE + _SPACING
            painter.drawText(QPointF(x, y), name)
            x += painter.fontMetrics().horizontalAdvance(name) + _BETWEEN

    def _faded(self, colour: str, *, is_faint: bool) -> str:
        """Return a colour, mixed with the ground where it is to be faint."""
        if not is_faint:
            return colour
        if colour not in self._faint:
            self._faint[colour] = mixed(colour, self.colours.paper, FAINT)
        return self._faint[colour]

    def _ink(self, colour: str, ground: str) -> QColor:
        if (colour, ground) not in self._inks:
            self._inks[colour, ground] = QColor(readable(colour, ground))
        return self._inks[colour, ground]


def paint_all(painter: QPainter, picture: Picture, colours: Colours) -> None:
    """Paint a whole picture on its ground."""
    drawing = Drawing(colours)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(picture.size, drawing.ground())
    drawing.frame(painter, picture)
    for pill in picture.pills:
        drawing.threads(painter, pill)
    for arrow in picture.arrows:
        drawing.arrow(painter, arrow, arrow_path(arrow))
    for pill in picture.pills:
        drawing.pill(painter, pill)
    for box in picture.boxes:
        drawing.box(painter, box)


def arrow_path(arrow: PlacedArrow) -> QPainterPath:
    """Return the line of an arrow, which ends where its head begins."""
    way = 1.0 if arrow.arrives_right else -1.0
    start, tip = QPointF(*arrow.start), QPointF(*arrow.end)
    end = QPointF(tip.x() + way * (_HEAD - 2), tip.y())
    if arrow.leaves_right is not arrow.arrives_right:
        return _curve(start, end)
    swing = min(_WIDEST_SWING, _SWING + _SWING_BY * math.fabs(end.y() - start.y()))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(way * swing, 0), end + QPointF(way * swing, 0), end)
    return path


def thread_path(pill: Pill) -> QPainterPath:
    """Return all that ties a speaker to the claims, as one line."""
    path = QPainterPath()
    for start, end in pill.threads:
        path.addPath(_curve(start, end))
    return path


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path


def _head(painter: QPainter, ink: QColor, tip: QPointF, way: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    back, half = QPointF(way * _HEAD, 0), QPointF(0, abs(way) * _HEAD_HALF)
    painter.drawPolygon(QPolygonF([tip, tip + back - half, tip + back + half]))
    painter.setBrush(_NO_BRUSH)


def _pen(colour: str, width: float, dashes: list[float]) -> QPen:
    pen = QPen(QColor(colour), width)
    if dashes:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / width for length in dashes])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _write(painter: QPainter, room: QRectF, top: float, line: str) -> None:
    area = QRectF(room.left(), top, room.width(), LINE)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), line)
