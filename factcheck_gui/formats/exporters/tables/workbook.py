"""Writes sheets into a workbook of Excel: typed cells, a frozen header with filters, and no live formula."""

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final

from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.about_sheet import (
    ABOUT_HEADER,
    ABOUT_TITLE,
    about_facts,
    about_rows,
)
from factcheck_gui.formats.exporters.tables.columns import Cell, CellKind, Sheet
from factcheck_gui.formats.exporters.tables.spreadsheet_text import held
from factcheck_gui.formats.exporters.tables.writing_api import Book, Look, Page, new_book

_OPTIONS: Final = {
    # In memory the parts of the file bear no time of their own, so that the same rows give the same bytes.
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTHS: Final = {
    CellKind.TEXT: 24,
    CellKind.LONG_TEXT: 60,
    CellKind.ID: 16,
    CellKind.NUMBER: 11,
    CellKind.DATE: 12,
    CellKind.TIME: 20,
}
_ABOUT_WIDTHS: Final = (18, 24, 90, 14)
_FIRST_DAY: Final = date(1900, 1, 1)
"""Excel knows no day before."""

_TYPED: Final = frozenset({CellKind.DATE, CellKind.TIME})
_DAY_LENGTH: Final = len("2026-03-05")


class WorkbookWriter:
    """Writes one workbook."""

    def __init__(self, material: Material, rows_per_sheet: int) -> None:
        self._material = material
        self._rows_per_sheet = rows_per_sheet
        self._file = io.BytesIO()
        self._book: Book = new_book(self._file, _OPTIONS)
        self._book.set_properties(
            {
                "title": "Fact-check",
                "author": "",
                "comments": material.program,
                "created": _moment(material.made_at) or datetime(1980, 1, 1, tzinfo=UTC),
            }
        )
        cell = {"text_wrap": True, "valign": "top"}
        plain = {"valign": "top"}
        self._header = self._book.add_format(
            {"bold": True, "valign": "top", "bg_color": "#E7ECF3", "bottom": 1}
        )
        self._looks = {
            CellKind.TEXT: self._book.add_format(cell),
            CellKind.LONG_TEXT: self._book.add_format(cell),
            CellKind.ID: self._book.add_format(plain),
            CellKind.NUMBER: self._book.add_format(plain),
            CellKind.DATE: self._book.add_format({**plain, "num_format": "yyyy-mm-dd", "align": "left"}),
            CellKind.TIME: self._book.add_format(
                {**plain, "num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"}
            ),
        }

    def write(self, sheets: tuple[Sheet[Any], ...]) -> bytes:
        """Return the workbook with these sheets, and one that explains them."""
        for sheet in sheets:
            self._write_sheet(sheet)
        self._write_about(sheets)
        self._book.close()
        return self._file.getvalue()

    def _write_sheet(self, sheet: Sheet[Any]) -> None:
        rows = sheet.rows(self._material)
        part, is_more = 1, True
        first: list[Cell] | None = None
        while is_more:
            page = self._page(sheet, part)
            row_count, first = self._fill(page, sheet, rows, first)
            page.autofilter(0, 0, row_count, len(sheet.columns) - 1)
            is_more, part = first is not None, part + 1

    def _page(self, sheet: Sheet[Any], part: int) -> Page:
        page: Page = self._book.add_worksheet(sheet.title if part == 1 else f"{sheet.title} {part}")
        page.freeze_panes(1, 0)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, max(_WIDTHS[column.kind], len(column.name) + 4))
            page.write_string(0, place, column.name, self._header)
        return page

    def _fill(
        self, page: Page, sheet: Sheet[Any], rows: Iterator[list[Cell]], first: list[Cell] | None
    ) -> tuple[int, list[Cell] | None]:
        """Write as many rows as fit; return how many those are, and the first that does not fit."""
        kinds = [column.kind for column in sheet.columns]
        number = 0
        if first is not None:
            number = 1
            self._write_row(page, number, first, kinds)
        for cells in rows:
            if number == self._rows_per_sheet:
                return number, cells
            number += 1
            self._write_row(page, number, cells, kinds)
        return number, None

    def _write_row(self, page: Page, number: int, cells: Iterable[Cell], kinds: Iterable[CellKind]) -> None:
        for place, (cell, kind) in enumerate(zip(cells, kinds, strict=True)):
            if cell is None or cell == "":
                continue
            look = self._looks[kind]
            if isinstance(cell, int):
                page.write_number(number, place, cell, look)
                continue
            moment = _typed(cell, kind) if kind in _TYPED else None
            if moment is None:
                _write_text(page, number, place, _held_text(cell), look)
            else:
                page.write_datetime(number, place, moment, look)

    def _write_about(self, sheets: tuple[Sheet[Any], ...]) -> None:
        page: Page = self._book.add_worksheet(ABOUT_TITLE)
        wrapped = self._looks[CellKind.LONG_TEXT]
        for place, width in enumerate(_ABOUT_WIDTHS):
            page.set_column(place, place, width)
        number = 0
        for name, value in about_facts(self._material):
            page.write_string(number, 0, name, self._header)
            page.merge_range(number, 1, number, len(_ABOUT_WIDTHS) - 1, held(value).text, wrapped)
            number += 1
        page.set_row(number - 1, 48)
        header = number + 1
        for place, name in enumerate(ABOUT_HEADER):
            page.write_string(header, place, name, self._header)
        for number, cells in enumerate(about_rows(sheets), start=header + 1):
            self._write_row(page, number, cells, [CellKind.LONG_TEXT] * len(ABOUT_HEADER))
        page.autofilter(header, 0, number, len(ABOUT_HEADER) - 1)


def _write_text(page: Page, row: int, place: int, text: str, look: Look) -> None:
    """Write a text as it is, whatever it looks like."""
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter takes a text of this shape for markup of its own and would not escape it.
        page.write_rich_string(row, place, text[:1], text[1:2], text[2:], look)
    else:
        page.write_string(row, place, text, look)


@lru_cache(maxsize=4096)
def _held_text(text: str) -> str:
    """Return what a cell can hold of a text; names and dates come again and again."""
    return held(text).text


@lru_cache(maxsize=4096)
def _typed(cell: str, kind: CellKind) -> datetime | date | None:
    """Return the day or the moment that a cell names whole; None where it is to stay a text."""
    if kind is CellKind.TIME:
        return _moment(cell)
    if kind is not CellKind.DATE or len(cell) != _DAY_LENGTH:
        return None
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def _moment(text: str) -> datetime | None:
    """Return a moment in UTC as Excel holds it, without a zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    return moment if moment.date() >= _FIRST_DAY else None
