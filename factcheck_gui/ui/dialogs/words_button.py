"""A button that holds a name, a line about it, and the keys that do the same."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look


def make_keycap(keys: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that looks like a key of the keyboard."""
    label = text_label(keys, "key", parent)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


class WordsButton(QPushButton):
    """Lays out words inside a button; `look` names its style, "card" or "choice"."""

    def __init__(self, name: str, words: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.name_label = text_label(name, f"{look}-name", self)
        self.words_label = text_label(words, "mute" if look == "card" else "small", self)
        self.words_label.setWordWrap(True)
        if not words:
            self.words_label.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*((15, 14, 15, 14) if look == "card" else (10, 6, 10, 6)))
        self._column.setSpacing(4 if look == "card" else 1)
        self._column.addWidget(self.name_label)
        self._column.addWidget(self.words_label)
        self.toggled.connect(self._on_toggled)

    def set_sign(self, sign: str) -> None:
        """Show a sign above the name."""
        label = text_label(sign, "sign", self)
        self._column.insertWidget(0, label)
        self._column.insertSpacing(1, 3)

    def set_keys(self, keys: str) -> QLabel:
        """Show under the words which keys do the same, and return what shows them."""
        label = make_keycap(keys, self)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addStretch(1)
        self._column.addSpacing(4)
        self._column.addStretch(1)
        self._column.addLayout(row)
        return label

    def end_words(self) -> None:
        """Keep the words at the top of a button that is higher than they need."""
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return the size that the words ask for."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which the words can be read."""
        return self._column.minimumSize()

    def _on_toggled(self) -> None:
        set_look(self.name_label, "role", "chosen-name" if self.isChecked() else "choice-name")
