"""A flat button whose text is cut short where there is no room for it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from factcheck_gui.ui.widgets.plain_text import on_button, tooltip

_PADDING: Final = 8
_NARROWEST: Final = 60


class ElidedButton(QPushButton):
    """Reads like a link and takes whatever width it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", "address")
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """The whole text."""
        return self._words

    def show_words(self, words: str) -> None:
        """Show another text."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self._words) + _PADDING, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something can still be read."""
        return QSize(min(_NARROWEST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text short again."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - _PADDING)
        self.setText(on_button(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)))
        self.setShortcut("")
