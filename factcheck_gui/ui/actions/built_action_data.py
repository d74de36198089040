"""Actions that are built elsewhere and have only their keys as data: undo, redo, and the verdicts."""

from typing import Final

from factcheck_gui.domain.questions import Question
from factcheck_gui.ui.actions.action import ActionData, Menu
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

MOST_VALUES: Final = 9
"""So many values of a scale have keys of their own."""

_PREFIXES: Final = {Question.TRUTH: "", Question.ATTRIBUTION: "Alt+"}
_LABELS: Final = {
    Question.TRUTH: QT_TRANSLATE_NOOP("actions", "Is it true? Value %1"),
    Question.ATTRIBUTION: QT_TRANSLATE_NOOP("actions", "Was it said? Value %1"),
}


def verdict_action_name(question: Question, place: int) -> str:
    """Return the name of the action that gives the value at a place of the scale, from 0."""
    return f"rate_{question.value}_{place + 1}"


VERDICT_ACTIONS: Final = tuple(
    ActionData(
        name=verdict_action_name(question, place),
        label=_LABELS[question],
        menu=Menu.REVIEW,
        keys=(f"{prefix}{place + 1}",),
    )
    for question, prefix in _PREFIXES.items()
    for place in range(MOST_VALUES)
)
"""Not among the window's own actions: there are as many as a scale has values; `%1` is the number of each."""

UNDO_ACTIONS: Final = (
    ActionData(name="undo", label=QT_TRANSLATE_NOOP("actions", "&Undo"), menu=Menu.EDIT, keys=("Ctrl+Z",)),
    ActionData(
        name="redo",
        label=QT_TRANSLATE_NOOP("actions", "&Redo"),
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
)
"""They are built by the window, whose undo stack names them."""
