"""Paints a paragraph of an older text beside that of a newer one."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from factcheck_gui.ui.models.difference_list import ROW_ROLE, RowKind, ShownRow
from factcheck_gui.ui.models.marked_words import Pieces, shortened
from factcheck_gui.ui.theme.fonts import reading_font, window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.marked_text import MarkedText

Index = QModelIndex | QPersistentModelIndex

GUTTER: Final = 34
"""The room between the two texts, for the sign of the difference."""
MARGIN: Final = 14
"""The room at both sides."""

LONGEST: Final = 6_000
"""Longer paragraphs are cut short: Qt needs seconds to break one of a megabyte into lines."""

_ABOVE: Final = 7
_NOTE_GAP: Final = 2
_SIZE: Final = 14
_FOLD_HEIGHT: Final = 30
_KEPT: Final = 300
_SIGNS: Final = {
    RowKind.CHANGED: "±",
    RowKind.REMOVED: "−",
    RowKind.ADDED: "+",
    RowKind.MOVED: "↕",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """Both texts of a row, laid out for one width."""

    left: MarkedText | None
    right: MarkedText | None
    height: int


class DifferenceDelegate(QStyledItemDelegate):
    """Lays out only the rows that are asked for, and keeps the last of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_rtl = False
        self._sides: dict[tuple[int, int], _Sides] = {}
        self._rows: dict[int, ShownRow] = {}
        self._note_font = window_font(12)
        self._sign_font = window_font(14, QFont.Weight.DemiBold)
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew, because colours or texts are others."""
        self._sides.clear()
        self._rows.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the width of the list."""
        row, width = index.data(ROW_ROLE), self._width(option)
        if not isinstance(row, ShownRow):
            return QSize(0, 0)
        if row.kind is RowKind.FOLDED:
            return QSize(width, _FOLD_HEIGHT)
        return QSize(width, self._laid_out(row, width).height + 2 * _ABOVE + self._note_height(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ShownRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        if row.kind is RowKind.FOLDED:
            self._paint_fold(painter, row, option.rect)
        else:
            self._paint_sides(painter, row, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, area = self._theme.colours, option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(colours.chosen if is_current else colours.panel))
        if is_current and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(colours.accent))

    def _paint_fold(self, painter: QPainter, row: ShownRow, area: QRect) -> None:
        colours = self._theme.colours
        painter.setFont(self._note_font)
        words = f"⋯  {row.note}"
        width = QFontMetrics(self._note_font).horizontalAdvance(words) + 24
        middle = area.center().y()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(area.left() + MARGIN, middle, area.center().x() - width // 2, middle)
        painter.drawLine(area.center().x() + width // 2, middle, area.right() - MARGIN, middle)
        painter.setPen(QColor(colours.mute))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sides(self, painter: QPainter, row: ShownRow, option: QStyleOptionViewItem) -> None:
        colours, area = self._theme.colours, option.rect
        column = _column(area.width())
        sides = self._laid_out(row, self._width(option))
        top = area.top() + _ABOVE
        left, right = area.left() + MARGIN, area.left() + MARGIN + column + GUTTER
        painter.setFont(self._sign_font)
        painter.setPen(QColor(colours.mute))
        sign = QRect(left + column, top, GUTTER, QFontMetrics(self._sign_font).height())
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _SIGNS.get(row.kind, ""))
        if row.note:
            painter.setFont(self._note_font)
            side = Qt.AlignmentFlag.AlignRight if self.is_rtl else Qt.AlignmentFlag.AlignLeft
            for x, pieces in ((left, row.left), (right, row.right)):
                if pieces:
                    place = QRect(x, top, column, self._note_height(row))
                    painter.drawText(place, side | Qt.AlignmentFlag.AlignAbsolute, row.note)
        top += self._note_height(row)
        for x, text in ((left, sides.left), (right, sides.right)):
            if text is not None:
                text.draw(painter, QPointF(x, top))

    def _laid_out(self, row: ShownRow, width: int) -> _Sides:
        key = (id(row), width)
        # An id is that of another row once the row it belonged to is gone.
        if key not in self._sides or self._rows.get(id(row)) is not row:
            if len(self._sides) > _KEPT:
                self.forget()
            left, right = self._text(row.left, width), self._text(row.right, width)
            height = max((one.height for one in (left, right) if one is not None), default=0)
            self._sides[key] = _Sides(left=left, right=right, height=height)
            self._rows[id(row)] = row
        return self._sides[key]

    def _text(self, pieces: Pieces, width: int) -> MarkedText | None:
        if not pieces:
            return None
        return MarkedText(
            shortened(pieces, LONGEST),
            reading_font(_SIZE),
            self._theme.colours,
            width=_column(width),
            rtl=self.is_rtl,
        )

    def _note_height(self, row: ShownRow) -> int:
        return QFontMetrics(self._note_font).height() + _NOTE_GAP if row.note else 0

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()


def _column(width: int) -> int:
    return max(40, (width - 2 * MARGIN - GUTTER) // 2)
