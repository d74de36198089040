"""The small words over fields, and the caps that show a field's key."""

from typing import Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.widgets.early_looks import never_markup

_LETTER_SPACING: Final = 0.6


def text_label(text: str, role: str, parent: QWidget | None = None, *, is_wrapping: bool = False) -> QLabel:
    """Return a label in one of the looks of the style sheet; its text is never taken for markup."""
    label = QLabel(parent)
    never_markup(label)
    label.setText(contained(text))
    label.setProperty("role", role)
    label.setWordWrap(is_wrapping)
    return label


def caption(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the caption of a field: small capitals over it."""
    label = text_label(text, "label", parent)
    font = QFont(label.font())
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LETTER_SPACING)
    label.setFont(font)
    return label


def key_cap(key: str, parent: QWidget | None = None) -> QLabel:
    """Return a key as it looks on a keyboard."""
    from PySide6.QtCore import Qt

    label = text_label(key, "key", parent)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin line across."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
