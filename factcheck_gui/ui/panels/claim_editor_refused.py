"""What is typed and refused, and what has to become of it before anything else is done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.widgets.quick_note import QuickNote
from factcheck_gui.ui.widgets.saved_text import SavedText


def refused_field(refused: SavedText | QuickNote) -> QWidget:
    """Return the field in which it is typed."""
    return refused.field if isinstance(refused, SavedText) else refused.line


def held_up_words(refused: SavedText | QuickNote, reason: str) -> str:
    """Return a sentence that says what to do, after the reason why it was refused where there is one."""
    name = refused_field(refused).accessibleName()
    if isinstance(refused, SavedText) and refused.is_overtaken:
        words = QCoreApplication.translate(
            "refused words",
            "Nothing else is done before “%1” is saved. "
            "Ctrl+Enter saves what you have typed, Esc takes what was stored meanwhile.",
        )
        return words.replace("%1", name)
    words = QCoreApplication.translate(
        "refused words", "%2 Correct it or empty it: nothing else is done before “%1” is saved."
    )
    reason = reason or QCoreApplication.translate("refused words", "What you have typed is not saved.")
    return words.replace("%1", name).replace("%2", reason)
