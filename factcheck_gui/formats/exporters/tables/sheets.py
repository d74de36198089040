"""The sheets of a workbook, one for each kind of thing."""

from collections.abc import Iterator
from typing import Any, Final

from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.article_sheets import ARTICLES, MARKS, VERSIONS
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS
from factcheck_gui.formats.exporters.tables.columns import Sheet
from factcheck_gui.formats.exporters.tables.evidence_sheets import NOTES, VERDICTS
from factcheck_gui.formats.exporters.tables.relation_sheets import LINKS, PEOPLE
from factcheck_gui.formats.exporters.tables.source_sheet import SOURCES

SHEETS: Final[tuple[Sheet[Any], ...]] = (
    ARTICLES,
    CLAIMS,
    VERDICTS,
    NOTES,
    SOURCES,
    LINKS,
    PEOPLE,
    VERSIONS,
    MARKS,
)
"""The sheets in their order; the one that explains them comes last."""


def texts_of(material: Material) -> Iterator[str]:
    """Yield every text of every cell."""
    for sheet in SHEETS:
        for cells in sheet.rows(material):
            yield from (cell for cell in cells if isinstance(cell, str))
