"""Paints the cards of the queue: what became of a claim, which one it is, and its words."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factcheck_gui.domain.claims import Standing
from factcheck_gui.ui.models.marked_words import shortened
from factcheck_gui.ui.models.waiting_cards import WaitingCard
from factcheck_gui.ui.models.waiting_list import CARD_ROLE
from factcheck_gui.ui.theme.colours import tinted
from factcheck_gui.ui.theme.fonts import reading_font, window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.marked_text import MarkedText

Index = QModelIndex | QPersistentModelIndex

ACTIONS_HEIGHT: Final = 38
"""The room at the foot of the selected card for the buttons that decide on it."""
PADDING: Final = 14
"""The room between the frame of a card and what is in it."""

_BETWEEN: Final = 9
_ABOVE: Final = 10
_GAP: Final = 6
_RADIUS: Final = 8
_BADGE_PADDING: Final = 9
_SIZE: Final = 15
# A claim of a whole page would fill the list; the reader sees it all in the text.
_LONGEST: Final = 900


class WaitingDelegate(QStyledItemDelegate):
    """The current card is higher by the room for its buttons."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._badge_font = window_font(12, QFont.Weight.DemiBold)
        self._line_font = window_font(13)
        self._texts: dict[tuple[str, int], tuple[WaitingCard, MarkedText]] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew."""
        self._texts.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a card at the width of the list."""
        card, width = index.data(CARD_ROLE), self._view.viewport().width()
        if not isinstance(card, WaitingCard):
            return QSize(0, 0)
        height = 2 * _ABOVE + self._badge_height() + _GAP + self._text(card, width).height + _BETWEEN
        if index.row() == self._view.currentIndex().row():
            height += ACTIONS_HEIGHT
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, WaitingCard):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame: QRect = option.rect.adjusted(1, 1, -2, -_BETWEEN)
        self._paint_frame(painter, option, frame)
        area = frame.adjusted(PADDING, _ABOVE, -PADDING, -_ABOVE)
        left = area.left() + self._paint_badge(painter, card, area) + _GAP + 2
        painter.setFont(self._line_font)
        painter.setPen(QColor(self._theme.colours.mute))
        line = QRect(left, area.top(), area.right() - left, self._badge_height())
        words = painter.fontMetrics().elidedText(card.line, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        text = self._text(card, self._view.viewport().width())
        text.draw(painter, QPointF(area.left(), area.top() + self._badge_height() + _GAP))
        painter.restore()

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        colours = self._theme.colours
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.accent if is_current else colours.line), 2 if is_current else 1))
        painter.setBrush(QColor(colours.chosen if is_current else colours.panel))
        painter.drawRoundedRect(frame.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_badge(self, painter: QPainter, card: WaitingCard, area: QRect) -> int:
        """Paint the pill that says what became of the claim, and return its width."""
        colours = self._theme.colours
        shade = {
            Standing.CHANGED: colours.warning,
            Standing.MOVED: colours.accent,
            Standing.LOST: colours.error,
        }.get(card.standing, colours.mute)
        ink, tint = tinted(shade, colours)
        painter.setFont(self._badge_font)
        width = painter.fontMetrics().horizontalAdvance(card.badge) + 2 * _BADGE_PADDING
        pill = QRect(area.left(), area.top(), width, self._badge_height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, card.badge)
        return width

    def _text(self, card: WaitingCard, width: int) -> MarkedText:
        known = self._texts.get((card.claim_id, width))
        if known is not None and known[0] is card:
            return known[1]
        made = MarkedText(
            shortened(card.pieces, _LONGEST),
            reading_font(_SIZE),
            self._theme.colours,
            width=width - 2 * PADDING - 3,
            rtl=card.is_rtl,
        )
        self._texts[card.claim_id, width] = card, made
        return made

    def _badge_height(self) -> int:
        return QFontMetrics(self._badge_font).height() + 4
