"""Lays out and paints words of which some were removed and some added."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from factcheck_gui.ui.models.marked_words import Fate, Pieces
from factcheck_gui.ui.theme.colours import Colours, tinted

_LEADING: Final = 1.22
_ARABIC_LEADING: Final = 1.34
# A newline inside a block is a soft wrap; U+FFFC would be taken for an embedded object.
_SHOWN: Final = str.maketrans({"\n": " ", "\u2029": " ", "\ufffc": "\ufffd"})


class MarkedText:
    """A text in lines of one width; removed words are struck out, added ones underlined, both tinted."""

    def __init__(self, pieces: Pieces, font: QFont, colours: Colours, *, width: int, rtl: bool) -> None:
        words = "".join(piece.words for piece in pieces).translate(_SHOWN)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        # An alignment that says "right" means the end of the line in a text that runs from right to left.
        option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(words, font)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(pieces, colours))
        self._ink = colours.ink
        self.height = self._lay_out(max(20, width), _ARABIC_LEADING if rtl else _LEADING)

    def draw(self, painter: QPainter, place: QPointF) -> None:
        """Paint the text with its top left corner at a place."""
        painter.setPen(QColor(self._ink))
        self._layout.draw(painter, place)

    def _lay_out(self, width: int, leading: float) -> int:
        """Break the lines and return their height."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + line.height() * (leading - 1) / 2))
            top += line.height() * leading
        self._layout.endLayout()
        return round(top + 0.5)


def _formats(pieces: Pieces, colours: Colours) -> list[QTextLayout.FormatRange]:
    found: list[QTextLayout.FormatRange] = []
    position = 0
    for piece in pieces:
        # Qt counts UTF-16 units.
        length = len(piece.words.encode("utf-16-le", "surrogatepass")) // 2
        if piece.fate is not Fate.SAME:
            part = QTextLayout.FormatRange()
            part.start, part.length = position, length
            part.format = _format(piece.fate, colours)
            found.append(part)
        position += length
    return found


def _format(fate: Fate, colours: Colours) -> QTextCharFormat:
    found = QTextCharFormat()
    ink, tint = tinted(colours.error if fate is Fate.REMOVED else colours.good, colours)
    found.setForeground(QColor(ink))
    found.setBackground(QColor(tint))
    if fate is Fate.REMOVED:
        found.setFontStrikeOut(True)
    else:
        found.setFontUnderline(True)
    return found
