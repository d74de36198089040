"""A button that shows a colour."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from factcheck_gui.ui.theme.theme import Theme

_SIZE: Final = 28
_RADIUS: Final = 6


class Swatch(QAbstractButton):
    """Shows the colour as it is stored, not as a palette adapts it."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(_SIZE, _SIZE)

    @property
    def colour(self) -> str:
        """The colour shown, `#rrggbb`."""
        return self._colour

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        self._colour = colour
        self.setAccessibleDescription(colour)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square as high as a field."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colour in a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        line = QPen(QColor(colours.accent), 2) if self.hasFocus() else QPen(QColor(colours.field_line), 1)
        painter.setPen(line)
        painter.setBrush(QColor(self._colour or colours.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
