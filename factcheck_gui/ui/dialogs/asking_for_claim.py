"""What dialogs have in common that ask for the other claim of a link, and what the link says."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget

from factcheck_gui.domain.links import LinkType
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog

_MOVING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class AskingForClaim(FramedDialog):
    """A list of claims; typing narrows it down while the keys that move reach it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.type_box = QComboBox(self)
        self.find_line = QLineEdit(self)
        self.find_line.installEventFilter(self)

    @property
    @abstractmethod
    def chosen(self) -> str | None:
        """The claim chosen in the list."""

    @property
    def link_type(self) -> LinkType:
        """What the link says."""
        return LinkType(self.type_box.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move reach the list while words are typed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Close with a claim chosen; without one there is nothing to link to."""
        if self.chosen is not None:
            super().accept()

    def offer_types(self, name: str, word: Callable[[LinkType], str]) -> None:
        """Offer everything that a link may say."""
        self.type_box.setAccessibleName(name)
        self.type_box.view().setAccessibleName(name)
        for link_type in LinkType:
            self.type_box.addItem(word(link_type), link_type.value)

    def ask_for_words(self, hint: str) -> None:
        """Say what may be typed."""
        self.find_line.setPlaceholderText(hint)
        self.find_line.setAccessibleName(hint)

    def show_below(self, shown: QAbstractItemView) -> None:
        """Take the list of claims, under the line that narrows it down, with the buttons in the footer."""
        self.list = shown
        self.body.addWidget(self.find_line)
        self.body.addWidget(shown, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.link_button = self.add_button(self.tr("Link"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.link_button.clicked.connect(self.accept)
        shown.doubleClicked.connect(self.accept)
