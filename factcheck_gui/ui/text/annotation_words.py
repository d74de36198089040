"""What is said of annotations that were looked for in a text; without Qt, for window and command line."""

from typing import Final

from factcheck_gui.services.quoted_claims import PlacedMarks
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate, shown

CONTEXT: Final = "annotations"
_WORDS_SHOWN: Final = 120
_FOUND: Final = (
    QT_TRANSLATE_NOOP("annotations", "%n annotation was found in the text."),
    QT_TRANSLATE_NOOP("annotations", "%n annotations were found in the text."),
)
_NOT_FOUND: Final = (
    QT_TRANSLATE_NOOP("annotations", "%n was not found."),
    QT_TRANSLATE_NOOP("annotations", "%n were not found."),
)
_NONE_FOUND: Final = (
    QT_TRANSLATE_NOOP("annotations", "The annotation was not found in the text."),
    QT_TRANSLATE_NOOP("annotations", "None of the %n annotations was found in the text."),
)
_OF_OTHER_PAGES: Final = (
    QT_TRANSLATE_NOOP("annotations", "%n is about another page and was left out."),
    QT_TRANSLATE_NOOP("annotations", "%n are about another page and were left out."),
)
_WITHOUT_WORDS: Final = (
    QT_TRANSLATE_NOOP(
        "annotations",
        "%n marks no words that can be found, as a note on a page or a reply, and was left out.",
    ),
    QT_TRANSLATE_NOOP(
        "annotations",
        "%n mark no words that can be found, as notes on a page and replies, and were left out.",
    ),
)
_WORDS: Final = QT_TRANSLATE_NOOP("annotations", "“%1”")
_MISSING: Final = QT_TRANSLATE_NOOP("annotations", "These words are not in the text: %1")
_CHANGED: Final = QT_TRANSLATE_NOOP("annotations", "These words read otherwise now: %1")
_AMBIGUOUS: Final = QT_TRANSLATE_NOOP("annotations", "These words stand there more than once: %1")


def placed_sentences(placed: PlacedMarks, translate: Translate = str) -> tuple[str, ...]:
    """Return how many annotations were found and how many not."""
    if placed.lost and not placed.placed:
        return (counted_of(_NONE_FOUND, len(placed.lost), translate),)
    found = [counted_of(_FOUND, len(placed.placed.claims), translate)]
    if placed.lost:
        found.append(counted_of(_NOT_FOUND, len(placed.lost), translate))
    return tuple(found)


def passed_over_sentences(placed: PlacedMarks, translate: Translate = str) -> tuple[str, ...]:
    """Return how many annotations nobody has looked for, and why."""
    reasons = ((_OF_OTHER_PAGES, placed.of_other_pages), (_WITHOUT_WORDS, placed.without_words))
    return tuple(counted_of(forms, number, translate) for forms, number in reasons if number)


def lost_lines(placed: PlacedMarks, translate: Translate = str) -> tuple[str, ...]:
    """Return a line for each annotation that was not found: why, and in which words."""
    reasons = ((_MISSING, placed.missing), (_CHANGED, placed.changed), (_AMBIGUOUS, placed.ambiguous))
    return tuple(
        translate(template).replace("%1", _quoted(one.exact, translate))
        for template, claims in reasons
        for one in claims
    )


def _quoted(words: str, translate: Translate) -> str:
    return translate(_WORDS).replace("%1", isolated(shown(elided(words, _WORDS_SHOWN))))
