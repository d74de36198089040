"""The bar over the page that finds words in the article."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from factcheck_gui.services.finding import Wanted
from factcheck_gui.ui.actions.action_keys import ActionKeys, native_key
from factcheck_gui.ui.actions.followed_key import FollowedWords
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.typing_keys import TypingKeys

_PAUSE_MS: Final = 120
_NARROW: Final = 620
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FUNCTIONS: Final = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)


class FindBar(QFrame):
    """Says what is looked for, and shows how much was found."""

    asked = Signal(Wanted)
    next_wanted = Signal()
    previous_wanted = Signal()
    select_wanted = Signal()
    """The hit's own words are wanted as the place, to tag them."""
    closed = Signal()

    def __init__(self, keys: ActionKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._asked = Wanted(words="")
        self._build()
        self._connect()
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What the fields say now."""
        return Wanted(
            words=self.field.text(),
            match_case=self.case_box.isChecked(),
            whole_words=self.words_box.isChecked(),
        )

    @property
    def words(self) -> str:
        """What is said of the hits."""
        return self.count_label.text()

    def begin(self, words: str = "") -> None:
        """Appear and take the keys; `words` replace what was looked for before."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.ask()

    def ask(self) -> None:
        """Ask now for what the fields say."""
        self._timer.stop()
        self._asked = self.wanted
        self.asked.emit(self._asked)

    def flush(self) -> None:
        """Ask now for what was typed a moment ago."""
        if self.wanted != self._asked:
            self.ask()

    def say(self, words: str, *, is_trouble: bool = False) -> None:
        """Say which hit this is, of how many."""
        self.count_label.setText(words)
        set_look(self.count_label, "role", "warning" if is_trouble else "small")
        self.field.setAccessibleDescription(words)
        for button in (self.next_button, self.previous_button, self.select_button):
            button.setEnabled(bool(words) and not is_trouble)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave function keys to the window, and go back on Shift and Enter."""
        if isinstance(event, QKeyEvent) and watched is self.field:
            if event.type() is QEvent.Type.ShortcutOverride and event.key() in _FUNCTIONS:
                event.ignore()
                return True
            is_back = event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.type() is QEvent.Type.KeyPress and is_back:
                self._on_previous()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices under the field where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _build(self) -> None:
        self.setProperty("role", "footer")
        self.setAccessibleName(self.tr("Find in the article"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Words to find in this article"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(110)
        self.count_label = text_label("", "small", self)
        self.previous_button = self._button("↑", self.tr("Previous hit"))
        self.next_button = self._button("↓", self.tr("Next hit"))
        self.select_button = self._button(self.tr("Select"), self.tr("Select this hit"))
        key = native_key("Ctrl+Return")
        hint = self.tr("Select this hit, so that one key tags it (%1)").replace("%1", key)
        self.select_button.setToolTip(tooltip(hint))
        self.close_button = self._button("✕", self.tr("Close the find bar"))
        self.case_box = QCheckBox(self.tr("Match case"), self)
        self.words_box = QCheckBox(self.tr("Whole words"), self)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(6)
        first.addWidget(self.field, 1)
        first.addWidget(self.count_label)
        for button in (self.previous_button, self.next_button, self.select_button):
            first.addWidget(button)
        second.addWidget(self.case_box)
        second.addWidget(self.words_box)
        second.addStretch()
        second.addWidget(self.close_button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 6, 8, 6)
        self._rows.setSpacing(8)
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.ask)
        for box in (self.case_box, self.words_box):
            box.toggled.connect(self.ask)
        typing = TypingKeys(self.field)
        typing.entered.connect(self._on_next)
        typing.entered_further.connect(self.select_wanted)
        typing.escaped.connect(self.closed)
        # After those of typing, so that it is asked first.
        self.field.installEventFilter(self)
        self.next_button.clicked.connect(self._on_next)
        self.previous_button.clicked.connect(self._on_previous)
        self.select_button.clicked.connect(self.select_wanted)
        self.close_button.clicked.connect(self.closed)
        for button, words, name in (
            (self.next_button, self.tr("Next hit (%1)"), "find_next"),
            (self.previous_button, self.tr("Previous hit (%1)"), "find_previous"),
            (self.close_button, self.tr("Close (%1)"), "back_to_text"),
        ):
            FollowedWords(self._keys, tooltip(words), (name,), button.setToolTip, button)

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setProperty("plain", "true")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_next(self) -> None:
        self.flush()
        self.next_wanted.emit()

    def _on_previous(self) -> None:
        self.flush()
        self.previous_wanted.emit()
