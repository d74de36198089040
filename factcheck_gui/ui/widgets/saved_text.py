"""Keeps what is typed and what is stored in step, and never writes over what is being typed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.typing_keys import TextField, TypingKeys

Save = Callable[[str], bool]
"""Makes a text durable, or says why not and returns False."""

_PAUSE_MS: Final = 800


class SavedText(QObject):
    """Saves a field when it is done: on leaving it, on Enter in one line, after a pause in several."""

    pending_changed = Signal()
    escaped = Signal()

    def __init__(self, field: TextField, save: Save, *, wrong: str) -> None:
        super().__init__(field)
        self.field = field
        self._save = save
        self._wrong = wrong
        self._hint = field.toolTip()
        self._stored = ""
        self._refused: str | None = None
        self._is_pending = False
        self._is_setting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._is_pending

    @property
    def text(self) -> str:
        """What is in the field, as it would be stored."""
        field = self.field
        return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()

    def show_stored(self, value: str | None) -> None:
        """Take note of what is stored, and show it unless something else is being typed."""
        self._stored = value or ""
        if self._is_pending or self.text == self._stored:
            return
        self._put(self._stored)
        self._mark(is_wrong=False)

    def show_other(self, value: str | None, draft: str | None = None) -> None:
        """Show the same field of another thing, with what was typed there and could not be stored."""
        self._timer.stop()
        self._stored, self._refused = value or "", None
        self._put(self._stored if draft is None else draft)
        self._mark(is_wrong=False)
        self._set_pending(is_pending=draft is not None)

    def commit(self) -> bool:
        """Save what is typed; False if it could not be saved and is still in the field."""
        self._timer.stop()
        if not self._is_pending:
            return True
        typed = self.text
        self._set_pending(is_pending=False)
        # Saving tells of the change, and a conflict of what is stored instead: both reach `show_stored`.
        if typed == self._stored or self._save(typed) or self.text != typed:
            self._refused = None
            self._mark(is_wrong=False)
            return True
        self._refused = typed
        self._set_pending(is_pending=True)
        self._mark(is_wrong=True)
        return False

    def _connect(self) -> None:
        self._timer.timeout.connect(self.commit)
        self.field.textChanged.connect(self._on_typed)
        keys = TypingKeys(self.field)
        keys.entered.connect(self.commit)
        keys.entered_further.connect(self.commit)
        keys.left.connect(self._on_left)
        keys.escaped.connect(self._on_escaped)

    def _on_typed(self) -> None:
        if self._is_setting:
            return
        self._set_pending(is_pending=True)
        if isinstance(self.field, QPlainTextEdit):
            self._timer.start()

    def _on_left(self) -> None:
        # What was refused is not tried again, and complained of again, each time somebody looks elsewhere.
        if self.text != self._refused:
            self.commit()

    def _on_escaped(self) -> None:
        self.commit()
        self.escaped.emit()

    def _put(self, text: str) -> None:
        """Put a text in, and leave the cursor where it is while somebody works here."""
        self._is_setting = True
        if isinstance(self.field, QLineEdit):
            column = self.field.cursorPosition()
            self.field.setText(text)
            self.field.setCursorPosition(column if self.field.hasFocus() else 0)
        else:
            position = self.field.textCursor().position()
            self.field.setPlainText(text)
            if self.field.hasFocus():
                cursor = QTextCursor(self.field.document())
                cursor.setPosition(min(position, self.field.document().characterCount() - 1))
                self.field.setTextCursor(cursor)
        self._is_setting = False

    def _set_pending(self, *, is_pending: bool) -> None:
        if is_pending != self._is_pending:
            self._is_pending = is_pending
            self.pending_changed.emit()

    def _mark(self, *, is_wrong: bool) -> None:
        """Show whether the text can be stored."""
        if bool(self.field.property("wrong")) == is_wrong:
            return
        self.field.setProperty("wrong", is_wrong)
        self.field.setToolTip(tooltip(self._wrong) if is_wrong else self._hint)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
