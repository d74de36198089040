"""What the editor says of a verdict besides its value: what is missing, what is due, whose scale it is."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed

_CONTEXT: Final = "verdict words"
# By whether the reason is missing and whether the source note is.
_UNFINISHED: Final = {
    (True, True): QT_TRANSLATE_NOOP("verdict words", "Unfinished: no reason, no source note"),
    (True, False): QT_TRANSLATE_NOOP("verdict words", "Unfinished: no reason"),
    (False, True): QT_TRANSLATE_NOOP("verdict words", "Unfinished: no source note"),
}
_DUE: Final = QT_TRANSLATE_NOOP("verdict words", "Due since %1")
_DUE_TODAY: Final = QT_TRANSLATE_NOOP("verdict words", "Due today")
_BOTH: Final = QT_TRANSLATE_NOOP("verdict words", "%1 · %2")
_FOREIGN: Final = QT_TRANSLATE_NOOP("verdict words", "Given on another scale: %1 (%2)")


def verdict_line(reviewed: ReviewedClaim, question: Question, today: str) -> str:
    """Return what is missing from a verdict and since when it is due; empty where neither is so."""
    unfinished = ""
    if question is Question.TRUTH and reviewed.is_checked and not reviewed.is_finished:
        unfinished = _translated(_UNFINISHED[not reviewed.reason(question), not reviewed.notes])
    verdict = reviewed.verdicts.get(question)
    due = ""
    if verdict is not None and verdict.due_on is not None and verdict.due_on <= today:
        words = _DUE_TODAY if verdict.due_on == today else _DUE
        due = _translated(words).replace("%1", verdict.due_on)
    if unfinished and due:
        return _translated(_BOTH).replace("%1", unfinished).replace("%2", due)
    return unfinished or due


def foreign_words(scales: Iterable[RatingScale], value_id: str | None) -> str:
    """Return the sign, the label and the scale of a value that is not of the scale in use."""
    for scale in scales:
        value = None if value_id is None else scale.value(value_id)
        if value is not None:
            given = revealed(f"{value.sign} {value.label}".strip())
            return _translated(_FOREIGN).replace("%2", isolated(scale.name)).replace("%1", given)
    return ""


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
