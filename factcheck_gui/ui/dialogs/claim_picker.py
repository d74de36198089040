"""Asks for the claim that a link leads to, and what the link says."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_list import ID_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_WIDTH: Final = 520
_HEIGHT: Final = 460
_QUOTE_LINES: Final = 2
_MOVING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ClaimPicker(QDialog):
    """The other claims of the article; typing a number or words narrows them down."""

    def __init__(self, review: Review, claim_id: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._review = review
        self._claim_id = claim_id
        self.model = ClaimListModel(self)
        self.model.set_filter(ClaimFilter(without=claim_id))
        reviewed = review.claim(claim_id)
        denies = reviewed is not None and reviewed.claim.kind is ClaimKind.DENIAL
        self.model.show_review(review, first=ClaimKind.ALLEGATION if denies else None)
        self._build(theme)
        self._connect()
        self._choose_row(0)

    @property
    def chosen(self) -> str | None:
        """The claim chosen in the list."""
        return self.list.current_id

    @property
    def link_type(self) -> LinkType:
        """What the selected claim does to the chosen one."""
        return LinkType(self.type_box.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move reach the list while a number or words are typed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _build(self, theme: Theme) -> None:
        self.setWindowTitle(self.tr("Link to another claim"))
        self.resize(_WIDTH, _HEIGHT)
        reviewed = self._review.claim(self._claim_id)
        subject = WrappedText("body", self, most_lines=_QUOTE_LINES)
        words = self.tr("Claim %1: “%2”").replace("%1", str(self._review.number(self._claim_id)))
        subject.show_text(words.replace("%2", "" if reviewed is None else one_line(reviewed.claim.quote)))
        self.type_box = QComboBox(self)
        self.type_box.setAccessibleName(self.tr("What the claim does to the other"))
        for link_type in LinkType:
            self.type_box.addItem(link_word(link_type), link_type.value)
        type_row = QHBoxLayout()
        type_row.addWidget(self.type_box)
        type_row.addWidget(text_label(self.tr("the claim chosen here:"), "mute", self), 1)
        self.find_line = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Number or words of the other claim"))
        self.find_line.setAccessibleName(self.tr("Number or words of the other claim"))
        self.list = ClaimListView(self.model, theme, self)
        self.list.setAccessibleName(self.tr("Other claims"))
        self._nothing = text_label(self.tr("No other claim has these words."), "mute", self)
        self.buttons = QDialogButtonBox(self)
        self.link_button = self.buttons.addButton(self.tr("Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(subject)
        layout.addLayout(type_row)
        layout.addWidget(self.find_line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing)
        layout.addWidget(self.buttons)
        self.find_line.setFocus()

    def _connect(self) -> None:
        self.find_line.installEventFilter(self)
        self.find_line.textChanged.connect(self._on_typed)
        self.list.doubleClicked.connect(self.accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Close with a claim chosen; without one there is nothing to link to."""
        if self.chosen is not None:
            super().accept()

    def _on_typed(self, text: str) -> None:
        self.model.set_filter(ClaimFilter(without=self._claim_id, words=text.strip()))
        self._choose_row(self._row_numbered(text.strip()))

    def _row_numbered(self, text: str) -> int:
        """Return the row of the claim with the number typed, else the first."""
        rows = range(self.model.rowCount())
        numbered = (
            row for row in rows if str(self._review.number(self.model.index(row).data(ID_ROLE))) == text
        )
        return next(numbered, 0) if text.isdigit() else 0

    def _choose_row(self, row: int) -> None:
        has_rows = row < self.model.rowCount()
        if has_rows:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))
        self.link_button.setEnabled(has_rows)
        self._nothing.setVisible(not has_rows)
