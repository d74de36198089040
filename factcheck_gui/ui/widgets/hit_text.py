"""Lays out and paints words of which some were looked for."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from factcheck_gui.domain.search_results import Snippet
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.colours import Colours

_LEAST_WIDTH: Final = 20
_CUT: Final = 3
"""Letters that make room for the ellipsis."""


class HitText:
    """A piece of text in a few lines at most; what was looked for is bold and has a ground of its own."""

    def __init__(self, snippet: Snippet, font: QFont, colours: Colours, *, width: int, lines: int) -> None:
        snippet = _revealed(snippet)
        self._rtl = is_right_to_left(snippet.text)
        self._font = font
        self._colours = colours
        self._width = max(_LEAST_WIDTH, width)
        self._layout = self._laid_out(snippet, lines)
        end = self._end(lines)
        if end is not None:
            units = snippet.text.encode("utf-16-le", "surrogatepass")[: 2 * end]
            kept = units.decode("utf-16-le", "ignore")[:-_CUT].rstrip(" .…")
            hits = tuple(hit for hit in snippet.hits if hit.end <= len(kept))
            self._layout = self._laid_out(Snippet(text=f"{kept}…", hits=hits), lines)

    def draw(self, painter: QPainter, place: QPointF, ink: str) -> None:
        """Paint the text with its top left corner at a place."""
        painter.setPen(QColor(ink))
        self._layout.draw(painter, place)

    def _laid_out(self, snippet: Snippet, lines: int) -> QTextLayout:
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft)
        # An alignment that says "right" means the end of the line in a text that runs from right to left.
        option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        direction = Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(snippet.text, self._font)
        layout.setTextOption(option)
        layout.setFormats(self._formats(snippet))
        top = 0.0
        layout.beginLayout()
        while layout.lineCount() < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _end(self, lines: int) -> int | None:
        """Return where the last line ends, in UTF-16 units; None where all of the text is laid out."""
        count = self._layout.lineCount()
        if count < lines:
            return None
        last = self._layout.lineAt(count - 1)
        end = last.textStart() + last.textLength()
        return None if end >= len(self._layout.text().encode("utf-16-le", "surrogatepass")) // 2 else end

    def _formats(self, snippet: Snippet) -> list[QTextLayout.FormatRange]:
        found = []
        for hit in snippet.hits:
            part = QTextLayout.FormatRange()
            # Qt counts UTF-16 units.
            part.start = _units(snippet.text[: hit.start])
            part.length = _units(snippet.text[hit.start : hit.end])
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setForeground(QColor(self._colours.ink))
            look.setBackground(QColor(self._colours.found))
            part.format = look
            found.append(part)
        return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _revealed(snippet: Snippet) -> Snippet:
    """Return words of which none can pass for others, with the hits where they stand then."""
    if revealed(snippet.text) == snippet.text:
        return snippet
    text, hits, end = "", [], 0
    for hit in snippet.hits:
        text += revealed(snippet.text[end : hit.start])
        start = len(text)
        text += revealed(snippet.text[hit.start : hit.end])
        hits.append(Span(start=start, end=len(text)))
        end = hit.end
    return Snippet(text=text + revealed(snippet.text[end:]), hits=tuple(hits))
