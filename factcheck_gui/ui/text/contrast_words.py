"""How well a verdict's colour can be read, as a figure and in plain words."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.theme.colours import DARK, contrast, readable

_CONTEXT: Final = "contrast words"
_WHITE: Final = "#ffffff"
_GOOD: Final = QT_TRANSLATE_NOOP("contrast words", "On white %1 : 1, readable (WCAG AA asks for 4.5 : 1).")
_FAINT: Final = QT_TRANSLATE_NOOP(
    "contrast words", "On white %1 : 1, too faint for WCAG AA (4.5 : 1): shown darker, as %2."
)
_DARK_GOOD: Final = QT_TRANSLATE_NOOP("contrast words", "On dark %1 : 1, readable.")
_DARK_FAINT: Final = QT_TRANSLATE_NOOP("contrast words", "On dark %1 : 1: shown lighter there, as %2.")


def is_readable(colour: str) -> bool:
    """Tell whether a colour can be read on white as it is."""
    return contrast(QColor(colour), QColor(_WHITE)) >= READABLE


def contrast_words(colour: str) -> str:
    """Return how a colour stands against white and against the dark ground; it is shown adapted to both."""
    return " ".join(
        (_against(colour, _WHITE, _GOOD, _FAINT), _against(colour, DARK.panel, _DARK_GOOD, _DARK_FAINT))
    )


def _against(colour: str, ground: str, good: str, faint: str) -> str:
    ratio = contrast(QColor(colour), QColor(ground))
    template = QCoreApplication.translate(_CONTEXT, good if ratio >= READABLE else faint)
    # Cut off, not rounded: what falls short of 4.5 must not be shown as 4.5.
    figure = f"{int(ratio * 10) / 10:.1f}"
    return template.replace("%1", figure).replace("%2", readable(colour, ground))
