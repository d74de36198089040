"""Keeps what is typed and what is stored in step, and never writes over what is being typed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.plain_text import plain_of, tooltip
from factcheck_gui.ui.widgets.typing_keys import TextField, TypingKeys

Save = Callable[[str | None, str], bool]
"""Makes a text durable in place of the one that was stored before, or says why not and returns False."""

_PAUSE_MS: Final = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed and is not stored, and what was stored when the typing began."""

    text: str
    base: str | None


class SavedText(QObject):
    """Saves a field when it is done: on leaving it, on Enter in one line, after a pause in several.

    Esc saves too, unless it is to bring back what was stored. What somebody else stores while one types is
    written over only by Enter, and only after it was told.
    """

    pending_changed = Signal()
    escaped = Signal()

    def __init__(self, field: TextField, save: Save, *, wrong: str, escape_restores: bool = False) -> None:
        super().__init__(field)
        self.field = field
        self._save = save
        self._wrong = wrong
        # Half a name is a wrong name; half a sentence is worth keeping.
        self._escape_restores = escape_restores
        self._hint = field.toolTip()
        self._stored: str | None = None
        self._base: str | None = None
        self._told: str | None = None
        self._refused: str | None = None
        self._is_pending = False
        self._is_saving = False
        self._is_setting = False
        self._stay = Stay()
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
        return (field.text() if isinstance(field, QLineEdit) else plain_of(field)).strip()

    @property
    def stay(self) -> Stay:
        """What is saved while this stays the same is one step: Enter, leaving or another thing ends it."""
        return self._stay

    @property
    def draft(self) -> Draft | None:
        """What is typed that is not stored."""
        return Draft(text=self.text, base=self._base) if self._is_pending else None

    def show_stored(self, value: str | None) -> None:
        """Take note of what is stored, and show it unless something else is being typed."""
        self._stored = value
        if self._is_saving:
            return
        if not self._is_pending:
            self._base, self._refused = value, None
            if self.text != (value or ""):
                self._put(value or "")
        self._mark()

    def show_other(self, value: str | None, draft: Draft | None = None) -> None:
        """Show the same field of another thing, with what was typed there and could not be stored."""
        self._timer.stop()
        self._stay = Stay()
        is_pending = draft is not None and draft.text != (value or "")
        shown = draft if draft is not None and is_pending else Draft(text=value or "", base=value)
        self._stored, self._base, self._refused = value, shown.base, None
        if shown.text or not self._is_untouched:
            self._put(shown.text)
        self._set_pending(is_pending=is_pending)
        self._mark()

    def commit(self) -> bool:
        """Save what is typed; False if it could not be saved and is still in the field."""
        is_saved = self.commit_so_far()
        if not self._is_saving:
            self._stay = Stay()
        return is_saved

    def commit_so_far(self) -> bool:
        """Save what is typed while the typing goes on: what is saved next belongs to the same step."""
        self._timer.stop()
        if self._is_saving:
            return False
        if not self._is_pending:
            return True
        if self.field.isReadOnly():
            self._mark()
            return False
        typed, base = self.text, self._base
        if typed not in {self._stored or "", base or ""} and not self._saves(base, typed):
            if self._stay.was_put_off:
                self._timer.start()
                return False
            self._refused, self._told = typed, self._stored
            self._mark()
            return False
        self._refused = None
        self._set_pending(is_pending=False)
        self._forget_steps()
        # Where nobody has told what is stored now, what is typed stays.
        if self._stored != base:
            self.show_stored(self._stored)
        self._mark()
        return True

    @property
    def is_overtaken(self) -> bool:
        """Whether somebody has stored something else since the typing began."""
        return self._is_pending and (self._stored or "") not in {self._base or "", self.text}

    def _connect(self) -> None:
        self._timer.timeout.connect(self._on_paused)
        self.field.textChanged.connect(self._on_typed)
        keys = TypingKeys(self.field)
        keys.entered.connect(self._on_entered)
        keys.entered_further.connect(self._on_entered)
        keys.left.connect(self._on_left)
        keys.escaped.connect(self._on_escaped)

    def _saves(self, base: str | None, typed: str) -> bool:
        # Saving tells of the change, and a conflict of what is stored instead: both reach `show_stored`.
        self._is_saving = True
        self._stay.was_put_off = False
        try:
            return self._save(base, typed)
        finally:
            self._is_saving = False

    def _on_typed(self) -> None:
        if self._is_setting:
            return
        self._set_pending(is_pending=True)
        # What somebody else has stored meanwhile is told once, and not again at each pause.
        is_told = self._refused is not None and self.is_overtaken
        if isinstance(self.field, QPlainTextEdit) and not is_told:
            self._timer.start()

    def _on_paused(self) -> None:
        # Whoever types is not held up by another program that writes: a later pause will do.
        stay = self._stay
        stay.may_be_put_off = True
        self.commit_so_far()
        stay.may_be_put_off = False

    def _on_entered(self) -> None:
        if self._refused is not None:
            self._base = self._told
        self.commit()

    def _on_left(self) -> None:
        # What was refused is not tried again, and complained of again, each time somebody looks elsewhere.
        if self.text != self._refused:
            self.commit()
        else:
            self._stay = Stay()

    def _on_escaped(self) -> None:
        if self._escape_restores or (self.is_overtaken and self.text == self._refused):
            self._set_pending(is_pending=False)
            self.show_stored(self._stored)
        else:
            self.commit()
        self.escaped.emit()

    @property
    def _is_untouched(self) -> bool:
        """Whether the field is empty and was never anything else: most are, in most claims."""
        field = self.field
        if isinstance(field, QLineEdit):
            return not (field.text() or field.isUndoAvailable() or field.isRedoAvailable())
        steps = field.document()
        return steps.isEmpty() and not (steps.isUndoAvailable() or steps.isRedoAvailable())

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

    def _forget_steps(self) -> None:
        """Leave undo to the window: what is saved is a step there, and would be none in the field."""
        field = self.field
        if isinstance(field, QPlainTextEdit):
            field.document().clearUndoRedoStacks()
        elif field.isUndoAvailable() or field.isRedoAvailable():
            # Only setting the text forgets how it came about.
            start, length, column = field.selectionStart(), field.selectionLength(), field.cursorPosition()
            self._is_setting = True
            field.setText(field.text())
            self._is_setting = False
            if start < 0:
                field.setCursorPosition(column)
            elif column > start:
                field.setSelection(start, length)
            else:
                field.setSelection(start + length, -length)

    def _set_pending(self, *, is_pending: bool) -> None:
        if is_pending != self._is_pending:
            self._is_pending = is_pending
            self.pending_changed.emit()

    def _mark(self) -> None:
        """Show whether the text can be stored, and how to go on."""
        complaint = self._wrong if self._refused is not None else ""
        if self.is_overtaken:
            complaint = self.tr("Changed meanwhile to “%1”. Ctrl+Enter saves yours, Esc takes the other.")
            if not self._stored:
                complaint = self.tr("Emptied meanwhile. Ctrl+Enter saves yours, Esc leaves it empty.")
            complaint = complaint.replace("%1", self._stored or "")
        if self._is_pending and self.field.isReadOnly():
            complaint = self.tr("Not saved: no changes are taken now. It is saved as soon as they are.")
        hint = tooltip(complaint) if complaint else self._hint
        if hint != self.field.toolTip():
            self.field.setToolTip(hint)
        set_look(self.field, "wrong", bool(complaint))
