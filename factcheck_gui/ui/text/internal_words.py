"""What the fields are called that stay on the desk."""

from collections.abc import Callable, Mapping
from typing import Final

from factcheck_gui.domain.disclosure import INTERNAL
from factcheck_gui.domain.edits import Entity
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

CONTEXT: Final = "internal fields"
"""The context of these words for translators."""

WORDS: Final[Mapping[tuple[Entity, str], str]] = {
    (Entity.CLAIM, "state"): QT_TRANSLATE_NOOP("internal fields", "states of work"),
    (Entity.CLAIM, "remark"): QT_TRANSLATE_NOOP("internal fields", "remarks to colleagues"),
    (Entity.CLAIM, "correction"): QT_TRANSLATE_NOOP("internal fields", "proposed wordings"),
    (Entity.VERDICT, "due_on"): QT_TRANSLATE_NOOP("internal fields", "dates to look again"),
    (Entity.SOURCE, "contact"): QT_TRANSLATE_NOOP("internal fields", "contacts of sources"),
    (Entity.SOURCE, "copy_name"): QT_TRANSLATE_NOOP("internal fields", "file names of kept copies"),
    (Entity.RULE, "level"): QT_TRANSLATE_NOOP("internal fields", "the desk’s rules"),
}
_INSIDE: Final = QT_TRANSLATE_NOOP("internal fields", "Internal fields are in it: %1.")
_OUTSIDE: Final = QT_TRANSLATE_NOOP("internal fields", "Internal fields stay out: %1.")


def internal_sentence(*, is_internal: bool, translate: Callable[[str], str] = str) -> str:
    """Return which fields are in an export, or stay out of it."""
    named = [translate(words) for (entity, field), words in WORDS.items() if field in INTERNAL[entity]]
    return translate(_INSIDE if is_internal else _OUTSIDE).replace("%1", ", ".join(named))
