"""The list of cards to decide on; the selected one bears the buttons for it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from factcheck_gui.ui.delegates.waiting_delegate import ACTIONS_HEIGHT, PADDING, WaitingDelegate
from factcheck_gui.ui.models.waiting_cards import WaitingCard
from factcheck_gui.ui.models.waiting_list import WaitingListModel
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.key_button import KeyButton

# The dialog decides on these, wherever in it the focus is.
_PASSED_ON: Final = frozenset(
    {Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)
_LIFT: Final = 8


class WaitingListView(QListView):
    """Moves by row; keys that decide go on to the dialog."""

    keep_wanted = Signal()
    place_wanted = Signal()
    retire_wanted = Signal()

    def __init__(self, model: WaitingListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self.setModel(model)
        self._delegate = WaitingDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Claims that wait for a decision"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._build()
        self._connect(theme)

    @property
    def card(self) -> WaitingCard | None:
        """The selected card."""
        return self._cards.card(self.currentIndex().row())

    def choose_row(self, row: int) -> None:
        """Select a card by its row, the last one where there are fewer."""
        row = min(row, self._cards.rowCount() - 1)
        self.setCurrentIndex(self._cards.index(row) if row >= 0 else QModelIndex())
        self._show_actions()

    def step(self, step: int) -> None:
        """Select the card so many rows further on."""
        self.choose_row(max(0, self.currentIndex().row() + step))

    def _build(self) -> None:
        self.actions_bar = QWidget(self.viewport())
        layout = QHBoxLayout(self.actions_bar)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.keep_button = KeyButton(self.tr("Keep, flag verdict"), QKeySequence("Enter"), self.actions_bar)
        self.place_button = KeyButton(self.tr("Choose the place…"), QKeySequence("P"), self.actions_bar)
        self.retire_button = KeyButton(self.tr("Retire"), QKeySequence("R"), self.actions_bar)
        for button in (self.keep_button, self.place_button, self.retire_button):
            button.setAutoDefault(False)
            layout.addWidget(button)
        layout.addStretch()
        self.actions_bar.hide()

    def _connect(self, theme: Theme) -> None:
        self.keep_button.clicked.connect(self.keep_wanted)
        self.place_button.clicked.connect(self.place_wanted)
        self.retire_button.clicked.connect(self.retire_wanted)
        self.verticalScrollBar().valueChanged.connect(self._place_actions)
        self._cards.modelReset.connect(self._show_actions)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by row; leave what decides to the dialog."""
        if event.key() in _PASSED_ON or event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone instead of looking for a row that begins with them."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew when their width changes."""
        super().resizeEvent(event)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self._place_actions()

    def updateGeometries(self) -> None:
        """Keep the buttons at the foot of their card after each layout."""
        super().updateGeometries()
        self._place_actions()

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Give the selected card the room for its buttons."""
        for index in (previous, current):
            if index.isValid():
                self._delegate.sizeHintChanged.emit(index)
        self._show_actions()

    def _show_actions(self) -> None:
        card = self.card
        self.actions_bar.setVisible(card is not None)
        if card is None:
            return
        self.keep_button.setVisible(card.can_keep)
        self.keep_button.setText(self.tr("Keep, flag verdict") if card.flags else self.tr("Keep here"))
        self.keep_button.updateGeometry()
        again = self.tr("Place again…") if not card.can_retire else self.tr("Choose the place…")
        self.place_button.setText(again)
        self.place_button.updateGeometry()
        self.retire_button.setVisible(card.can_retire)
        self._place_actions()

    def _place_actions(self) -> None:
        index = QPersistentModelIndex(self.currentIndex())
        if not index.isValid():
            return
        area = self.visualRect(self.currentIndex())
        self.actions_bar.setGeometry(
            area.left() + PADDING,
            area.bottom() - ACTIONS_HEIGHT - _LIFT,
            area.width() - 2 * PADDING,
            ACTIONS_HEIGHT,
        )
