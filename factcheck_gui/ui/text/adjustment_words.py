"""What could not be kept as it was given, in words; without Qt, for window and command line alike."""

from typing import Final

from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate

CONTEXT: Final = "adjustments"

_CHARACTERS: Final = (
    QT_TRANSLATE_NOOP("adjustments", "%n character could not be kept and became \ufffd."),
    QT_TRANSLATE_NOOP("adjustments", "%n characters could not be kept and became \ufffd."),
)
_BREAKS: Final = (
    QT_TRANSLATE_NOOP("adjustments", "The field has one line: %n line break became a space."),
    QT_TRANSLATE_NOOP("adjustments", "The field has one line: %n line breaks became spaces."),
)


def adjustment_sentences(adjusted: Adjustments, translate: Translate = str) -> tuple[str, ...]:
    """Return a sentence for each kind of thing that could not be kept; none where all was."""
    told = ((adjusted.characters, _CHARACTERS), (adjusted.breaks, _BREAKS))
    return tuple(counted_of(forms, count, translate) for count, forms in told if count)
