"""Breaks words into the few lines that a box has room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.text.revealing import contained


class Wrapping:
    """Wraps texts of one font and width, and remembers the lines: most stay the same from edit to edit."""

    def __init__(self, font: QFont, width: float, most: int) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._width = width
        self._most = most
        self._known: dict[str, tuple[str, ...]] = {}

    def lines(self, text: str) -> tuple[str, ...]:
        """Return the lines of a text; what does not fit into the last one is left out with an ellipsis."""
        if text not in self._known:
            self._known[text] = self._wrapped(contained(text))
        return self._known[text]

    def _wrapped(self, text: str) -> tuple[str, ...]:
        if self._most == 1 or self._metrics.horizontalAdvance(text) <= self._width:
            return (self._elided(text),)
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        # Qt counts in UTF-16.
        units, start = text.encode("utf-16-le"), 0
        found: list[str] = []
        while len(found) < self._most - 1:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            end = line.textStart() + line.textLength()
            found.append(units[2 * start : 2 * end].decode("utf-16-le").strip())
            start = end
        layout.endLayout()
        rest = units[2 * start :].decode("utf-16-le").strip()
        # A line that a break has made may be wider than it was measured inside the text.
        return tuple(self._elided(line) for line in (*found, rest) if line)

    def _elided(self, text: str) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._width)
