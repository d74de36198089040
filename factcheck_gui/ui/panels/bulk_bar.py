"""The bar over the list while several claims are selected: what can be done to all of them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.filter_words import value_words
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.plain_text import on_button


class BulkBar(QWidget):
    """Says what is wanted of the selected claims, and does nothing itself."""

    kind_chosen = Signal(ClaimKind)
    value_chosen = Signal(Question, int)
    """A value, by its position on the scale in use."""
    value_taken_back = Signal(Question)
    state_chosen = Signal(ClaimState)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scales: Mapping[Question, RatingScale] | None = None
        self._row = FlowLayout(spacing=4)
        self.kinds = self._menu(self.tr("Kind ▾"), self.tr("Kind of the selected claims"))
        self.values = self._menu(self.tr("Verdict ▾"), self.tr("Verdict on the selected claims"))
        self.states = self._menu(self.tr("State ▾"), self.tr("State of the selected claims"))
        self.more = self._menu(self.tr("More ▾"), self.tr("More for the selected claims"))
        self._close = QToolButton(self)
        self._close.setText(self.tr("✕"))
        self._close.setProperty("role", "chip")
        self._close.setAccessibleName(self.tr("Select only one claim"))
        self._close.setToolTip(self.tr("Select only one claim (Esc)"))
        self._close.clicked.connect(self.closed)
        self._row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 8)
        layout.addLayout(self._row)
        self._fill()
        self.hide()

    @property
    def menus(self) -> tuple[QAction, ...]:
        """What the list offers by right click besides: kind, verdict, state."""
        return tuple(menu.menuAction() for menu in (self.kinds, self.values, self.states))

    def offer_more(self, actions: list[QAction]) -> None:
        """Offer what belongs to the window."""
        self.more.addActions(actions)

    def show_selected(self, selected: int) -> None:
        """Show the bar while several claims are selected."""
        many = self.tr("What to do with the %n selected claims")
        self.setAccessibleName(counted(selected, many, many))
        self.setVisible(selected > 1)

    def show_scales(self, scales: Mapping[Question, RatingScale]) -> None:
        """Offer the values of the scales in use: truth first, attribution below."""
        if scales == self._scales:
            return
        self._scales = scales
        self.values.clear()
        titles = {Question.TRUTH: self.tr("Is it true?"), Question.ATTRIBUTION: self.tr("Was it said?")}
        for question, title in titles.items():
            scale = scales.get(question)
            menu = QMenu(title, self.values)
            for position, value in enumerate(() if scale is None else scale.values):
                self._offer(menu, value_words(value), (question.value, position))
            menu.addSeparator()
            self._offer(menu, self.tr("Take the verdict back"), (question.value, -1))
            self.values.addMenu(menu)

    def _fill(self) -> None:
        for kind in ClaimKind:
            self._offer(self.kinds, kind_word(kind), kind.value)
        for state in ClaimState:
            self._offer(self.states, signed_state(state), state.value)
        self.kinds.triggered.connect(self._on_kind)
        self.values.triggered.connect(self._on_value)
        self.states.triggered.connect(self._on_state)

    def _menu(self, words: str, name: str) -> QMenu:
        # Without the arrow it is a submenu's title.
        button, menu = QToolButton(self), QMenu(words.removesuffix("▾").strip(), self)
        button.setText(words)
        button.setAccessibleName(name)
        button.setProperty("role", "chip")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self._row.addWidget(button)
        return menu

    def _offer(self, menu: QMenu, words: str, data: object) -> None:
        menu.addAction(on_button(words)).setData(data)

    def _on_kind(self, action: QAction) -> None:
        self.kind_chosen.emit(ClaimKind(action.data()))

    def _on_state(self, action: QAction) -> None:
        self.state_chosen.emit(ClaimState(action.data()))

    def _on_value(self, action: QAction) -> None:
        question, position = action.data()
        if position < 0:
            self.value_taken_back.emit(Question(question))
        else:
            self.value_chosen.emit(Question(question), position)
