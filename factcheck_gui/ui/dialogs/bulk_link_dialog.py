"""Asks for the one claim that all selected claims are to be linked to."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView

_MOVING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class BulkLinkDialog(FramedDialog):
    """The claims of the article; typing a number or words narrows them down."""

    def __init__(self, review: Review, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Link to one claim"))
        self.model = ClaimListModel(self)
        self.model.show_review(review)
        one, many = self.tr("The claim"), self.tr("Each of the %n claims")
        self.type_box = QComboBox(self)
        self.type_box.setAccessibleName(self.tr("What each claim does to the other"))
        self.type_box.view().setAccessibleName(self.type_box.accessibleName())
        for link_type in LinkType:
            self.type_box.addItem(link_word(link_type), link_type.value)
        row = QHBoxLayout()
        row.addWidget(text_label(counted(count, one, many), "body", self))
        row.addWidget(self.type_box)
        row.addWidget(text_label(self.tr("the claim chosen here:"), "mute", self), 1)
        self.find_line = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Number or words of the other claim"))
        self.find_line.setAccessibleName(self.tr("Number or words of the other claim"))
        self.list = ClaimListView(self.model, theme, self)
        self.list.setAccessibleName(self.tr("Claims"))
        self.body.addLayout(row)
        self.body.addWidget(self.find_line)
        self.body.addWidget(self.list, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.link_button = self.add_button(self.tr("Link"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.link_button.clicked.connect(self.accept)
        self.list.doubleClicked.connect(self.accept)
        self.find_line.installEventFilter(self)
        self.find_line.textChanged.connect(self._on_typed)
        self.resize(520, 440)
        self._on_typed("")
        self.find_line.setFocus()

    @property
    def chosen(self) -> str | None:
        """The claim chosen in the list."""
        return self.list.current_id

    @property
    def link_type(self) -> LinkType:
        """What the claims do to the chosen one."""
        return LinkType(self.type_box.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move reach the list while a number or words are typed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Close with a claim chosen; without one there is nothing to link to."""
        if self.chosen is not None:
            super().accept()

    def _on_typed(self, text: str) -> None:
        self.model.set_filter(ClaimFilter(words=text.strip()))
        shown = self.model.claim_ids
        self.list.follow(shown[0] if shown else None)
        self.link_button.setEnabled(bool(shown))
        self.say("" if shown else self.tr("No claim has these words."))
