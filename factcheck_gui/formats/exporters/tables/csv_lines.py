"""Writes claims as lines of CSV, none of whose cells a spreadsheet program takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeGuard

from factcheck_gui.formats.exporters.exporter import Material, no_progress
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS_WITH_NOTES
from factcheck_gui.formats.exporters.tables.columns import Cell
from factcheck_gui.formats.exporters.tables.spreadsheet_text import LONGEST_CELL, units

COLUMNS: Final = tuple(column.name for column in CLAIMS_WITH_NOTES.columns)
"""The header."""

_BREAKS: Final = ("\t", "\r", "\n")
# The signs themselves, and their full-width, small and raised forms, which some programs take for them.
_BEGINS: Final = "=+@＝＋＠﹦﹢﹫⁼₌⁺₊"
_MINUS: Final = "-－﹣⁻₋−"
# What is not seen before them: white space, control characters, marks of direction and joiners.
_UNSEEN: Final = (
    r"\s\x00-\x20\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000"
    r"\ufeff\ufff9-\ufffb"
)
_FORMULA: Final = re.compile(rf"[{_UNSEEN}]*[\{_MINUS}{_BEGINS}]")
# Where a semicolon or a tab parts the cells, quotation marks inside of a line part nothing: each of these
# begins a cell then.
_PARTING: Final = re.compile(r"[;\t\n\r\x0b\x0c\x85\u2028\u2029]")
_BETWEEN: Final = re.compile(rf"[;\t\n\r\x0b\x0c\x85\u2028\u2029][{_UNSEEN};\"]*")
# A dash there is mostly that of a list, and a formula only where it calls or points somewhere.
_CALLING: Final = "(|!"
_SURELY_READ: Final = LONGEST_CELL // 2 - 1


def written(material: Material) -> tuple[bytes, int]:
    """Return the table, article by article, claims in text order, and how many of its texts are too long."""
    # What is written stays as it is, as with "", for which every line would be looked through.
    file = io.StringIO(newline="\n")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    long = 0
    for columns in CLAIMS_WITH_NOTES.columns_of(material):
        # Most columns hold the same few words again and again.
        words = [{cell for cell in set(column) if isinstance(cell, str) and cell} for column in columns]
        long += sum(_count_long(column, texts) for column, texts in zip(columns, words, strict=True))
        writer.writerows(zip(*map(_all_safe, columns, words), strict=True))
    return file.getvalue().encode("utf-8-sig"), long


def long_cells(material: Material) -> Iterator[int]:
    """Yield how many texts are longer than a cell of a spreadsheet program, of some rows at a time."""
    quiet = replace(material, progress=no_progress)
    for columns in CLAIMS_WITH_NOTES.columns_of(quiet):
        yield sum(_count_long(column, filter(_is_text, column)) for column in columns)


def _is_text(cell: Cell) -> TypeGuard[str]:
    return isinstance(cell, str)


def _count_long(column: list[Cell], texts: Iterable[str]) -> int:
    """Return how many cells of a column, which holds these texts, are longer than a program shows."""
    long = {text for text in texts if len(text) > _SURELY_READ and units(text) > LONGEST_CELL}
    return sum(cell in long for cell in column) if long else 0


def _all_safe(column: list[Cell], texts: Iterable[str]) -> list[Cell]:
    """Return a column, which holds these texts, in which nothing is taken for a formula."""
    # Most texts begin with a letter or a digit.
    suspects = [text for text in texts if not text[0].isalnum() or _PARTING.search(text)]
    changed: dict[Cell, Cell] = {cell: safe for cell in suspects if (safe := _safe(cell)) != cell}
    return [changed.get(cell, cell) for cell in column] if changed else column


def _safe(cell: str) -> str:
    """Return a text that no spreadsheet program takes for a formula."""
    dangerous = cell.startswith(_BREAKS) or _FORMULA.match(cell)
    within = _parted(cell) if _PARTING.search(cell) else cell
    return f"'{within}" if dangerous else within


def _parted(cell: str) -> str:
    """Return a text with an apostrophe wherever a formula would begin if it were parted."""
    pieces: list[str] = []
    done, line_end, last_call = 0, -1, -1
    for between in _BETWEEN.finditer(cell):
        place = between.end()
        sign = cell[place : place + 1]
        if sign and sign in _MINUS and place > line_end:
            line_end = cell.find("\n", place) % (len(cell) + 1)
            last_call = max(cell.rfind(one, place, line_end) for one in _CALLING)
        if sign and (sign in _BEGINS or (sign in _MINUS and place < last_call)):
            pieces += (cell[done:place], "'")
            done = place
    return "".join((*pieces, cell[done:]))
