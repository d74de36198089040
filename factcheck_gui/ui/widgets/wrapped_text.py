"""A label for text from anywhere: it breaks words that are too long and follows the text's direction."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.widgets.text_lines import draw_line, wrapped_lines

_NARROWEST: Final = 60
_LONGEST_LINE: Final = 200
_TALL: Final = 1.5
_WIDTHS_REMEMBERED: Final = 8


class WrappedText(QLabel):
    """Plain text over as many lines as it needs, or up to a number of them."""

    def __init__(self, role: str, parent: QWidget | None = None, *, most_lines: int | None = None) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        # A layout asks for the height at the same widths over and over.
        self._known: dict[tuple[str, str, int], list[str]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show another text."""
        text = contained(text)
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def limit_lines(self, most_lines: int | None) -> None:
        """Show another number of lines at most, or all."""
        self._most_lines = most_lines
        self._known.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow text is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width."""
        return len(self._lines(width)) * self._line_height()

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()[:_LONGEST_LINE])
        return QSize(width, self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something can still be read."""
        return QSize(_NARROWEST, self._line_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        rtl = is_right_to_left(self.text())
        for number, line in enumerate(self._lines(self.width())):
            place = QPointF(0, number * self._line_height())
            draw_line(painter, line, self.font(), place, self.width(), rtl=rtl)

    def _line_height(self) -> int:
        # The letters of right-to-left scripts come from another font and reach further up and down.
        spacing = self.fontMetrics().lineSpacing()
        return round(spacing * _TALL) if is_right_to_left(self.text()) else spacing

    def _lines(self, width: int) -> list[str]:
        text, key = self.text(), (self.text(), self.font().key(), width)
        if key not in self._known:
            if len(self._known) >= _WIDTHS_REMEMBERED:
                self._known.pop(next(iter(self._known)))
            rtl = is_right_to_left(text)
            self._known[key] = wrapped_lines(text, self.font(), width, most=self._most_lines, rtl=rtl)
        return self._known[key]
