"""What an export that has ended has written, in words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "export"
_FILE: Final = QT_TRANSLATE_NOOP("export", "Exported “%1”.")
_FILES: Final = (
    QT_TRANSLATE_NOOP("export", "Exported %n file into “%1”."),
    QT_TRANSLATE_NOOP("export", "Exported %n files into “%1”."),
)


def exported_words(target: Path, files: Sequence[Path]) -> str:
    """Return what was written to a file, or into a folder."""
    if not target.is_dir():
        return _translated(_FILE).replace("%1", target.name)
    return counted(len(files), *map(_translated, _FILES)).replace("%1", target.name)


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
