"""What the choices of the filter are called on the screen."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import find_value
from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.ui.models.claim_filter import Choice, Group, Wanted
from factcheck_gui.ui.models.claim_words import translated
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed

_WANTED: Final = {
    Wanted.UNCHECKED: QT_TRANSLATE_NOOP("claim words", "Unchecked"),
    Wanted.UNFINISHED: QT_TRANSLATE_NOOP("claim words", "Unfinished: no reason or no source"),
    Wanted.WITHOUT_SOURCE: QT_TRANSLATE_NOOP("claim words", "Without source"),
    Wanted.WITHOUT_REASON: QT_TRANSLATE_NOOP("claim words", "Without reason"),
    Wanted.DUE: QT_TRANSLATE_NOOP("claim words", "Due to be looked at again"),
    Wanted.TEXT_CHANGED: QT_TRANSLATE_NOOP("claim words", "Text changed since"),
    Wanted.UNANSWERED: QT_TRANSLATE_NOOP("claim words", "Allegations nobody has answered"),
    Wanted.LOOSE_DENIAL: QT_TRANSLATE_NOOP("claim words", "Denials that answer nothing"),
}
_SHORT: Final = {
    Wanted.UNFINISHED: QT_TRANSLATE_NOOP("claim words", "Unfinished"),
    Wanted.DUE: QT_TRANSLATE_NOOP("claim words", "Due"),
    Wanted.UNANSWERED: QT_TRANSLATE_NOOP("claim words", "Unanswered"),
    Wanted.LOOSE_DENIAL: QT_TRANSLATE_NOOP("claim words", "Answers nothing"),
}


def wanted_words(wanted: Wanted) -> str:
    """Return what a claim has or lacks, as the menu says it."""
    return translated(_WANTED[wanted])


def value_words(value: RatingValue) -> str:
    """Return the sign and the label of a rating value."""
    return revealed(f"{value.sign} {value.label}".strip())


def choice_words(choice: Choice, scales: Iterable[RatingScale]) -> str:
    """Return what a choice is called in few words."""
    group, value_id = choice
    if group is Group.WANTED:
        wanted = Wanted(value_id)
        return translated(_SHORT.get(wanted, _WANTED[wanted]))
    if group is Group.STATES:
        return signed_state(ClaimState(value_id))
    if group is Group.SPEAKERS:
        return value_id
    value = find_value(scales, value_id)
    return "" if value is None else value_words(value)
