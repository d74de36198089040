"""A field that takes the next key that is pressed, whatever it does elsewhere."""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_LEAVING: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_unknown,
    }
)
_Modifier = Qt.KeyboardModifier


class KeyField(QLineEdit):
    """Tells which key was pressed; Tab and Esc keep their meaning, so that one gets out of it."""

    pressed = Signal(str)
    """A key, as Qt writes it in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Claim every key before the window's shortcuts do."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and event.key() not in _LEAVING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the key with its modifiers."""
        if event.key() in _LEAVING and not event.modifiers() & _Modifier.ControlModifier:
            event.ignore()
        elif event.key() not in _ALONE:
            self.pressed.emit(_written(event))


def _written(event: QKeyEvent) -> str:
    modifiers = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.GroupSwitchModifier)
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        # The sign says it already: "?" and not Shift with "?".
        modifiers &= ~_Modifier.ShiftModifier
    sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
