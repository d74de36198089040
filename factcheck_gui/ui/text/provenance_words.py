"""Where a detail of an article came from, in a few words under its field."""

from typing import Final

from factcheck_gui.domain.provenance import UNCERTAIN, FoundIn
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate

CONTEXT: Final = "provenance"
_WORDS: Final = {
    FoundIn.PERSON: QT_TRANSLATE_NOOP("provenance", "by you"),
    FoundIn.STRUCTURED_DATA: QT_TRANSLATE_NOOP("provenance", "from the page’s own data"),
    FoundIn.META: QT_TRANSLATE_NOOP("provenance", "from the page’s meta data"),
    FoundIn.DOCUMENT: QT_TRANSLATE_NOOP("provenance", "from the document’s properties"),
    FoundIn.MARKUP: QT_TRANSLATE_NOOP("provenance", "as the page shows it"),
    FoundIn.LAYOUT: QT_TRANSLATE_NOOP("provenance", "from the layout of the text: please look"),
    FoundIn.ADDRESS: QT_TRANSLATE_NOOP("provenance", "from the address or file name: please look"),
    FoundIn.GUESSED: QT_TRANSLATE_NOOP("provenance", "guessed: please look"),
}
_SPECIAL: Final = {
    ("author", FoundIn.LAYOUT): QT_TRANSLATE_NOOP("provenance", "from the byline: please look"),
    ("author", FoundIn.GUESSED): QT_TRANSLATE_NOOP("provenance", "guessed from the byline: please look"),
    ("title", FoundIn.LAYOUT): QT_TRANSLATE_NOOP("provenance", "from the first line: please look"),
    ("title", FoundIn.GUESSED): QT_TRANSLATE_NOOP("provenance", "from the first words: please look"),
    ("date", FoundIn.LAYOUT): QT_TRANSLATE_NOOP("provenance", "from the text: please look"),
    ("language", FoundIn.MARKUP): QT_TRANSLATE_NOOP("provenance", "as the page says"),
    ("link", FoundIn.ADDRESS): QT_TRANSLATE_NOOP("provenance", "where it was fetched"),
}
_BY_A_PERSON: Final = QT_TRANSLATE_NOOP("provenance", "by a person")
# The address that a page was fetched from is what it was asked for by.
_CERTAIN: Final = frozenset({("link", FoundIn.ADDRESS)})


def provenance_words(detail: str, found_in: FoundIn, translate: Translate = str) -> str:
    """Return where a detail came from, while somebody looks at what an importer has found."""
    return translate(_SPECIAL.get((detail, found_in), _WORDS[found_in]))


def stored_words(detail: str, found_in: FoundIn, translate: Translate = str) -> str:
    """Return the same of an article that is here already: who typed it, nobody knows any more."""
    if found_in is FoundIn.PERSON:
        return translate(_BY_A_PERSON)
    return provenance_words(detail, found_in, translate)


def needs_look(detail: str, found_in: FoundIn) -> bool:
    """Tell whether somebody should look at a detail before relying on it."""
    return found_in in UNCERTAIN and (detail, found_in) not in _CERTAIN
