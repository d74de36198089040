"""The frame that the dialogs share: a body, and a footer with a line of words and the buttons."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def make_label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that shows its text as it is, with a role of the style sheet."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def set_role(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have it looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class FooterButton(QPushButton):
    """A button that Enter presses while it has the focus, without becoming the default of its dialog."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button on Enter."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class FramedDialog(QDialog):
    """A dialog with an empty `body` and a footer."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(10)
        outer.addLayout(self.body, 1)
        footer = QFrame(self)
        footer.setProperty("role", "footer")
        self._footer = QHBoxLayout(footer)
        self._footer.setContentsMargins(18, 11, 18, 11)
        self._footer.setSpacing(8)
        self.footer_line = make_label("", "mute", footer)
        self.footer_line.setWordWrap(True)
        self.footer_line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._footer.addWidget(self.footer_line, 1)
        outer.addWidget(footer)

    def say(self, text: str, role: str = "mute") -> None:
        """Show a line in the footer."""
        self.footer_line.setText(text)
        set_role(self.footer_line, "role", role)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button to the footer; the primary one is what Enter presses."""
        button = FooterButton(text, self)
        if primary:
            button.setProperty("primary", "true")
            button.setDefault(True)
        self._footer.addWidget(button)
        return button
