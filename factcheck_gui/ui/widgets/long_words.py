"""Words without end: Qt takes minutes to find out that a word of a megabyte has no place to be broken at."""

import re
from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from factcheck_gui.domain.text_fields import LONGEST_TEXT

_LONG: Final = 2_000
_MANY: Final = 20_000
# What Qt takes for a sign that it finds in another font: most for emoji, little for other scripts.
_PAIR_MICROSECONDS: Final = 20
_FOREIGN_MICROSECONDS: Final = 1.3
_PATIENCE_MICROSECONDS: Final = 500_000
_ONE_FONT: Final = QFont.StyleStrategy.NoFontMerging
_ALL_FONTS: Final = QFont.StyleStrategy.PreferDefault
_ANYWHERE: Final = QTextOption.WrapMode.WrapAnywhere
# Qt begins and ends its tables with them.
_FRAMES: Final = re.compile("[\ufdd0\ufdd1]")
_ENDLESS: Final = re.compile(rf"\S{{{_LONG}}}")


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Return how a text is broken into lines: between its words, unless one of them has no end."""
    is_endless = len(text) >= _LONG and _ENDLESS.search(text) is not None
    wrap = QTextOption.WrapMode
    return wrap.WrapAnywhere if is_endless else wrap.WrapAtWordBoundaryOrAnywhere


def needs_one_font(text: str) -> bool:
    """Tell whether Qt takes too long to find other fonts for the signs that a font does not have."""
    if len(text) < _MANY or text.isascii():
        return False
    letters = len(text)
    pairs = len(text.encode("utf-16-le", "surrogatepass")) // 2 - letters
    foreign = len(text.encode("utf-8", "surrogatepass")) - letters - 3 * pairs
    return pairs * _PAIR_MICROSECONDS + foreign * _FOREIGN_MICROSECONDS > _PATIENCE_MICROSECONDS


def _kept_apart(source: QMimeData, words: str) -> QMimeData:
    """Return what is pasted with no sign in it that Qt would silently take for a line break."""
    if not _FRAMES.search(words):
        return source
    told = QMimeData()
    # It cannot be kept either, and whoever stores it says so.
    told.setText(_FRAMES.sub("\ufffe", words))
    return told


class TextOfAnyWords(QPlainTextEdit):
    """A field of several lines that takes any word at once, whether put in or pasted."""

    too_long = Signal(str)
    """So much was pasted that no field can show it; it is not in the field."""

    def setPlainText(self, text: str) -> None:
        """Put a text in."""
        self._prepare(text)
        super().setPlainText(text)
        self._ease(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, or tell that they are too many."""
        words = source.text()
        if len(words) > LONGEST_TEXT:
            self._refuse(words)
            return
        self._prepare(f"{self.toPlainText()}{words}")
        super().insertFromMimeData(_kept_apart(source, words))

    def _refuse(self, words: str) -> None:
        self.too_long.emit(words)

    def _prepare(self, text: str) -> None:
        """Be ready for a text before it is laid out."""
        if wrap_mode(text) is _ANYWHERE:
            self._set_wrap_mode(_ANYWHERE)
        if needs_one_font(text):
            self._set_fonts(_ONE_FONT)

    def _ease(self, text: str) -> None:
        """Show a text as any other, now that what was there before is not laid out anew for it."""
        self._set_wrap_mode(wrap_mode(text))
        if not needs_one_font(text):
            self._set_fonts(_ALL_FONTS)

    def _set_wrap_mode(self, mode: QTextOption.WrapMode) -> None:
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _set_fonts(self, strategy: QFont.StyleStrategy) -> None:
        font = self.font()
        if font.styleStrategy() != strategy:
            font.setStyleStrategy(strategy)
            self.setFont(font)
