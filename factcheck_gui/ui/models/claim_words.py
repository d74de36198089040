"""What kinds, stances, links and claims are called on the screen."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Stance
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "claim words"
_KINDS: Final = {
    ClaimKind.ALLEGATION: QT_TRANSLATE_NOOP("claim words", "Allegation"),
    ClaimKind.DENIAL: QT_TRANSLATE_NOOP("claim words", "Denial"),
    ClaimKind.FACT: QT_TRANSLATE_NOOP("claim words", "Fact"),
}
_STANCES: Final = {
    Stance.SUPPORTS: QT_TRANSLATE_NOOP("claim words", "supports"),
    Stance.REFUTES: QT_TRANSLATE_NOOP("claim words", "refutes"),
    Stance.CONTEXT: QT_TRANSLATE_NOOP("claim words", "context"),
}
_TYPES: Final = {
    LinkType.DENIES: QT_TRANSLATE_NOOP("claim words", "denies"),
    LinkType.ADMITS: QT_TRANSLATE_NOOP("claim words", "admits"),
    LinkType.CORROBORATES: QT_TRANSLATE_NOOP("claim words", "corroborates"),
    LinkType.CONTRADICTS: QT_TRANSLATE_NOOP("claim words", "contradicts"),
    LinkType.REPEATS: QT_TRANSLATE_NOOP("claim words", "repeats"),
}
_OUT: Final = {
    LinkType.DENIES: QT_TRANSLATE_NOOP("claim words", "→ denies claim %1"),
    LinkType.ADMITS: QT_TRANSLATE_NOOP("claim words", "→ admits claim %1"),
    LinkType.CORROBORATES: QT_TRANSLATE_NOOP("claim words", "→ corroborates claim %1"),
    LinkType.CONTRADICTS: QT_TRANSLATE_NOOP("claim words", "→ contradicts claim %1"),
    LinkType.REPEATS: QT_TRANSLATE_NOOP("claim words", "→ repeats claim %1"),
}
_OUT_TO_SEVERAL: Final = {
    LinkType.DENIES: QT_TRANSLATE_NOOP("claim words", "→ denies claims %1"),
    LinkType.ADMITS: QT_TRANSLATE_NOOP("claim words", "→ admits claims %1"),
    LinkType.CORROBORATES: QT_TRANSLATE_NOOP("claim words", "→ corroborates claims %1"),
    LinkType.CONTRADICTS: QT_TRANSLATE_NOOP("claim words", "→ contradicts claims %1"),
    LinkType.REPEATS: QT_TRANSLATE_NOOP("claim words", "→ repeats claims %1"),
}
_IN: Final = {
    LinkType.DENIES: QT_TRANSLATE_NOOP("claim words", "← denied by %1"),
    LinkType.ADMITS: QT_TRANSLATE_NOOP("claim words", "← admitted by %1"),
    LinkType.CORROBORATES: QT_TRANSLATE_NOOP("claim words", "← corroborated by %1"),
    LinkType.CONTRADICTS: QT_TRANSLATE_NOOP("claim words", "← contradicted by %1"),
    LinkType.REPEATS: QT_TRANSLATE_NOOP("claim words", "← repeated by %1"),
}
_NO_SOURCE: Final = QT_TRANSLATE_NOOP("claim words", "no source yet")
_ONE_SOURCE: Final = QT_TRANSLATE_NOOP("claim words", "1 source")
_SOURCES: Final = QT_TRANSLATE_NOOP("claim words", "%1 sources")
_NOTES_ON_ONE: Final = QT_TRANSLATE_NOOP("claim words", "%2 notes, 1 source")
_NOTES_ON_SOURCES: Final = QT_TRANSLATE_NOOP("claim words", "%2 notes, %1 sources")
_ONE_SOURCELESS: Final = QT_TRANSLATE_NOOP("claim words", "1 note without a source")
_SOURCELESS: Final = QT_TRANSLATE_NOOP("claim words", "%2 notes without a source")


def translated(words: str) -> str:
    """Return words of this context in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)


def kind_word(kind: ClaimKind) -> str:
    """Return what a kind is called."""
    return translated(_KINDS[kind])


def stance_word(stance: Stance) -> str:
    """Return what a source does to the claim."""
    return translated(_STANCES[stance])


def link_word(link_type: LinkType) -> str:
    """Return what the first claim does to the second."""
    return translated(_TYPES[link_type])


def links_out_words(link_type: LinkType, numbers: Sequence[int | str]) -> str:
    """Return what a claim does to others, by their numbers or names."""
    template = _OUT[link_type] if len(numbers) == 1 else _OUT_TO_SEVERAL[link_type]
    return translated(template).replace("%1", listed(numbers))


def links_in_words(link_type: LinkType, numbers: Sequence[int | str]) -> str:
    """Return what others do to a claim, by their numbers or names."""
    return translated(_IN[link_type]).replace("%1", listed(numbers))


def sources_words(notes: Sequence[ReviewedNote]) -> str:
    """Return how many sources there are, and how many notes where those are more."""
    count = len({one.source.id for one in notes if one.source is not None})
    if not count and notes:
        template = _SOURCELESS if len(notes) > 1 else _ONE_SOURCELESS
    elif count < len(notes):
        template = _NOTES_ON_SOURCES if count > 1 else _NOTES_ON_ONE
    else:
        template = _SOURCES if count > 1 else _ONE_SOURCE if count else _NO_SOURCE
    return translated(template).replace("%2", str(len(notes))).replace("%1", str(count))


def listed(numbers: Iterable[int | str]) -> str:
    """Return numbers as a line of text names them."""
    return ", ".join(map(str, numbers))
