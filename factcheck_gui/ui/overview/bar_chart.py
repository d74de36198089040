"""A chart of horizontal bars, painted by ourselves: colour, sign and figure tell the parts apart."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.ui.overview.bars import Bar, Part
from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme

_LABEL: Final = 20
_ROW: Final = 46
_BAR: Final = 16
_GAP: Final = 10
_LEGEND_ROW: Final = 20
_TOTAL: Final = 44
_LEAST_PART: Final = 15


class BarChart(QWidget):
    """Shows bars to one common measure, with a legend under them; the table beside it says the same."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._font = window_font(12)
        self._strong = window_font(12, QFont.Weight.DemiBold)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Iterable[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(contained("; ".join(map(_told, self._bars))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that all bars and the legend take."""
        return QSize(360, len(self._bars) * _ROW + _GAP + _LEGEND_ROW * len(self._legend()))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((bar.total for bar in self._bars), default=0) or 1
        # Parts that are too narrow for their sign get room for it.
        widened = max((len(bar.parts) for bar in self._bars), default=0)
        unit = (self.width() - _TOTAL - widened * _LEAST_PART) / most
        for row, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, QRect(0, row * _ROW, self.width(), _ROW), unit)
        self._paint_legend(painter, len(self._bars) * _ROW + _GAP)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, row: QRect, unit: float) -> None:
        colours = self._theme.colours
        painter.setFont(self._font)
        painter.setPen(QColor(colours.ink))
        words = QFontMetrics(self._font).elidedText(
            contained(bar.label), Qt.TextElideMode.ElideRight, row.width()
        )
        painter.drawText(QRect(0, row.top(), row.width(), _LABEL), Qt.AlignmentFlag.AlignVCenter, words)
        top = row.top() + _LABEL
        start = 0.0
        for part in bar.parts:
            width = max(_LEAST_PART, part.count * unit)
            self._paint_part(painter, part, QRect(round(start), top, round(width), _BAR))
            start += width
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.soft_ink))
        figure = QRect(round(start) + 6, top, _TOTAL, _BAR)
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, str(bar.total))

    def _paint_part(self, painter: QPainter, part: Part, rect: QRect) -> None:
        colours = self._theme.colours
        painter.fillRect(rect, QColor(part.colour))
        # A thin line of the ground parts neighbours of like colours.
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(colours.panel))
        words = f"{part.sign} {part.count}"
        metrics = QFontMetrics(self._strong)
        fitting = (one for one in (words, part.sign) if metrics.horizontalAdvance(one) + 4 <= rect.width())
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.panel))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, next(fitting, ""))

    def _paint_legend(self, painter: QPainter, top: int) -> None:
        painter.setFont(self._font)
        for row, part in enumerate(self._legend()):
            middle = top + row * _LEGEND_ROW + _LEGEND_ROW // 2
            painter.fillRect(QRect(QPoint(0, middle - 5), QSize(10, 10)), QColor(part.colour))
            painter.setPen(QColor(self._theme.colours.soft_ink))
            line = QRect(18, middle - _LEGEND_ROW // 2, self.width() - 18, _LEGEND_ROW)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, f"{part.sign} {part.name}")

    def _legend(self) -> tuple[Part, ...]:
        """Return one part of each name, in the order of their first appearance."""
        found: dict[str, Part] = {}
        for bar in self._bars:
            for part in bar.parts:
                found.setdefault(part.name, part)
        return tuple(found.values())


def _told(bar: Bar) -> str:
    parts = ", ".join(f"{part.count:,} {part.name}" for part in bar.parts)
    return f"{bar.label}: {parts or 0}"
