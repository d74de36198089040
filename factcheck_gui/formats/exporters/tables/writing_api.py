"""What of XlsxWriter is used, as types: the library itself has none."""

from datetime import date, datetime
from importlib import import_module
from typing import Any, BinaryIO, Protocol

Look = object
"""A format of cells, as the workbook hands it out."""


class Page(Protocol):
    """One sheet; rows and places count from 0."""

    def freeze_panes(self, row: int, place: int) -> None:
        """Keep what lies above and before in sight."""

    def autofilter(self, row: int, place: int, last_row: int, last_place: int) -> None:
        """Put a filter on every heading."""

    def set_column(self, place: int, last_place: int, width: int) -> None:
        """Set how wide columns are, in characters."""

    def set_row(self, row: int, height: int) -> None:
        """Set how high a row is, in points."""

    def merge_range(
        self, row: int, place: int, last_row: int, last_place: int, data: str, look: Look
    ) -> None:
        """Write a text across cells."""

    def write_string(self, row: int, place: int, text: str, look: Look) -> None:
        """Write a text."""

    def write_rich_string(self, row: int, place: int, *pieces: str | Look) -> None:
        """Write a text of at least three pieces; the look of the cell comes last."""

    def write_number(self, row: int, place: int, number: int, look: Look) -> None:
        """Write a number."""

    def write_datetime(self, row: int, place: int, moment: date | datetime, look: Look) -> None:
        """Write a day or a moment."""


class Book(Protocol):
    """A workbook that is being written."""

    def set_properties(self, properties: dict[str, Any]) -> None:
        """Say what the workbook is."""

    def add_format(self, properties: dict[str, Any]) -> Look:
        """Return a format of cells."""

    def add_worksheet(self, name: str) -> Page:
        """Add a sheet."""

    def close(self) -> None:
        """Write the file."""


def new_book(file: BinaryIO, options: dict[str, Any]) -> Book:
    """Return a workbook that will be written to a file."""
    # Imported here: the start of the program does without.
    book: Book = import_module("xlsxwriter").Workbook(file, options)
    return book
