"""What a rating value says of the words rated, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.verdicts import Outcome
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "outcomes"
_WORDS: Final = {
    Outcome.RIGHT: QT_TRANSLATE_NOOP("outcomes", "right as written"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("outcomes", "partly right, or misleading"),
    Outcome.WRONG: QT_TRANSLATE_NOOP("outcomes", "wrong"),
    Outcome.OPEN: QT_TRANSLATE_NOOP("outcomes", "not established"),
}


def outcome_words(outcome: Outcome) -> str:
    """Return what is said of words that are rated so."""
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[outcome]))
