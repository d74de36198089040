"""Where a newer text of an article comes from: pasted, a file, or its link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.ui.widgets.caption import caption, text_label
from factcheck_gui.ui.widgets.long_words import TextOfAnyWords
from factcheck_gui.ui.widgets.plain_text import plain_of
from factcheck_gui.ui.widgets.typing_keys import TypingKeys


class VersionSource(QWidget):
    """Says what was given, and reads nothing itself."""

    text_given = Signal(str)
    file_wanted = Signal()
    link_given = Signal(str, bool)
    """A link to fetch, and whether it may lead into a private network."""
    escaped = Signal()
    changed = Signal()

    def __init__(self, link: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(link)
        self._connect()

    @property
    def has_text(self) -> bool:
        """Whether there is a text to compare."""
        return bool(self.text_field.toPlainText().strip())

    def give_text(self) -> None:
        """Tell the text of the field."""
        if self.has_text:
            self.text_given.emit(plain_of(self.text_field))

    def offer_private(self) -> None:
        """Offer to fetch from a private network, after that was refused."""
        self.private_box.show()
        self.private_box.setFocus()

    def _build(self, link: str) -> None:
        self.text_field = TextOfAnyWords(self)
        self.text_field.setTabChangesFocus(True)
        self.text_field.setAccessibleName(self.tr("The newer text"))
        self.text_field.setPlaceholderText(self.tr("Paste the whole article as it reads now."))
        self.clipboard_button = self._button(self.tr("Paste from the clipboard"))
        self.file_button = self._button(self.tr("Choose a file…"))
        self.link_field = QLineEdit(link, self)
        self.link_field.setAccessibleName(self.tr("Link of the article"))
        self.link_field.setPlaceholderText(self.tr("https://…"))
        self.fetch_button = self._button(self.tr("Fetch"))
        self.private_box = QCheckBox(self.tr("Allow an address in a private network, this once"), self)
        self.private_box.hide()
        top = QHBoxLayout()
        top.addWidget(caption(self.tr("The newer text"), self), 1)
        top.addWidget(self.clipboard_button)
        fetch = QHBoxLayout()
        fetch.setSpacing(8)
        fetch.addWidget(self.link_field, 1)
        fetch.addWidget(self.fetch_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.text_field, 1)
        layout.addSpacing(6)
        layout.addWidget(caption(self.tr("Or a file"), self))
        layout.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        layout.addWidget(caption(self.tr("Or its link"), self))
        layout.addLayout(fetch)
        layout.addWidget(self.private_box)
        note = self.tr("The site is contacted only when you press Fetch.")
        layout.addWidget(text_label(note, "small", self, is_wrapping=True))

    def _connect(self) -> None:
        self.text_field.textChanged.connect(self.changed)
        # What no field can show is compared without being shown.
        self.text_field.too_long.connect(self.text_given)
        self.clipboard_button.clicked.connect(self._on_clipboard)
        self.file_button.clicked.connect(self.file_wanted)
        self.fetch_button.clicked.connect(self._on_fetch)
        self.link_field.textChanged.connect(self._on_link)
        text_keys, link_keys = TypingKeys(self.text_field), TypingKeys(self.link_field)
        text_keys.entered_further.connect(self.give_text)
        link_keys.entered.connect(self._on_fetch)
        for keys in (text_keys, link_keys):
            keys.escaped.connect(self.escaped)
        self._on_link()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _on_clipboard(self) -> None:
        self.text_field.setFocus()
        self.text_field.selectAll()
        self.text_field.paste()

    def _on_link(self) -> None:
        self.fetch_button.setEnabled(bool(self.link_field.text().strip()))

    def _on_fetch(self) -> None:
        link = self.link_field.text().strip()
        if link:
            self.link_given.emit(link, self.private_box.isChecked())
