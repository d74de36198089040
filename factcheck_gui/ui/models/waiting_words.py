"""What the states of a claim in a newer version are called, and the places of a text."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.claims import Standing
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "waiting words"
_STANDINGS: Final = {
    Standing.PLACED: QT_TRANSLATE_NOOP("waiting words", "Placed"),
    Standing.MOVED: QT_TRANSLATE_NOOP("waiting words", "Moved"),
    Standing.CHANGED: QT_TRANSLATE_NOOP("waiting words", "Changed"),
    Standing.LOST: QT_TRANSLATE_NOOP("waiting words", "Lost"),
    Standing.RETIRED: QT_TRANSLATE_NOOP("waiting words", "Retired"),
}
_PARAGRAPH: Final = QT_TRANSLATE_NOOP("waiting words", "paragraph %1")
_PLACES: Final = {
    BlockKind.HEADLINE: QT_TRANSLATE_NOOP("waiting words", "the headline"),
    BlockKind.DEK: QT_TRANSLATE_NOOP("waiting words", "the lead"),
    BlockKind.BYLINE: QT_TRANSLATE_NOOP("waiting words", "the byline"),
    BlockKind.KICKER: QT_TRANSLATE_NOOP("waiting words", "a kicker"),
    BlockKind.HEADING: QT_TRANSLATE_NOOP("waiting words", "a heading"),
    BlockKind.CAPTION: QT_TRANSLATE_NOOP("waiting words", "a caption"),
}


def translated(words: str) -> str:
    """Return words of this context in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)


def standing_word(standing: Standing) -> str:
    """Return how a claim stands, in one word."""
    return translated(_STANDINGS[standing])


def place_words(kind: BlockKind, number: int) -> str:
    """Return what a block is called: “paragraph 7”, “the headline”."""
    return translated(_PLACES.get(kind, _PARAGRAPH)).replace("%1", str(number))
