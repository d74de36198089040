"""What the export formats are called, and what each is for."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "export formats"
_NAMES: Final = {
    "html": QT_TRANSLATE_NOOP("export formats", "Report for readers"),
    "csv": QT_TRANSLATE_NOOP("export formats", "Table of claims"),
    "json": QT_TRANSLATE_NOOP("export formats", "Whole workspace"),
}
_PURPOSES: Final = {
    "html": QT_TRANSLATE_NOOP("export formats", "HTML, opens in every browser"),
    "csv": QT_TRANSLATE_NOOP("export formats", "CSV, for spreadsheets"),
    "json": QT_TRANSLATE_NOOP("export formats", "JSON, with the whole history"),
}


def format_name(name: str) -> str:
    """Return what a format is called; one without words goes by its own name."""
    return QCoreApplication.translate(_CONTEXT, str(_NAMES[name])) if name in _NAMES else name


def format_purpose(name: str) -> str:
    """Return one line about what a format is for, or an empty text."""
    return QCoreApplication.translate(_CONTEXT, str(_PURPOSES[name])) if name in _PURPOSES else ""
