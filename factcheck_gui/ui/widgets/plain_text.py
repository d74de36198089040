"""Foreign text where Qt would read it as markup: tags in tooltips, ampersands on buttons."""

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from factcheck_gui.ui.text.revealing import contained

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

_LONGEST_TOOLTIP: Final = 600
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""As Python's `html` has it, which reads in a table of two thousand names."""
_BREAKS: Final = re.compile("[ \t]*[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+[ \t]*")


def tooltip(text: str) -> str:
    """Return a tooltip that shows a text as it is: Qt takes tooltips for markup when they look like it."""
    short = text if len(text) <= _LONGEST_TOOLTIP else f"{text[:_LONGEST_TOOLTIP]}…"
    return f"<qt>{contained(short).translate(_ESCAPED)}</qt>" if short else ""


def on_button(text: str) -> str:
    """Return a text as a button or a menu shows it, without underlining a letter after an ampersand."""
    return contained(text).replace("&", "&&")


def plain_of(field: "QPlainTextEdit") -> str:
    """Return the text of a field to the letter: Qt's own way makes spaces of no-break spaces."""
    return field.document().toRawText().replace("\u2029", "\n")


def without_breaks(text: str) -> str:
    """Return a text on one line; all but its line breaks stays as it is."""
    return _BREAKS.sub(" ", text).strip()


def is_blank(text: str) -> bool:
    """Tell whether a text has nothing to see."""
    return all(letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf"} for letter in text)
