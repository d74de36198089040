"""Lets a form be read and copied from, and not changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from factcheck_gui.ui.widgets.elided_button import ElidedButton


def set_read_only(form: QWidget, *, is_read_only: bool) -> None:
    """Let the words of all fields be selected only, and what would change something not be pressed.

    Links to elsewhere, which are elided buttons, stay as they are.
    """
    for part in form.findChildren(QWidget):
        if isinstance(part, QLineEdit):
            part.setReadOnly(is_read_only)
        elif isinstance(part, QPlainTextEdit):
            _set_text(part, is_read_only=is_read_only)
        elif isinstance(part, QComboBox) or _changes_something(part):
            part.setEnabled(not is_read_only)


def _set_text(field: QPlainTextEdit, *, is_read_only: bool) -> None:
    if field.isReadOnly() is is_read_only:
        return
    field.setReadOnly(is_read_only)
    if is_read_only:
        # Qt would let the mouse select, and not the keyboard.
        field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def _changes_something(part: QWidget) -> bool:
    is_inside_a_line = isinstance(part.parent(), QLineEdit)
    return isinstance(part, QAbstractButton) and not isinstance(part, ElidedButton) and not is_inside_a_line
