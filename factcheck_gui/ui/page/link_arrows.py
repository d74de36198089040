"""The links of the selected claim, as arrows in the margin after the column."""

import math
from collections.abc import Iterator
from itertools import islice
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.link_ends import ArrowEnd, arrow_ends, link_ink, link_pen
from factcheck_gui.ui.page.painting import Scene
from factcheck_gui.ui.page.style import MARGIN
from factcheck_gui.ui.page.visible import VisibleBlock
from factcheck_gui.ui.theme.colours import Colours
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme

_HEAD: Final = 5.0
_GAP: Final = 4.0
_LANES: Final = 4
_SPREAD: Final = 9.0
_HALF_LINE: Final = 11.0
_LABEL_HEIGHT: Final = 15.0
_REACH: Final = 7.0
_MOST_AT_AN_EDGE: Final = 5
_ELSEWHERE: Final = "↗"
_MORE: Final = "+"


class LinkArrows:
    """Draws the arrows of one claim; what they cost depends on its links and on nothing else."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._span: Span | None = None
        self._number = ""
        self._claim_id = ""
        self._ends: tuple[ArrowEnd, ...] = ()
        self._is_rtl = False

    @property
    def ends(self) -> tuple[ArrowEnd, ...]:
        """The other ends of what is drawn."""
        return self._ends

    def show_links(self, review: Review, claim_id: str | None, further: Link | None = None) -> None:
        """Draw the links of another claim, or none; `further` is one that is still being made."""
        reviewed = None if claim_id is None else review.claim(claim_id)
        self._span = None if reviewed is None else reviewed.claim.span
        self._claim_id = claim_id or ""
        self._number = "" if reviewed is None else str(review.number(reviewed.claim.id) or "")
        self._is_rtl = review.article.details.direction is Direction.RTL
        self._ends = () if reviewed is None else arrow_ends(review, self._claim_id, further)

    def paint(self, painter: QPainter, blocks: list[VisibleBlock], scene: Scene, area: QRectF) -> None:
        """Paint the arrows, and add to the scene's labels where the mouse can reach their ends."""
        if self._span is None or not self._ends:
            return
        painter.setFont(window_font(11, QFont.Weight.DemiBold))
        drawing = _Drawing(self._theme.colours, painter, area, is_rtl=self._is_rtl)
        here = drawing.height_of(self._span, blocks)
        if math.isinf(here):
            self._paint_towards(drawing, here, blocks)
        else:
            room = drawing.last_height_of(self._span, blocks) - here
            self._paint_from(drawing, here, room, blocks)
        scene.labels += drawing.labels

    def _paint_from(self, drawing: "_Drawing", here: float, room: float, blocks: list[VisibleBlock]) -> None:
        """Paint the arrows of a claim that can be seen, each from a place of its own beside its lines."""
        placed = [(drawing.height_of(end.span, blocks), end) for end in self._ends if end.span is not None]
        seen = sorted((one for one in placed if not math.isinf(one[0])), key=_height)
        above = [one for one in seen if one[0] < here][::-1]
        below = [one for one in seen if one[0] >= here][::-1]
        edges = {far: [end for there, end in placed if there == far] for far in (-math.inf, math.inf)}
        elsewhere = [end for end in self._ends if end.span is None]
        # What leads furthest begins in the middle: so the curves lie in each other and do not cross.
        groups = (len(above), *map(len, (edges[-math.inf], elsewhere, edges[math.inf])), len(below))
        begins = iter(_begins(sum(groups), here, room))
        for lane, (there, end) in enumerate(above):
            drawing.curve(end, next(begins), there, lane)
        drawing.to_edge(edges[-math.inf], list(islice(begins, groups[1])), is_below=False)
        drawing.elsewhere(elsewhere, here, list(islice(begins, groups[2])))
        drawing.to_edge(edges[math.inf], list(islice(begins, groups[3])), is_below=True)
        for lane, (there, end) in enumerate(below):
            drawing.curve(end, next(begins), there, len(below) - 1 - lane)

    def _paint_towards(self, drawing: "_Drawing", here: float, blocks: list[VisibleBlock]) -> None:
        """Paint the arrows between ends that can be seen and a claim that cannot."""
        seen = [
            (there, end)
            for end in self._ends
            if end.span is not None and not math.isinf(there := drawing.height_of(end.span, blocks))
        ]
        for there, end in seen:
            drawing.from_edge(end, there, is_below=here > 0)
        if seen:
            drawing.claim_beyond(self._claim_id, self._number, is_below=here > 0)


