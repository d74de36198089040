"""JSONL: a table of articles, one JSON object on each line; or a JSON list of such objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError, ExpectedError
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.json_values import (
    begins_as_table,
    holds_list,
    holds_single,
    read_object,
    split_list,
)
from factcheck_gui.formats.importers.tables.rows import Row, article_of_row
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8, has_suffix

_ROW_TYPE: Final = "application/json"
_OF_LINES: Final = (".jsonl", ".ndjson")
_TYPES: Final = (
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonlines",
    "application/jsonlines",
)
_LONGEST_ROW: Final = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLinesImporter:
    """Reads line by line, or element by element; a line that is damaged does not keep the others out."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = (*_OF_LINES, ".json")
    media_type: str = "application/jsonl"

    def recognises(self, source: Source) -> bool:
        """Tell by the first objects: they hold a text, unless ending or media type promise a table."""
        media_type = (source.media_type or "").partition(";")[0].strip().lower()
        is_promised = has_suffix(source, _OF_LINES) or media_type in _TYPES
        return begins_as_table(as_utf8(source), is_promised=is_promised)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each line, or for each element of a list.

        Raises:
            EmptyInputError: there is no line with a sign on it.
        """
        data = as_utf8(source)
        if not data.strip():
            raise EmptyInputError(name=source.name)
        if holds_list(data):
            yield from _elements(data, source)
        elif holds_single(data):
            yield _article_of(_row(source, 1, data.strip()), source)
        else:
            yield from _lines(data, source)


def _lines(data: bytes, source: Source) -> Iterator[ParsedArticle | Rejected]:
    start, number = 0, 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        number += 1
        line, start = data[start:end].strip(), end + 1
        if line:
            yield _article_of(_row(source, number, line), source)


def _elements(data: bytes, source: Source) -> Iterator[ParsedArticle | Rejected]:
    for number, element in enumerate(split_list(_text_of(data, source, source.name)), 1):
        row = _row(source, number, element.raw.encode("utf-8", "replace"))
        yield _article_of(row, source) if element.finding is None else row.rejected(element.finding)


def _row(source: Source, number: int, raw: bytes) -> Row:
    return Row(name=source.name, line=number, raw=raw, media_type=_ROW_TYPE)


def _article_of(row: Row, source: Source) -> ParsedArticle | Rejected:
    if len(row.raw) > _LONGEST_ROW:
        return row.rejected("the row is too long")
    try:
        fields, finding = read_object(_text_of(row.raw, source, row.place))
    except ExpectedError as error:
        return Rejected(place=row.place, error=error)
    return article_of_row(row, fields) if finding is None else row.rejected(finding)


def _text_of(data: bytes, source: Source, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return source.decode(data, name)


JSON_LINES: Final[FileImporter] = JsonLinesImporter()
