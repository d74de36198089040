"""Sentences about what cannot be exported as it was asked for."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain import errors
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

EXPORT_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    errors.ReadersOnlyError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is written for readers, so internal fields cannot be in it. Leave them out, or choose a"
        " format for the desk.",
    ),
    errors.NothingToCompareError: QT_TRANSLATE_NOOP(
        "sentences",
        "There is nothing to compare: none of the chosen articles has these two versions. Choose an article"
        " with two versions or more.",
    ),
}