class _Drawing:
    """One painting of the margin: where it lies, and the labels made so far."""

    def __init__(self, colours: Colours, painter: QPainter, area: QRectF, *, is_rtl: bool) -> None:
        self.colours = colours
        self.labels: list[Label] = []
        self._painter = painter
        self._area = area
        self._metrics = QFontMetricsF(painter.font())
        # Away from the words.
        self._out = -1.0 if is_rtl else 1.0
        self._edge = area.left() + MARGIN - _GAP if is_rtl else area.right() - MARGIN + _GAP
        self._lane = self._edge + self._out * (MARGIN - _GAP) / 2

    def height_of(self, span: Span, blocks: list[VisibleBlock]) -> float:
        """Return where a span is first seen; infinite where it stands above or below all that is seen."""
        rects = (rect for block in blocks for rect in block.rects(span))
        heights = [rect.center().y() for rect in rects]
        seen = next((one for one in heights if 0 <= one <= self._area.height()), None)
        if seen is not None:
            return seen
        is_above = heights[0] < 0 if heights else bool(blocks) and span.start < blocks[0].start
        return -math.inf if is_above else math.inf

    def last_height_of(self, span: Span, blocks: list[VisibleBlock]) -> float:
        """Return where a span that can be seen is last seen."""
        rects = (rect for block in blocks for rect in block.rects(span))
        return max(height for rect in rects if 0 <= (height := rect.center().y()) <= self._area.height())

    def curve(self, end: ArrowEnd, here: float, there: float, lane: int) -> None:
        """Draw an arrow between two lines that can be seen."""
        bulge = self._out * (MARGIN - _GAP) * (0.75 + 0.5 * (lane % _LANES) / (_LANES - 1))
        begin, far = QPointF(self._edge, here), QPointF(self._edge, there)
        path = QPainterPath(begin)
        path.cubicTo(begin + QPointF(bulge, 0), far + QPointF(bulge, 0), far)
        self._stroke(path, end)
        self._head(far if end.is_out else begin, QPointF(-self._out, 0), end)
        reach = QRectF(self._edge - _GAP, there - _REACH, MARGIN, 2 * _REACH)
        if self._out < 0:
            reach.moveRight(self._edge + _GAP)
        self._reachable(end, reach)

    def to_edge(self, ends: list[ArrowEnd], begins: list[float], *, is_below: bool) -> None:
        """Draw arrows to ends above or below what can be seen, each with its number, the nearest first."""
        nearest = sorted(ends, key=_start, reverse=not is_below)
        kept = nearest[: _MOST_AT_AN_EDGE - 1] if len(ends) > _MOST_AT_AN_EDGE else nearest
        hidden = nearest[len(kept) :]
        # What is furthest away stands at the very edge.
        places = [self._row(row, is_below=is_below) for row in reversed(range(len(kept) + bool(hidden)))]
        for end, place, begin in zip(kept, places, begins if not is_below else begins[::-1], strict=False):
            self._upright(end, begin, place.center().y(), is_out=end.is_out)
        # Labels cover the lines of those further out.
        for end, place in zip(kept, places, strict=False):
            ink = link_ink(self.colours, end.type)
            self._label(end.claim_id, _edge_words(end.number, is_below=is_below), end.words, place, ink)
        if hidden:
            words = "\n".join(end.words for end in hidden[: 4 * _MOST_AT_AN_EDGE])
            rest = f"{_MORE}{len(hidden)}"
            self._label(hidden[0].claim_id, rest, words, places[-1], self.colours.mute)

    def from_edge(self, end: ArrowEnd, there: float, *, is_below: bool) -> None:
        """Draw an arrow between a line that can be seen and a claim above or below."""
        self._upright(end, there, self._row(0, is_below=is_below).center().y(), is_out=not end.is_out)
        self._reachable(end, QRectF(min(self._edge, self._lane), there - _REACH, MARGIN / 2, 2 * _REACH))

    def claim_beyond(self, claim_id: str, number: str, *, is_below: bool) -> None:
        """Write the number of the claim itself, which stands above or below what can be seen."""
        words = _edge_words(number, is_below=is_below)
        self._label(claim_id, words, "", self._row(0, is_below=is_below), self.colours.accent)

    def elsewhere(self, ends: list[ArrowEnd], here: float, begins: list[float]) -> None:
        """Write the numbers of claims that stand in other articles, or nowhere now, beside the line."""
        for row, (end, height) in enumerate(zip(ends[:_MOST_AT_AN_EDGE], begins, strict=False)):
            place = QRectF(0, here + (row + 0.3) * _LABEL_HEIGHT, 0, _LABEL_HEIGHT)
            begin = QPointF(self._edge, height)
            far = QPointF(self._lane, place.top() + 1)
            path = QPainterPath(begin)
            path.quadTo(QPointF(self._lane, height), far)
            self._stroke(path, end)
            if not end.is_out:
                self._head(begin, QPointF(-self._out, 0), end)
            self._label(
                end.claim_id, f"{_ELSEWHERE}{end.number}", end.words, place, link_ink(self.colours, end.type)
            )

    def _upright(self, end: ArrowEnd, line: float, edge: float, *, is_out: bool) -> None:
        """Draw an arrow between a line and the upper or lower edge; `is_out` where it leads to the edge."""
        way = 1.0 if edge > line else -1.0
        begin = QPointF(self._edge, line)
        far = QPointF(self._lane, edge - way * _LABEL_HEIGHT / 2)
        path = QPainterPath(begin)
        path.quadTo(QPointF(self._lane, line), QPointF(self._lane, line + way * MARGIN / 2))
        path.lineTo(far)
        self._stroke(path, end)
        if is_out:
            self._head(far, QPointF(0, way), end)
        else:
            self._head(begin, QPointF(-self._out, 0), end)

    def _row(self, row: int, *, is_below: bool) -> QRectF:
        """Return the place of a label at the upper or lower edge; its width follows its words."""
        top = 2 + row * _LABEL_HEIGHT
        return QRectF(0, self._area.height() - top - _LABEL_HEIGHT if is_below else top, 0, _LABEL_HEIGHT)

    def _label(self, claim_id: str, shown: str, words: str, place: QRectF, ink: str) -> None:
        width = self._metrics.horizontalAdvance(shown) + 4
        left = self._area.left() if self._out < 0 else self._area.right() - max(width, MARGIN - 2 * _GAP)
        rect = QRectF(left, place.top(), max(width, MARGIN - 2 * _GAP), place.height())
        self._painter.fillRect(rect, QColor(self.colours.paper))
        self._painter.setPen(QColor(ink))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
        self.labels.append(Label(claim_id=claim_id, rect=rect, words=shown, ink=ink, tip=words))

    def _reachable(self, end: ArrowEnd, rect: QRectF) -> None:
        ink = link_ink(self.colours, end.type)
        self.labels.append(Label(claim_id=end.claim_id, rect=rect, words="", ink=ink, tip=end.words))

    def _stroke(self, path: QPainterPath, end: ArrowEnd) -> None:
        self._painter.strokePath(path, link_pen(self.colours, end.type))

    def _head(self, tip: QPointF, way: QPointF, end: ArrowEnd) -> None:
        """Fill the head of an arrow that leads in a direction of length 1."""
        back, side = tip - way * _HEAD * 1.6, QPointF(-way.y(), way.x()) * _HEAD * 0.8
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(link_ink(self.colours, end.type)))
        self._painter.drawPolygon(QPolygonF([tip, back + side, back - side]))


def _height(one: tuple[float, ArrowEnd]) -> float:
    return one[0]


def _begins(count: int, here: float, room: float) -> list[float]:
    """Return where so many arrows begin, from the top: around one line, or on along all lines of a claim."""
    if count <= 1:
        return [here] * count
    step = min(_SPREAD, (room + 2 * _HALF_LINE) / (count - 1))
    top = here - min(_HALF_LINE, step * (count - 1) / 2)
    return [top + place * step for place in range(count)]


def _start(end: ArrowEnd) -> int:
    return 0 if end.span is None else end.span.start


def _edge_words(number: str, *, is_below: bool) -> str:
    return f"↓{number}" if is_below else f"↑{number}"


def tips_at(labels: list[Label], point: QPointF) -> Iterator[str]:
    """Yield what there is to say of the labels under a point."""
    return (label.tip for label in labels if label.tip and label.rect.contains(point))
