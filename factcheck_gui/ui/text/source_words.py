"""What media and independence of sources are called, and what a source without a title goes by."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.sources import Independence, Medium, Source
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "source words"
_MEDIA: Final = {
    Medium.WEB: QT_TRANSLATE_NOOP("source words", "Web page"),
    Medium.DOCUMENT: QT_TRANSLATE_NOOP("source words", "Document"),
    Medium.INTERVIEW: QT_TRANSLATE_NOOP("source words", "Interview"),
    Medium.PHONE: QT_TRANSLATE_NOOP("source words", "Telephone"),
    Medium.DATA: QT_TRANSLATE_NOOP("source words", "Data"),
}
_INDEPENDENCE: Final = {
    Independence.PRIMARY: QT_TRANSLATE_NOOP("source words", "Primary: it was there, or is the thing itself"),
    Independence.SECONDARY: QT_TRANSLATE_NOOP("source words", "Secondary: tells what others have found"),
    Independence.SPEAKER: QT_TRANSLATE_NOOP("source words", "The speaker themself"),
}
_SHORT: Final = {
    Independence.PRIMARY: QT_TRANSLATE_NOOP("source words", "primary"),
    Independence.SECONDARY: QT_TRANSLATE_NOOP("source words", "secondary"),
    Independence.SPEAKER: QT_TRANSLATE_NOOP("source words", "speaker"),
}
_UNKNOWN: Final = QT_TRANSLATE_NOOP("source words", "Not said")
_KNOWN: Final = QT_TRANSLATE_NOOP("source words", "“%1” is known already; the note draws on it.")
_UNTITLED: Final = QT_TRANSLATE_NOOP("source words", "Source without a title")


def medium_word(medium: Medium) -> str:
    """Return what a medium is called."""
    return _translated(_MEDIA[medium])


def independence_words(independence: Independence | None) -> str:
    """Return how a source stands to what it tells of, as a choice explains it."""
    return _translated(_UNKNOWN if independence is None else _INDEPENDENCE[independence])


def independence_word(independence: Independence | None) -> str:
    """Return how a source stands to what it tells of, in a cell; nothing where nobody has said."""
    return "" if independence is None else _translated(_SHORT[independence])


def source_name(source: Source) -> str:
    """Return what a source goes by: its title, else its link, publisher or author."""
    known = (source.title, source.link, source.publisher, source.author, source.copy_name)
    return next(filter(None, known), None) or _translated(_UNTITLED)


def source_line(source: Source) -> str:
    """Return title, publisher and link of a source on one line, as a list offers it."""
    parts = (source.title, source.publisher, source.link)
    return " · ".join(" ".join(part.split()) for part in parts if part) or source_name(source)


def known_words(source: Source) -> str:
    """Return the sentence that a note draws on a source that was there before."""
    return _translated(_KNOWN).replace("%1", source_name(source))


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
