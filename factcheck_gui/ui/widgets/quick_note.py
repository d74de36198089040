"""The line that turns a pasted link or a few words into a source note."""

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from factcheck_gui.ui.widgets.caption import key_cap
from factcheck_gui.ui.widgets.source_completer import KnownSources, SourceCompleter
from factcheck_gui.ui.widgets.typing_keys import TypingKeys

# Other schemes only where nobody would write a note so: "p.12:see" has the form of a link too.
_LINK: Final = re.compile(r"(https?://|www\.|(doi|hdl|ark|arxiv|urn|ftps?|sftp):)\S+", re.IGNORECASE)
_CAP_ROOM: Final = 22


class QuickNote(QWidget):
    """Enter makes the note, Ctrl+Enter makes it and opens its form."""

    entered = Signal(str)
    entered_further = Signal(str)
    source_chosen = Signal(str)
    """One of the known sources was chosen, by its id."""
    escaped = Signal()
    pending_changed = Signal()

    def __init__(self, sources: KnownSources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Paste a link or write where you checked this…"))
        self.line.setAccessibleName(self.tr("New source note: a link, or where you checked this"))
        self.line.setTextMargins(0, 0, _CAP_ROOM, 0)
        self._cap = key_cap("", self.line)
        self.completer = SourceCompleter(self.line, sources)
        self.details_button = QPushButton(self.tr("Details"), self)
        self.details_button.setProperty("role", "small")
        self.details_button.setToolTip(self.tr("Make the note and open its form (Ctrl+Enter)"))
        self.details_button.setAccessibleName(self.tr("Make the source note and open its form"))
        self.details_button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.details_button)
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is no note yet."""
        return bool(self.text)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    def show_key(self, key: str) -> None:
        """Show which key leads here."""
        self._cap.setText(key)
        self._cap.setVisible(bool(key) and not self.line.text())
        self._place_cap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the end of the line."""
        super().resizeEvent(event)
        self._place_cap()

    def _connect(self) -> None:
        keys = TypingKeys(self.line)
        keys.entered.connect(self._on_entered)
        keys.entered_further.connect(self._on_entered_further)
        keys.escaped.connect(self.escaped)
        self.details_button.clicked.connect(self._on_entered_further)
        self.line.textChanged.connect(self._on_typed)
        self.completer.entered.connect(self._on_entered)
        self.completer.entered_further.connect(self._on_entered_further)
        self.completer.chosen.connect(self.source_chosen)

    def _place_cap(self) -> None:
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.line.width() - size.width() - 8, (self.line.height() - size.height()) // 2)

    def _on_typed(self) -> None:
        self._cap.setVisible(bool(self._cap.text()) and not self.line.text())
        self.details_button.setVisible(self.is_pending)
        self.pending_changed.emit()

    def _on_entered(self) -> None:
        if self.is_pending:
            self.entered.emit(self.text)

    def _on_entered_further(self) -> None:
        if self.is_pending:
            self.entered_further.emit(self.text)


def lone_link(text: str) -> str | None:
    """Return a text that is nothing but a web address or a DOI, with its scheme; None for any other text."""
    if not _LINK.fullmatch(text):
        return None
    return f"https://{text}" if text[:4].casefold() == "www." else text
