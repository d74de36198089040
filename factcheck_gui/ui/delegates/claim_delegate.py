"""Paints a claim's row: number, kind, verdict, words, and who says it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.ui.models.claim_list import ROW_ROLE
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.text_lines import draw_line, wrapped_lines

Index = QModelIndex | QPersistentModelIndex

_MARGIN: Final = 12
_TOP: Final = 9
_NUMBER: Final = 26
_NUMBER_GAP: Final = 8
_GAP: Final = 4
_CHIP_GAP: Final = 5
_CHIP_PADDING: Final = 9
_ACCENT: Final = 3
_QUOTE_LINES: Final = 2


class ClaimDelegate(QStyledItemDelegate):
    """Rows of one height, so that the list need not measure those that nobody sees."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chip_font = window_font(12, QFont.Weight.DemiBold)
        self._number_font = window_font(13, QFont.Weight.DemiBold)
        self._line_font = window_font(12)
        self._quote_font = window_font(13)
        self._chip_height = QFontMetrics(self._chip_font).height() + 3
        self._quote_height = QFontMetrics(self._quote_font).height() + 1
        self._line_height = QFontMetrics(self._line_font).height()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of every row."""
        text = self._quote_height * _QUOTE_LINES + self._line_height
        return QSize(0, 2 * _TOP + self._chip_height + 2 * _GAP + text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ClaimRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        area: QRect = option.rect.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP)
        area.setLeft(area.left() + self._paint_number(painter, row, area))
        self._paint_chips(painter, row, area)
        area.setTop(area.top() + self._chip_height + _GAP)
        area.setTop(area.top() + self._paint_quote(painter, row, area) + _GAP)
        self._paint_line(painter, row, area)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, area = self._theme.colours, option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(colours.chosen if is_selected else colours.panel))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colours.faint_line))
        if is_selected:
            painter.fillRect(area.left(), area.top(), _ACCENT, area.height(), QColor(colours.accent))
        if is_selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_number(self, painter: QPainter, row: ClaimRow, area: QRect) -> int:
        """Paint the number and return how far it pushes the rest to the side."""
        painter.setFont(self._number_font)
        painter.setPen(QColor(self._theme.colours.mute))
        text = str(row.number)
        digits = painter.fontMetrics().horizontalAdvance("0" * len(text))
        width = max(_NUMBER, digits + _NUMBER_GAP)
        painter.drawText(
            QRect(area.left(), area.top(), width, self._chip_height),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            text,
        )
        return width

    def _paint_chips(self, painter: QPainter, row: ClaimRow, area: QRect) -> None:
        colours, theme = self._theme.colours, self._theme
        kind = colours.kind(row.kind)
        left = area.left()
        left += self._chip(painter, area, left, row.kind_word, ink=kind.ink, tint=kind.tint)
        if row.trouble:
            left += self._chip(painter, area, left, f"! {row.trouble}", ink=colours.warning)
        if row.value is None:
            self._chip(painter, area, left, row.verdict_word, ink=colours.mute, is_dashed=True)
        else:
            self._chip(painter, area, left, row.verdict_word, ink=theme.verdict_colour(row.value.colour))

    def _chip(
        self,
        painter: QPainter,
        area: QRect,
        left: int,
        text: str,
        *,
        ink: str,
        tint: str | None = None,
        is_dashed: bool = False,
    ) -> int:
        """Paint a pill, filled or outlined, and return how far the next one lies from it."""
        painter.setFont(self._chip_font)
        room = area.right() - left - 2 * _CHIP_PADDING
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        width = painter.fontMetrics().horizontalAdvance(shown) + 2 * _CHIP_PADDING
        pill = QRect(left, area.top(), width, self._chip_height)
        pen = QPen(QColor(ink), 1, Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine)
        painter.setPen(Qt.PenStyle.NoPen if tint else pen)
        painter.setBrush(QColor(tint) if tint else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            pill.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2
        )
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
        return width + _CHIP_GAP

    def _paint_quote(self, painter: QPainter, row: ClaimRow, area: QRect) -> int:
        """Paint the words and return their height."""
        painter.setPen(QColor(self._theme.colours.ink))
        rtl, font, width = is_right_to_left(row.quote), self._quote_font, area.width()
        lines = wrapped_lines(row.quote, font, width, most=_QUOTE_LINES, rtl=rtl)
        for number, line in enumerate(lines):
            place = QPointF(area.left(), area.top() + number * self._quote_height)
            draw_line(painter, line, font, place, width, rtl=rtl)
        return len(lines) * self._quote_height

    def _paint_line(self, painter: QPainter, row: ClaimRow, area: QRect) -> None:
        painter.setFont(self._line_font)
        painter.setPen(QColor(self._theme.colours.mute))
        shown = painter.fontMetrics().elidedText(row.line, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if is_right_to_left(row.quote) else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRect(area.left(), area.top(), area.width(), self._line_height),
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | side,
            shown,
        )
