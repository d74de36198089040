"""A button that shows its key beside its words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from factcheck_gui.ui.widgets.early_looks import never_markup

_GAP = 8


class KeyButton(QPushButton):
    """The key stands at the right, as on a key cap."""

    def __init__(self, label: str, key: QKeySequence, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setProperty("look", "keyed")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cap = QLabel(key.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "), self)
        never_markup(self._cap)
        # No higher than its words: it stands in the middle of the button, which gets what is done to it.
        self._cap.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._cap.setProperty("role", "key")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, _GAP, 0)
        layout.addStretch()
        layout.addWidget(self._cap)

    def show_key(self, key: str) -> None:
        """Show another key, as it is written on the keyboard; none where it is empty."""
        self._cap.setText(key.replace("+", " "))
        self._cap.setVisible(bool(key))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the words with the key beside them."""
        words = super().sizeHint()
        cap = 0 if self._cap.isHidden() else self._cap.sizeHint().width() + _GAP
        return QSize(words.width() + cap, words.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: neither is ever cut off."""
        return self.sizeHint()
