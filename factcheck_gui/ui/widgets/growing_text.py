"""A field of several lines that is as high as what is in it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.domain.text_fields import LONGEST_TEXT
from factcheck_gui.ui.widgets.long_words import TextOfAnyWords

_PADDING: Final = 6
_MOST_LINES: Final = 8


class GrowingText(TextOfAnyWords):
    """Begins with one line, grows up to eight, and scrolls from there; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size at its height."""
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something can still be read."""
        return QSize(60, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, which may take more lines or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _refuse(self, words: str) -> None:
        # Of far too many words only what it takes to be refused, for showing them takes long.
        beginning = words[: LONGEST_TEXT + 1]
        self._prepare(beginning)
        self.insertPlainText(beginning)

    def _fit(self) -> None:
        # The layout of a plain text edit measures its height in lines.
        lines = round(self.document().documentLayout().documentSize().height())
        shown = max(1, min(_MOST_LINES, lines))
        scrolls = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        height = shown * self.fontMetrics().lineSpacing() + 2 * (_PADDING + 1) + 2
        if height != self.height():
            self.setFixedHeight(height)
