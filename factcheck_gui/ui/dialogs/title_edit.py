"""A field for one line of words that may need the room of two."""

import re
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.text_fields import LONGEST_LINE
from factcheck_gui.ui.widgets.long_words import TextOfAnyWords
from factcheck_gui.ui.widgets.plain_text import plain_of, without_breaks

# Two pixels, as in a line edit, so that the words of all fields stand under each other.
_MARGIN: Final = 2
_AROUND: Final = 18
# What a page's layout leaves behind; a no-break space is meant.
_GAPS: Final = re.compile("[ \t]{2,}|\t")
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleEdit(TextOfAnyWords):
    """Wraps a long title; it holds no line breaks, and Enter goes to the dialog as in any other field."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(_MARGIN)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + _AROUND)
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return the title on one line."""
        return without_breaks(plain_of(self))

    def setText(self, text: str) -> None:
        """Show a title."""
        self.setPlainText(without_breaks(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words without their line breaks; of far too many only what it takes to be refused."""
        words = _GAPS.sub(" ", without_breaks(source.text()))[: LONGEST_LINE + 1]
        self._prepare(f"{self.toPlainText()}{words}")
        self.insertPlainText(words)
