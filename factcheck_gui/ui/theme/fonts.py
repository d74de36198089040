"""The bundled fonts: Inter for the window, Noto Serif and Noto Naskh Arabic for reading (all OFL 1.1)."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

WINDOW_FAMILIES: Final = ["Inter", "Noto Sans", "DejaVu Sans"]
READING_FAMILIES: Final = ["Noto Serif", "Noto Naskh Arabic", "DejaVu Serif", "DejaVu Sans"]

_WINDOW_FILES: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_READING_FILES: Final = (
    "NotoSerif-Regular.ttf",
    "NotoSerif-Bold.ttf",
    "NotoSerif-Italic.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
)


def load_window_fonts(resources: Path) -> None:
    """Register the fonts of the window; a font that cannot be read falls back to the system's."""
    _load(resources, _WINDOW_FILES)


@cache
def load_reading_fonts(resources: Path) -> None:
    """Register the fonts of the page; called when the first article is shown, to keep start-up short."""
    _load(resources, _READING_FILES)


def window_font(size: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of controls, in pixels."""
    return _font(WINDOW_FAMILIES, size, weight)


def reading_font(
    size: int = 17, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False
) -> QFont:
    """Return the font of article text, in pixels."""
    font = _font(READING_FAMILIES, size, weight)
    font.setItalic(italic)
    return font


def _font(families: list[str], size: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def _load(resources: Path, names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resources / "fonts" / name))
