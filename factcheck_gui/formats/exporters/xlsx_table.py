"""A workbook of Excel with one sheet for each kind of thing, and one that explains the columns.

Numbers are numbers, whole days are days, times are moments in UTC. Every header stands still and has a
filter. No text becomes a formula or a link, whatever it begins with. A text longer than a cell can hold is
cut, with a note in the cell; control characters that the format has no place for are replaced.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope, no_progress
from factcheck_gui.formats.exporters.tables.article_sheets import ARTICLES, MARKS, VERSIONS
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS
from factcheck_gui.formats.exporters.tables.columns import Sheet
from factcheck_gui.formats.exporters.tables.evidence_sheets import NOTES, VERDICTS
from factcheck_gui.formats.exporters.tables.relation_sheets import LINKS, PEOPLE
from factcheck_gui.formats.exporters.tables.source_sheet import SOURCES
from factcheck_gui.formats.exporters.tables.spreadsheet_text import held
from factcheck_gui.formats.exporters.tables.workbook import WorkbookWriter

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

_ROWS_PER_SHEET: Final = 1_048_575
"""What a sheet of Excel holds below its header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class XlsxTable:
    """Writes the chosen articles with all that is noted; more rows than a sheet holds go on in another."""

    name: str = "xlsx"
    suffix: str = ".xlsx"
    media_type: str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.TABLE
    back: Back = Back.NOTHING
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset({Part.COPIES, Part.BLOCKS, Part.OLDER_VERSIONS})
    rows_per_sheet: int = _ROWS_PER_SHEET

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place, and how many characters are replaced and texts cut."""
        # The older versions are left out of the counting: all their texts would be read for it.
        quiet = replace(material, archive=None, progress=no_progress)
        replaced = cut = 0
        for text in _texts(quiet):
            kept = held(text)
            replaced += kept.replaced
            cut += kept.is_cut
        counted = ((Part.CHARACTERS, replaced), (Part.LONG_TEXTS, cut))
        return (
            *find_losses(material.reviews, (part for part in Part if part in self.left_out)),
            *(Loss(part=part, count=count) for part, count in counted if count),
        )

    def render(self, material: Material) -> bytes:
        """Return the workbook; the same rows give the same bytes."""
        return WorkbookWriter(material, self.rows_per_sheet).write(SHEETS)


XLSX_TABLE: Final = XlsxTable()


def _texts(material: Material) -> Iterator[str]:
    for sheet in SHEETS:
        for cells in sheet.rows(material):
            yield from (cell for cell in cells if isinstance(cell, str))
