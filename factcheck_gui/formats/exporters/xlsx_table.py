"""A workbook of Excel with one sheet for each kind of thing, and one that explains the columns.

Numbers are numbers, whole days are days, times are moments in UTC. Every header stands still and has a
filter. No text becomes a formula or a link, whatever it begins with. A text longer than a cell can hold is
cut, with a note in the cell; control characters that the format has no place for are replaced.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope, at_once, no_progress

_BIT: Final = 5_000
"""Texts that are looked at in a few milliseconds."""
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
        return at_once(self.losses_in_bits(material))

    def losses_in_bits(self, material: Material) -> Generator[None, None, tuple[Loss, ...]]:
        """Yield after each bit of the work, and return the losses."""
        from factcheck_gui.formats.exporters.tables.sheets import texts_of
        from factcheck_gui.formats.exporters.tables.spreadsheet_text import held

        # The older versions are left out of the counting: all their texts would be read for it.
        quiet = replace(material, archive=None, progress=no_progress)
        replaced = cut = 0
        for number, text in enumerate(texts_of(quiet)):
            if number % _BIT == 0:
                yield
            kept = held(text)
            replaced += kept.replaced
            cut += kept.is_cut
        counted = ((Part.CHARACTERS, replaced), (Part.LONG_TEXTS, cut))
        return (
            *find_losses(material.reviews, self.left_out),
            *(Loss(part=part, count=count) for part, count in counted if count),
        )

    def render(self, material: Material) -> bytes:
        """Return the workbook; the same rows give the same bytes."""
        from factcheck_gui.formats.exporters.tables.sheets import SHEETS
        from factcheck_gui.formats.exporters.tables.workbook import WorkbookWriter

        return WorkbookWriter(material, self.rows_per_sheet).write(SHEETS)


XLSX_TABLE: Final = XlsxTable()
