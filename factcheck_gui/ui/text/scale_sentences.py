"""The sentences about rating scales, and about what is too long or too large for its field."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain import errors
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

SIZE_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    errors.TooLongError: QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is too long: there is room for {limit} characters. Shorten it."
    ),
    errors.OutOfRangeError: QT_TRANSLATE_NOOP(
        "sentences", "{value} is too large or too small. Enter a number from {lowest} to {highest}."
    ),
}

SCALE_TROUBLES: Final[Mapping[tuple[type[ExpectedError], str], str]] = {
    (errors.InUseError, "value"): QT_TRANSLATE_NOOP(
        "sentences", "“{name}” cannot be removed: verdicts are given with it ({count}). Rename it instead."
    ),
    (errors.InUseError, "scale"): QT_TRANSLATE_NOOP(
        "sentences",
        "The scale “{name}” is in use and cannot be removed. Choose another for the workspace and its"
        " articles first.",
    ),
    (errors.InvalidValueError, "label"): QT_TRANSLATE_NOOP(
        "sentences", "The label is empty or too long. Give the value a label."
    ),
    (errors.InvalidValueError, "name"): QT_TRANSLATE_NOOP(
        "sentences", "The name is empty or too long. Give another."
    ),
    (errors.InvalidValueError, "colour"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a colour. Write it as # and six digits or letters, such as #067647."
    ),
}
