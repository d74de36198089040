"""Breaks text into lines and paints a line, from whichever side it is read."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def wrapped_lines(text: str, font: QFont, width: int, *, most: int | None = None, rtl: bool) -> list[str]:
    """Return the lines of a text at a width; with `most`, the last of so many is cut short."""
    lines: list[str] = []
    rest = text
    while rest or not lines:
        if most is not None and len(lines) == most - 1:
            lines.append(
                QFontMetrics(font).elidedText(rest.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
            )
            return lines
        part, newline, later = rest.partition("\n")
        length = _fitting(part, font, width, rtl=rtl)
        lines.append(part[:length].rstrip())
        rest = later if length >= len(part) else part[length:] + newline + later
    return lines


def draw_line(painter: QPainter, line: str, font: QFont, place: QPointF, width: int, *, rtl: bool) -> None:
    """Paint one line from its own side of the room that it has."""
    _laid_out(line, font, width, QTextOption.WrapMode.NoWrap, rtl=rtl).draw(painter, place)


def _fitting(text: str, font: QFont, width: int, *, rtl: bool) -> int:
    """Return how many code points of a text fit into a line, at least one."""
    wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    layout = _laid_out(text, font, width, wrap, rtl=rtl)
    units = layout.lineAt(0).textLength() if layout.lineCount() else 0
    # Qt counts UTF-16 units.
    return max(1, len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")))


def _laid_out(text: str, font: QFont, width: int, wrap: QTextOption.WrapMode, *, rtl: bool) -> QTextLayout:
    """Return the layout of the first line of a text."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(max(1, width))
    layout.endLayout()
    return layout
