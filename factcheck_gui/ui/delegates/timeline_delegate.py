"""Paints the steps of a timeline: what was done in strong words, who and when, and what it changed."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factcheck_gui.ui.models.timeline_list import CARD_ROLE, TimelineCard
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_LEFT: Final = 34
_RIGHT: Final = 14
_ABOVE: Final = 7
_RAIL: Final = 18
_DOT: Final = 4
_HEADING: Final = 34
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


class TimelineDelegate(QStyledItemDelegate):
    """Draws a rail at the left, with a dot for each step."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._strong = window_font(13, QFont.Weight.DemiBold)
        self._plain = window_font(13)
        self._small = window_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words take at the width of the list."""
        width = self._view.viewport().width()
        card = index.data(CARD_ROLE)
        if not isinstance(card, TimelineCard):
            return QSize(width, _HEADING)
        height = 2 * _ABOVE + QFontMetrics(self._strong).height() + 2
        return QSize(width, height + sum(self._height(line, width) for line in _shown(card)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a step or a heading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        card = index.data(CARD_ROLE)
        if isinstance(card, TimelineCard):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_rail(painter, rect, is_chosen=is_chosen)
            self._paint_card(painter, rect, card)
        else:
            painter.setFont(self._small)
            painter.setPen(QColor(self._theme.colours.mute))
            area = rect.adjusted(_RAIL - _DOT, 0, -_RIGHT, -6)
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom, str(index.data()))
        painter.restore()

    def _paint_rail(self, painter: QPainter, rect: QRect, *, is_chosen: bool) -> None:
        colours = self._theme.colours
        if is_chosen:
            painter.fillRect(rect, QColor(colours.chosen))
        painter.setPen(QPen(QColor(colours.field_line), 1))
        painter.drawLine(rect.left() + _RAIL, rect.top(), rect.left() + _RAIL, rect.bottom())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if is_chosen else colours.mute))
        middle = rect.top() + _ABOVE + QFontMetrics(self._strong).height() // 2
        painter.drawEllipse(QPoint(rect.left() + _RAIL, middle), _DOT, _DOT)

    def _paint_card(self, painter: QPainter, rect: QRect, card: TimelineCard) -> None:
        colours = self._theme.colours
        area = rect.adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE)
        metrics = QFontMetrics(self._strong)
        painter.setFont(self._small)
        painter.setPen(QColor(colours.mute))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.who_and_when)
        room = area.width() - QFontMetrics(self._small).horizontalAdvance(card.who_and_when) - 12
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.ink))
        name = metrics.elidedText(card.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(self._plain)
        painter.setPen(QColor(colours.soft_ink))
        top = area.top() + metrics.height() + 2
        for line in _shown(card):
            height = self._height(line, rect.width())
            painter.drawText(QRect(area.left(), top, area.width(), height), _WRAPPED, line)
            top += height

    def _height(self, line: str, width: int) -> int:
        room = QRect(0, 0, max(width - _LEFT - _RIGHT, 1), 10_000)
        return QFontMetrics(self._plain).boundingRect(room, _WRAPPED, line).height()


def _shown(card: TimelineCard) -> tuple[str, ...]:
    """Return the lines of a card; those that it has no room for are counted in the last one."""
    return (*card.lines, f"… +{card.more:,}") if card.more else card.lines
