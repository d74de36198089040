"""One plain sentence at the foot of the window, until it is read."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

_TOLD_MS: Final = 6_000


class MessageBar(QFrame):
    """Shows trouble until it is closed, and news for a few seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        close = QToolButton()
        close.setText("✕")
        close.setProperty("plain", "true")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(self.tr("Close message"))
        close.clicked.connect(self.hide)
        layout.addWidget(self._label, 1)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def fail(self, sentence: str) -> None:
        """Say what went wrong and stay."""
        self._timer.stop()
        self._say(sentence)

    def tell(self, sentence: str) -> None:
        """Say something that may go by itself."""
        self._say(sentence)
        self._timer.start(_TOLD_MS)

    def take_back(self) -> None:
        """Let go of news that something newer has overtaken; trouble stays."""
        if self._timer.isActive():
            self._timer.stop()
            self.hide()

    def take_back_trouble(self, sentence: str) -> None:
        """Let go of trouble that is mended, unless something else has been said since."""
        if self.words == sentence:
            self._timer.stop()
            self.hide()

    def _say(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
