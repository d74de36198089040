"""Breaks text into lines and paints a line, from whichever side it is read."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from factcheck_gui.ui.widgets.long_words import wrap_mode

_MOST_IN_A_LINE: Final = 2_000


def wrapped_lines(text: str, font: QFont, width: int, *, most: int | None = None, rtl: bool) -> list[str]:
    """Return the lines of a text at a width; with `most`, the last of so many is cut short."""
    lines: list[str] = []
    start = 0
    longest = len(text) if most is None else most * _MOST_IN_A_LINE
    if len(text) > longest:
        # No more of it than could be seen is laid out.
        text = f"{text[:longest]}…"
    for paragraph in text.removesuffix("\n").split("\n"):
        for length in _lengths(paragraph, font, width, rtl=rtl):
            if most is not None and len(lines) == most - 1:
                lines.append(_cut_short(text[start:], font, width))
                return lines
            lines.append(text[start : start + length].rstrip())
            start += length
        start += 1
    return lines


def draw_line(painter: QPainter, line: str, font: QFont, place: QPointF, width: int, *, rtl: bool) -> None:
    """Paint one line from its own side of the room that it has."""
    layout = _layout(line, font, QTextOption.WrapMode.NoWrap, rtl=rtl)
    layout.beginLayout()
    laid = layout.createLine()
    if laid.isValid():
        laid.setLineWidth(max(1, width))
    layout.endLayout()
    layout.draw(painter, place)


def _lengths(paragraph: str, font: QFont, width: int, *, rtl: bool) -> Iterator[int]:
    """Yield how many code points of a paragraph each of its lines takes, laid out once for all of them."""
    if not paragraph:
        yield 0
        return
    layout = _layout(paragraph, font, wrap_mode(paragraph), rtl=rtl)
    # Qt counts UTF-16 units.
    units = paragraph.encode("utf-16-le")
    taken = begun = 0
    layout.beginLayout()
    while begun < len(paragraph):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        part = units[2 * taken : 2 * (taken + line.textLength())].decode("utf-16-le", errors="ignore")
        taken += line.textLength()
        begun += len(part)
        yield len(part)
    layout.endLayout()


def _cut_short(rest: str, font: QFont, width: int) -> str:
    """Return as much of a text as fits into one line."""
    shown = rest[:_MOST_IN_A_LINE].replace("\n", " ")
    # What was left out counts as not fitting.
    more = "…" if len(rest) > _MOST_IN_A_LINE else ""
    return QFontMetrics(font).elidedText(shown + more, Qt.TextElideMode.ElideRight, width)


def _layout(text: str, font: QFont, wrap: QTextOption.WrapMode, *, rtl: bool) -> QTextLayout:
    """Return a text that is to be laid out."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout
