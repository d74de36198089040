"""JSONL: a table of articles, one JSON object on each line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError, ExpectedError, UnreadableInputError
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.rows import Row, article_of_row
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8, has_suffix

_ROW_TYPE: Final = "application/json"
_TYPES: Final = (
    "application/x-ndjson",
    "application/jsonl",
    "application/x-jsonlines",
    "application/jsonlines",
)
_LONGEST_ROW: Final = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLinesImporter:
    """Reads line by line; a line that is damaged does not keep the others out."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    media_type: str = "application/jsonl"

    def recognises(self, source: Source) -> bool:
        """Tell by the ending or the media type; JSON lines have no mark of their own."""
        return has_suffix(source, self.suffixes) or (source.media_type or "").lower() in _TYPES

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each line.

        Raises:
            EmptyInputError: there is no line with a sign on it.
        """
        if not source.data.strip():
            raise EmptyInputError(name=source.name)
        data = as_utf8(source)
        start, number, empty = 0, 0, True
        while start < len(data):
            end = data.find(b"\n", start)
            end = len(data) if end < 0 else end
            number += 1
            line, start = data[start:end].strip(), end + 1
            if line:
                empty = False
                row = Row(name=source.name, line=number, raw=line, media_type=_ROW_TYPE)
                yield _article_of(row, source)
        if empty:
            raise EmptyInputError(name=source.name)


def _article_of(row: Row, source: Source) -> ParsedArticle | Rejected:
    if len(row.raw) > _LONGEST_ROW:
        return row.rejected("too long")
    try:
        fields = _fields_of(row, source)
    except ExpectedError as error:
        return Rejected(place=row.place, error=error)
    return article_of_row(row, fields)


def _fields_of(row: Row, source: Source) -> dict[str, object]:
    finding = "no object"
    try:
        fields: object = json.loads(_text_of(row, source))
    except json.JSONDecodeError as error:
        finding, fields = error.msg, None
    except RecursionError:
        finding, fields = "nested too deeply", None
    except ValueError:
        finding, fields = "a number too long", None
    if not isinstance(fields, dict):
        raise UnreadableInputError(name=row.name, line=row.line, finding=finding)
    return fields


def _text_of(row: Row, source: Source) -> str:
    try:
        return row.raw.decode("utf-8")
    except UnicodeDecodeError:
        return source.decode(row.raw, row.place)


JSON_LINES: Final[FileImporter] = JsonLinesImporter()
