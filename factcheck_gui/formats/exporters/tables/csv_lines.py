"""Writes claims as lines of CSV, none of whose cells a spreadsheet program takes for a formula."""

import csv
import io
from typing import Final

from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS_WITH_NOTES
from factcheck_gui.formats.exporters.tables.columns import Cell

COLUMNS: Final = tuple(column.name for column in CLAIMS_WITH_NOTES.columns)
"""The header."""

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FORMULA_BREAKS: Final = ("\t", "\r", "\n")


def written(material: Material) -> bytes:
    """Return the table, article by article, claims in text order."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for columns in CLAIMS_WITH_NOTES.columns_of(material):
        writer.writerows(zip(*map(_all_safe, columns), strict=True))
    return file.getvalue().encode("utf-8-sig")


def _all_safe(column: list[Cell]) -> list[Cell]:
    """Return a column in which nothing is taken for a formula."""
    # Most columns hold the same few words again and again, and most texts begin with a letter or a digit.
    suspects = {cell for cell in set(column) if isinstance(cell, str) and cell and not cell[0].isalnum()}
    changed: dict[Cell, Cell] = {cell: safe for cell in suspects if (safe := _safe(cell)) != cell}
    return [changed.get(cell, cell) for cell in column] if changed else column


def _safe(cell: str) -> str:
    """Return a text that no spreadsheet program takes for a formula."""
    dangerous = cell.startswith(_FORMULA_BREAKS) or cell.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{cell}" if dangerous else cell
