"""One row per claim, for spreadsheet programs and statistics.

UTF-8 with a byte order mark, lines and quoting as in RFC 4180. The columns are stable: new ones are added at
the end only. Times are UTC; `start` and `end` count Unicode code points in the text of the version; `denies`
and `denied_by` hold claim numbers, or ids of claims in other articles. Columns of what stays on the desk are
empty in a table for readers.

A text that a spreadsheet program would take for a formula gets a leading apostrophe, as OWASP advises on "CSV
injection": one that begins, after white space and what is not seen if any, with = + - @ or another form of
them, and one that begins with a tab, a carriage return or a line feed. So does a part of a text behind a
semicolon, a tab or the end of a line: programs that part cells there would begin one. Numbers that we write
ourselves stay numbers.

The file holds every text whole. A spreadsheet program cuts what is longer than a cell of it holds when it
opens the file, and says nothing: so such texts are counted among the losses.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope, at_once


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """Writes the claims of the chosen articles as one table."""

    name: str = "csv"
    suffix: str = ".csv"
    media_type: str = "text/csv"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.TABLE
    back: Back = Back.NOTHING
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset(
        {Part.PEOPLE, Part.COPIES, Part.MARKS, Part.BLOCKS, Part.OLDER_VERSIONS}
    )

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what is not said of claims, and how many texts a spreadsheet program would cut."""
        return at_once(self.losses_in_bits(material))

    def losses_in_bits(self, material: Material) -> Generator[None, None, tuple[Loss, ...]]:
        """Yield after each bit of the work, and return the losses."""
        from factcheck_gui.formats.exporters.tables.csv_lines import long_cells

        long = 0
        for found in long_cells(material):
            long += found
            yield
        return self._losses(material, long)

    def render(self, material: Material) -> bytes:
        """Return the table, article by article, claims in text order."""
        return self.render_counted(material)[0]

    def render_counted(self, material: Material) -> tuple[bytes, tuple[Loss, ...]]:
        """Return the table, and what is left out of it: to look for long texts takes as long as to write."""
        from factcheck_gui.formats.exporters.tables.csv_lines import written

        content, long = written(material)
        return content, self._losses(material, long)

    def _losses(self, material: Material, long: int) -> tuple[Loss, ...]:
        return (
            *find_losses(material.reviews, self.left_out, material.parties),
            *((Loss(part=Part.LONG_CELLS, count=long),) if long else ()),
        )


CSV_TABLE: Final = CsvTable()
