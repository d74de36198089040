"""Sees to it that a text field gets the keys that are typed into it, whatever the window's shortcuts are."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

TextField = QLineEdit | QPlainTextEdit

_PASSING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMMAND: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypingKeys(QObject):
    """Watches one field and tells of the keys that end typing."""

    escaped = Signal()
    entered = Signal()
    """Enter in a field of one line."""
    entered_further = Signal()
    """Ctrl+Enter in any field."""
    left = Signal()

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim keys before shortcuts do, and tell of those that end typing."""
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                return self._claim(event)
            if event.type() is QEvent.Type.KeyPress:
                return self._on_key(event)
        is_leaving = event.type() is QEvent.Type.FocusOut
        if is_leaving and isinstance(event, QFocusEvent) and event.reason() not in _PASSING:
            # A field that is being deleted gives the focus up last of all, and has no text any more.
            if not isValid(self._field):
                return False
            self.left.emit()
        return super().eventFilter(watched, event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep typing from the window; leave undo to it where the field has nothing to undo."""
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo or event.matches(QKeySequence.StandardKey.Redo):
            if self._has_steps(is_undo=undo):
                return False
            event.ignore()
            return True
        if not event.modifiers() & _COMMAND or event.key() in _ENTER:
            event.accept()
            return True
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return True
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered_further.emit()
                return True
            if isinstance(self._field, QLineEdit):
                self.entered.emit()
        return False

    def _has_steps(self, *, is_undo: bool) -> bool:
        source = self._field if isinstance(self._field, QLineEdit) else self._field.document()
        return source.isUndoAvailable() if is_undo else source.isRedoAvailable()
