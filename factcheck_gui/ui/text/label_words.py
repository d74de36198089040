"""What is said where foreign labels become ours: the choices, their headings, how much comes in."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.label_mapping import Family
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.models.claim_words import kind_word, link_word
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown

Offered = tuple[tuple[str, str | None], ...]
"""What a foreign word can become: in words, and as a mapping names it; first that it is left out."""

_CONTEXT: Final = "labels"
_WORD_SHOWN: Final = 80
_LEAVE_OUT: Final = QT_TRANSLATE_NOOP("labels", "Leave out")
_KEEP_AS_REASON: Final = QT_TRANSLATE_NOOP("labels", "Keep as reason")
_NO_WORD: Final = QT_TRANSLATE_NOOP("labels", "(without a label)")
_HEADINGS: Final = {
    Family.LABEL: QT_TRANSLATE_NOOP("labels", "Labels become claims"),
    Family.LINK: QT_TRANSLATE_NOOP("labels", "Arrows become links"),
    Family.VERDICT: QT_TRANSLATE_NOOP("labels", "Is it true?"),
    Family.ATTRIBUTION: QT_TRANSLATE_NOOP("labels", "Was it said?"),
}
_CHOICES: Final = {
    Family.LABEL: QT_TRANSLATE_NOOP("labels", "What the label “%1” becomes"),
    Family.LINK: QT_TRANSLATE_NOOP("labels", "What the arrow “%1” becomes"),
    Family.VERDICT: QT_TRANSLATE_NOOP("labels", "What the verdict “%1” becomes"),
    Family.ATTRIBUTION: QT_TRANSLATE_NOOP("labels", "What “%1” becomes as an answer to “was it said?”"),
}
_COMING_IN: Final = (
    QT_TRANSLATE_NOOP("labels", "%1 of %n claim will come in."),
    QT_TRANSLATE_NOOP("labels", "%1 of %n claims will come in."),
)
_MORE: Final = (
    QT_TRANSLATE_NOOP("labels", "%n rarer word is not shown and is left out."),
    QT_TRANSLATE_NOOP("labels", "%n rarer words are not shown and are left out."),
)


def offered(family: Family, scales: Mapping[Question, RatingScale]) -> Offered:
    """Return what the words of a family can become."""
    if family is Family.LABEL:
        return (_left_out(_LEAVE_OUT), *((kind_word(kind), kind.value) for kind in ClaimKind))
    if family is Family.LINK:
        return (_left_out(_LEAVE_OUT), *((link_word(one), one.value) for one in LinkType))
    question = Question.TRUTH if family is Family.VERDICT else Question.ATTRIBUTION
    scale = scales.get(question)
    values = () if scale is None else scale.values
    return (_left_out(_KEEP_AS_REASON), *((shown(one.label), one.name) for one in values))


def heading_words(family: Family) -> str:
    """Return what stands over the words of a family."""
    return _translated(_HEADINGS[family])


def word_shown(word: str) -> str:
    """Return a foreign word as it may stand in a line of ours."""
    return isolated(shown(elided(word, _WORD_SHOWN))) if word.strip() else _translated(_NO_WORD)


def choice_name(family: Family, word: str) -> str:
    """Return what a screen reader says of the choice beside a word."""
    return _translated(_CHOICES[family]).replace("%1", word_shown(word))


def coming_in(number: int, total: int) -> str:
    """Return how many claims come in with what is chosen."""
    return counted_of(_COMING_IN, total, _translated).replace("%1", f"{number:,}")


def not_shown(number: int) -> str:
    """Return how many words there was no room for; empty where there are none."""
    return counted_of(_MORE, number, _translated) if number else ""


def _left_out(template: str) -> tuple[str, None]:
    return _translated(template), None


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
