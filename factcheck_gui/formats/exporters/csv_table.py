"""One row per claim, for spreadsheet programs and statistics.

UTF-8 with a byte order mark, lines and quoting as in RFC 4180. The columns are stable: new ones are added at
the end only. Times are UTC; `start` and `end` count Unicode code points in the text of the version; `denies`
and `denied_by` hold claim numbers, or ids of claims in other articles. Columns of what stays on the desk are
empty in a table for readers.

A text that a spreadsheet program would take for a formula gets a leading apostrophe, as OWASP advises on "CSV
injection": one that begins, after white space if any, with = + - @ or one of their full-width forms, and one
that begins with a tab, a carriage return or a line feed. Numbers that we write ourselves stay numbers.
"""

import csv
import io
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS_WITH_NOTES
from factcheck_gui.formats.exporters.tables.columns import Cell

COLUMNS: Final = tuple(column.name for column in CLAIMS_WITH_NOTES.columns)
"""The header."""

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FORMULA_BREAKS: Final = ("\t", "\r", "\n")


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
        """Return what is not said of claims: bytes, texts, and statements with nothing to check."""
        return find_losses(
            material.reviews, (part for part in Part if part in self.left_out), material.parties
        )

    def render(self, material: Material) -> bytes:
        """Return the table, article by article, claims in text order."""
        file = io.StringIO(newline="")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for cells in CLAIMS_WITH_NOTES.rows(material):
            writer.writerow(map(_safe, cells))
        return file.getvalue().encode("utf-8-sig")


CSV_TABLE: Final = CsvTable()


def _safe(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet program takes for a formula."""
    # Most texts begin with a letter or a digit: no need to look further.
    if not isinstance(cell, str) or cell[:1].isalnum():
        return cell
    dangerous = cell.startswith(_FORMULA_BREAKS) or cell.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{cell}" if dangerous else cell
