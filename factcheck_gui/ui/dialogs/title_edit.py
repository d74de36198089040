"""A field for one line of words that may need the room of two."""

from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

# Two pixels, as in a line edit, so that the words of all fields stand under each other.
_MARGIN: Final = 2
_AROUND: Final = 18
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleEdit(QPlainTextEdit):
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
        return " ".join(self.toPlainText().split())

    def setText(self, text: str) -> None:
        """Show a title."""
        self.setPlainText(" ".join(text.split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words without their line breaks."""
        self.insertPlainText(" ".join(source.text().split()))
