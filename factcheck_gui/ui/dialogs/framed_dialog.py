"""The frame that the dialogs share: a body, and a footer with a line of words and the buttons."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self.footer_line = text_label("", "mute", footer)
        self.footer_line.setWordWrap(True)
        self.footer_line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._footer.addWidget(self.footer_line, 1)
        outer.addWidget(footer)

    def say(self, text: str, role: str = "mute") -> None:
        """Show a line in the footer."""
        self.footer_line.setText(contained(text))
        set_look(self.footer_line, "role", role)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button to the footer; the primary one is what Enter presses."""
        button = FooterButton(text, self)
        if primary:
            button.setProperty("primary", "true")
            button.setDefault(True)
        self._footer.addWidget(button)
        return button
