"""What a search has found, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, FoundIn
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import contained, revealed

_CONTEXT: Final = "search words"
_PLACES: Final = {
    FoundIn.AUTHOR: QT_TRANSLATE_NOOP("search words", "Author"),
    FoundIn.PUBLISHER: QT_TRANSLATE_NOOP("search words", "Publisher"),
    FoundIn.RESTATEMENT: QT_TRANSLATE_NOOP("search words", "Restated"),
    FoundIn.CORRECTION: QT_TRANSLATE_NOOP("search words", "Proposed wording"),
    FoundIn.SPEAKER: QT_TRANSLATE_NOOP("search words", "Speaker"),
    FoundIn.TARGET: QT_TRANSLATE_NOOP("search words", "About"),
    FoundIn.REPORTED_BY: QT_TRANSLATE_NOOP("search words", "Reported by"),
    FoundIn.REMARK: QT_TRANSLATE_NOOP("search words", "Remark"),
    FoundIn.REASON: QT_TRANSLATE_NOOP("search words", "Reason"),
    FoundIn.NOTE: QT_TRANSLATE_NOOP("search words", "Source note"),
    FoundIn.NOTE_QUOTE: QT_TRANSLATE_NOOP("search words", "Quoted from the source"),
    FoundIn.SOURCE: QT_TRANSLATE_NOOP("search words", "Source"),
}
_ARTICLE: Final = QT_TRANSLATE_NOOP("search words", "Article “%1”: %2")
_CLAIM: Final = QT_TRANSLATE_NOOP("search words", "Claim, %1, %2, in “%3”: “%4”. %5")
_UNCHECKED: Final = QT_TRANSLATE_NOOP("search words", "Unchecked")
_PLACE: Final = QT_TRANSLATE_NOOP("search words", "%1: %2")


def place_word(found_in: FoundIn) -> str:
    """Return what the words stand in; empty for a text, a title and a quote, which are seen."""
    template = _PLACES.get(found_in)
    return "" if template is None else _translated(template)


def verdict_of(value: RatingValue | None) -> str:
    """Return the sign and the label of a verdict."""
    return _translated(_UNCHECKED) if value is None else revealed(f"{value.sign} {value.label}".strip())


def article_sentence(found: FoundArticle) -> str:
    """Return what a screen reader says of an article."""
    words = found_words(found.found_in, found.snippet.text)
    told = _translated(_ARTICLE).replace("%2", words, 1).replace("%1", isolated(found.title.text), 1)
    return contained(told)


def claim_sentence(found: FoundClaim, value: RatingValue | None) -> str:
    """Return what a screen reader says of a claim."""
    is_quote = found.found_in is FoundIn.QUOTE
    words = "" if is_quote else found_words(found.found_in, found.snippet.text)
    sentence = _translated(_CLAIM).replace("%1", kind_word(found.kind)).replace("%2", verdict_of(value))
    # The words of others come last: they may hold a "%1" of their own.
    for place, part in (("%5", words), ("%4", isolated(found.quote.text)), ("%3", found.article_title)):
        before, _, after = sentence.partition(place)
        sentence = before + part + after
    return contained(sentence).strip()


def found_words(found_in: FoundIn, words: str) -> str:
    """Return words with what they stand in before them."""
    place = place_word(found_in)
    template = _translated(_PLACE)
    return template.replace("%2", isolated(words), 1).replace("%1", place, 1) if place else words


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
