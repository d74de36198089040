"""The sentences for workspaces that are damaged: what has happened, and what to do now."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain import errors
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "sentences",
    "“{path}” is damaged ({finding}). Nothing is written to it any more. Recover what is in it into a new"
    " file, or go on with a backup.",
)
_TAMPERED: Final = QT_TRANSLATE_NOOP(
    "sentences",
    "Somebody has put something into “{path}” that could change what you save ({finding}), so nothing is"
    " written to it. Recover what is in it into a new file, or go on with a backup.",
)

DAMAGE_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    errors.DamagedError: _DAMAGED,
    errors.TamperedError: _TAMPERED,
}
DAMAGE_COMMANDS: Final[Mapping[str, str]] = {
    _DAMAGED: (
        "“{path}” is damaged ({finding}). It is left as it is. “factcheck recover” saves what is in it into a"
        " new file, and “factcheck verify” lists what is wrong."
    ),
    _TAMPERED: (
        "Somebody has put something into “{path}” that could change what is saved ({finding}), so it is left"
        " as it is. “factcheck recover” saves what is in it into a new file."
    ),
}
"""What the command line says instead."""
