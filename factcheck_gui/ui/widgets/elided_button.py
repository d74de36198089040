"""A flat button whose text gives way to a shorter one, or is cut short, where there is no room for it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.widgets.plain_text import on_button, tooltip

_PADDING: Final = 8
_NARROWEST: Final = 60


class ElidedButton(QPushButton):
    """Reads like a link and takes whatever width it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._short = ""
        self.setProperty("role", "address")
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """The whole text."""
        return self._words

    def show_words(self, words: str, short: str = "") -> None:
        """Show another text; `short` says the same where there is little room."""
        words, short = contained(words), contained(short)
        if (words, short) == (self._words, self._short):
            return
        self._words, self._short = words, short
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        return QSize(self._width_of(self._words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something can still be read: all of the shorter text, if there is one."""
        least = self._width_of(self._short) if self._short else _NARROWEST
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text short again."""
        super().resizeEvent(event)
        self._elide()

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + _PADDING

    def _elide(self) -> None:
        room = max(0, self.width() - _PADDING)
        has_room = not self._short or self._width_of(self._words) <= self.width()
        words = self._words if has_room else self._short
        self.setText(on_button(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)))
        self.setShortcut("")
