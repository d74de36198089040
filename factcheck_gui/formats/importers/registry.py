"""All importers, and which of them reads a file."""

from pathlib import PurePath
from typing import Final

from factcheck_gui.formats.importers.markdown import MARKDOWN
from factcheck_gui.formats.importers.parsed import TextImporter
from factcheck_gui.formats.importers.plain import PLAIN_TEXT

IMPORTERS: Final[tuple[TextImporter, ...]] = (PLAIN_TEXT, MARKDOWN)


def importer_for(name: str) -> TextImporter | None:
    """Return the importer for a file's name, plain text without an ending, None for one that is unknown."""
    suffix = PurePath(name).suffix.lower()
    if not suffix:
        return PLAIN_TEXT
    return next((importer for importer in IMPORTERS if suffix in importer.suffixes), None)
