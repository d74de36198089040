"""What stands over the list of claims: how many are checked, and how many the filter shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.ui.widgets.caption import text_label


class ClaimsHeader(QWidget):
    """The name of the column and how far the check has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checked = text_label("", "small", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.addWidget(text_label(self.tr("Claims"), "panel", self), 1)
        layout.addWidget(self._checked)

    @property
    def words(self) -> str:
        """What is said of the check."""
        return self._checked.text()

    def show_checked(self, checked: int, claims: int) -> None:
        """Show how many claims have a verdict."""
        words = self.tr("%1 of %2 checked").replace("%1", str(checked)).replace("%2", str(claims))
        self._checked.setText(words if claims else "")


class ShownLine(QWidget):
    """Says that a filter is on, and takes it off."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", "small", self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setProperty("role", "small")
        self.clear_button.setAccessibleName(self.tr("Clear the filter and show all claims"))
        self.clear_button.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 5)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(text_label("·", "small", self))
        layout.addWidget(self.clear_button)
        layout.addStretch()

    @property
    def words(self) -> str:
        """What is said of the filter."""
        return self._words.text()

    def show_shown(self, shown: int, claims: int) -> None:
        """Show how many claims the filter lets through."""
        words = self.tr("%1 of %2 shown").replace("%1", str(shown)).replace("%2", str(claims))
        self._words.setText(words)
