"""CSV: a table of articles, one in each row, with the names of the columns above."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.columns import HTML, TEXT, find_columns
from factcheck_gui.formats.importers.tables.csv_records import DELIMITERS, Record, split_records
from factcheck_gui.formats.importers.tables.rows import Row, article_of_row
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8, has_suffix

_TYPES: Final = ("text/csv", "text/tab-separated-values")
_LONGEST_LIST: Final = 200
_LONGEST_HEAD: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvImporter:
    """Reads tables with commas, semicolons, tabs or bars between the cells."""

    name: str = "csv"
    suffixes: tuple[str, ...] = (".csv", ".tsv")
    media_type: str = "text/csv"

    def recognises(self, source: Source) -> bool:
        """Tell by the ending or the media type, if the first row names a column of texts too."""
        if not has_suffix(source, self.suffixes) and (source.media_type or "").lower() not in _TYPES:
            return False
        head = as_utf8(source)[:_LONGEST_HEAD].decode("utf-8", errors="replace")
        return any(_Fitness(head).of(delimiter)[0] for delimiter in DELIMITERS)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each row under the first.

        Raises:
            EmptyInputError, BinaryInputError: there is no text in the file.
            UnreadableInputError: no column of the first row is one of texts; its names are given.
        """
        text = _text_of(source)
        delimiter = max(DELIMITERS, key=_Fitness(text).of)
        records = split_records(text, delimiter)
        head = _head_of(records)
        if head is None:
            raise EmptyInputError(name=source.name)
        names = tuple(cell.strip() for cell in head.cells or ())
        if not find_columns(names).keys() & {TEXT, HTML}:
            finding = f"no column holds texts ({', '.join(names)[:_LONGEST_LIST]})"
            raise UnreadableInputError(name=source.name, line=head.line, finding=finding)
        heading = text[head.start : head.end].rstrip("\r\n") + "\n"
        found: ParsedArticle | Rejected | None = None
        empty = 0
        for record in records:
            if record.is_empty:
                empty += 1
                continue
            if found is not None:
                yield _telling(found, empty)
            raw = (heading + text[record.start : record.end]).encode("utf-8", errors="replace")
            row = Row(name=source.name, line=record.line, raw=raw, media_type=self.media_type)
            found, empty = _article_of(row, record, names), 0
        if found is not None:
            yield _telling(found, empty)


@dataclass(frozen=True, slots=True)
class _Fitness:
    text: str

    def of(self, delimiter: str) -> tuple[bool, int]:
        """Return how well the first row falls apart at a delimiter."""
        first = _head_of(split_records(self.text, delimiter))
        names = () if first is None or first.cells is None else first.cells
        return bool(find_columns(names).keys() & {TEXT, HTML}), len(names)


def _head_of(records: Iterator[Record]) -> Record | None:
    return next((record for record in records if not record.is_empty), None)


def _telling(found: ParsedArticle | Rejected, empty: int) -> ParsedArticle | Rejected:
    """Have an article tell how many empty rows there are under its own."""
    if not empty or isinstance(found, Rejected):
        return found
    return replace(found, remarks=(*found.remarks, Remark(kind=RemarkKind.EMPTY_ROWS, count=empty)))


def _text_of(source: Source) -> str:
    data = as_utf8(source)
    if not data.strip():
        raise EmptyInputError(name=source.name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return source.decode(data, source.name)


def _article_of(row: Row, record: Record, names: tuple[str, ...]) -> ParsedArticle | Rejected:
    if record.cells is None:
        return row.rejected("a quotation mark is missing or too many")
    cells, extra = record.cells[: len(names)], record.cells[len(names) :]
    if len(cells) < len(names) or any(cell.strip() for cell in extra):
        count = len(record.cells)
        noun = "cell" if count == 1 else "cells"
        return row.rejected(f"the row has {count} {noun} instead of {len(names)}")
    fields: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=True):
        # The first of two columns with the same name counts, unless it is empty.
        fields[name] = fields.get(name) or cell
    return article_of_row(row, fields)


CSV_ROWS: Final[FileImporter] = CsvImporter()
