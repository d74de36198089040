"""A field to choose from, among many others that are scrolled: the wheel moves the list, not the choice."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceField(QComboBox):
    """Offers pairs of a word and what it stands for; the latter may be None."""

    def __init__(
        self, offered: Iterable[tuple[str, str | None]], chosen: str | None, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        for words, value in offered:
            self.addItem(words, value)
        self.choose(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)

    @property
    def chosen(self) -> str | None:
        """What is chosen."""
        value = self.currentData()
        return None if value is None else str(value)

    def choose(self, value: str | None) -> None:
        """Choose what is offered for a value; the first where nothing is."""
        place = next((at for at in range(self.count()) if self.itemData(at) == value), 0)
        self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()
