"""Stands over the page while two claims are being linked: what goes on, what can be chosen, and its keys."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QIntValidator, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.models.link_words import linking_words
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.key_button import KeyButton
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

TYPE_KEYS: Final = {
    LinkType.DENIES: Qt.Key.Key_D,
    LinkType.ADMITS: Qt.Key.Key_A,
    LinkType.CORROBORATES: Qt.Key.Key_C,
    LinkType.CONTRADICTS: Qt.Key.Key_X,
    LinkType.REPEATS: Qt.Key.Key_R,
}
"""The letters shown on the buttons; while linking they choose what the link says, and tag nothing."""
_TYPES: Final = {key: link_type for link_type, key in TYPE_KEYS.items()}
_STEPS: Final = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HELPING: Final = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_COMMAND: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MOST_CLAIMS: Final = 999_999
_NUMBER_WIDTH: Final = 92
_QUOTE_SHOWN: Final = 90


class LinkStrip(QWidget):
    """Shows the state of linking and takes every key while it has the focus; built when it first appears."""

    number_entered = Signal(int)
    entered = Signal()
    """Enter, without a number."""
    step_wanted = Signal(int)
    elsewhere_wanted = Signal()

    def __init__(self, linking: Linking, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._linking = linking
        self._theme = theme
        self.type_buttons: dict[LinkType, QPushButton] = {}
        self._is_built = False
        self.setAccessibleName(self.tr("Linking two claims"))
        theme.changed.connect(self.update)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty while nothing is being linked."""
        return "" if self.isHidden() else self._sentence.text()

    def show_linking(self, review: Review) -> None:
        """Say what has been chosen so far."""
        source, candidate = self._linking.source, self._linking.candidate
        if source is None:
            return
        self._build_once()
        chosen, link_type = None if candidate is None else candidate.claim, self._linking.link_type
        words = linking_words(
            review,
            link_type,
            source.claim.id,
            None if chosen is None else chosen.id,
            is_turned=self._linking.is_turned,
        )
        self._sentence.show_text(words)
        is_alone = len(review.claims) == 1
        self._hint.show_text(self._hint_words("" if chosen is None else chosen.quote, is_alone=is_alone))
        for one, button in self.type_buttons.items():
            _show_chosen(button, is_chosen=one is link_type)
        self.number_field.setAccessibleDescription(
            self.tr("%1. %2").replace("%2", self._hint.text()).replace("%1", words)
        )

    def take_keys(self) -> None:
        """Appear with no number typed, and take the focus."""
        self._build_once()
        self.number_field.clear()
        self.show()
        self.number_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys before the window's shortcuts do, and carry out those that mean something here."""
        if isinstance(event, QKeyEvent) and not event.modifiers() & _COMMAND and event.key() not in _HELPING:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._on_key(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground that tells it from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.chosen))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colours.line))

    def _build_once(self) -> None:
        if not self._is_built:
            self._is_built = True
            self._build()
            self._connect()

    def _build(self) -> None:
        self._sentence = WrappedText("strong", self)
        self._hint = WrappedText("mute", self, most_lines=3)
        flow = FlowLayout(spacing=6)
        group = QButtonGroup(self)
        for link_type, key in TYPE_KEYS.items():
            button = self._button(link_word(link_type), chr(key))
            button.setCheckable(True)
            button.setAccessibleName(self.tr("The link says: %1").replace("%1", link_word(link_type)))
            group.addButton(button)
            self.type_buttons[link_type] = button
            flow.addWidget(button)
        self.turn_button = self._button(self.tr("⇄ Turn"), "T")
        self.turn_button.setAccessibleName(self.tr("Turn the link: let it lead the other way"))
        self.number_field = QLineEdit(self)
        self.number_field.setValidator(QIntValidator(1, _MOST_CLAIMS, self.number_field))
        self.number_field.setPlaceholderText(self.tr("Number"))
        self.number_field.setAccessibleName(self.tr("Number of the other claim"))
        self.number_field.setFixedWidth(_NUMBER_WIDTH)
        self.elsewhere_button = self._button(self.tr("In another article…"), "O")
        self.elsewhere_button.setAccessibleName(self.tr("Find the other claim in another article"))
        self.leave_button = self._button(self.tr("Leave"), "Esc")
        self.leave_button.setAccessibleName(self.tr("Leave without a link"))
        for widget in (self.turn_button, self.number_field, self.elsewhere_button, self.leave_button):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 9, 12, 9)
        layout.setSpacing(5)
        layout.addWidget(self._sentence)
        layout.addWidget(self._hint)
        layout.addLayout(flow)

    def _button(self, words: str, key: str) -> KeyButton:
        return KeyButton(words, QKeySequence(key), self)

    def _connect(self) -> None:
        for widget in (
            *self.type_buttons.values(),
            self.turn_button,
            self.elsewhere_button,
            self.leave_button,
        ):
            widget.installEventFilter(self)
        self.number_field.installEventFilter(self)
        for button in self.type_buttons.values():
            button.clicked.connect(self._on_type_clicked)
        self.turn_button.clicked.connect(self._linking.turn)
        self.elsewhere_button.clicked.connect(self.elsewhere_wanted)
        self.leave_button.clicked.connect(self._linking.leave)

    def _hint_words(self, quote: str, *, is_alone: bool) -> str:
        if is_alone:
            return self.tr("This article has no other claim: Enter looks in the other articles. Esc leaves.")
        if quote:
            return self.tr("Enter links it: “%1”").replace("%1", isolated(one_line(quote, _QUOTE_SHOWN)))
        return self.tr("Click the other claim, or type its number and press Enter, or go to it with J and K.")

    def _on_type_clicked(self) -> None:
        self._linking.choose_type(
            next(one for one, button in self.type_buttons.items() if button is self.sender())
        )
        self.number_field.setFocus()

    def _on_key(self, watched: QObject, key: Qt.Key) -> bool:
        """Carry a key out; False where it belongs to the field or the button that has the focus."""
        if key in _ENTER:
            self._on_enter(watched)
        elif key in _TYPES:
            self._linking.choose_type(_TYPES[key])
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key == Qt.Key.Key_T:
            self._linking.turn()
        elif key == Qt.Key.Key_O:
            self.elsewhere_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self._linking.leave()
        else:
            return False
        return True

    def _on_enter(self, watched: QObject) -> None:
        if isinstance(watched, QPushButton):
            watched.click()
        elif self.number_field.text():
            self.number_entered.emit(int(self.number_field.text()))
            # Where that was refused, the next number is typed over it.
            self.number_field.selectAll()
        else:
            self.entered.emit()


def _show_chosen(button: QPushButton, *, is_chosen: bool) -> None:
    """Show a button as the chosen one of its group, and the cap of its key with it."""
    button.setChecked(is_chosen)
    set_look(button, "primary", "true" if is_chosen else "false")
    for cap in button.findChildren(QLabel):
        cap.style().unpolish(cap)
        cap.style().polish(cap)
