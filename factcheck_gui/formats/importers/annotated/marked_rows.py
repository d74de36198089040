"""Reads JSON files of marked texts row by row, and makes articles of what their rows hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import ExpectedError, UnreadableInputError
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText, blocks_of
from factcheck_gui.formats.importers.annotated.json_shapes import Object
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.columns import HTML, TEXT, as_date, as_language, find_columns
from factcheck_gui.formats.importers.tables.json_values import holds_list, read_object, split_list
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.importers.texts.loose_text import settle

_LONGEST_LOOK: Final = 8_000_000
_LONGEST_ROW: Final = 50_000_000
_LONGEST_DETAIL: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedRow:
    """One object of a file: its number from one, its own bytes, and its fields or why there are none."""

    number: int
    raw: bytes
    fields: Object
    finding: str | None

    @property
    def place(self) -> str:
        """How the row is named among the others."""
        return f"row {self.number}"

    def rejected(self, name: str, finding: str) -> Rejected:
        """Return the row as one that could not be read."""
        error = UnreadableInputError(name=name, line=self.number, finding=finding)
        return Rejected(place=self.place, error=error)


def first_rows(data: bytes, most: int) -> Iterator[Object]:
    """Yield the fields of the first objects of a file, quickly."""
    found = False
    for row in _beginning(data[:_LONGEST_LOOK], most):
        found = True
        yield row
    if not found and len(data) > _LONGEST_LOOK:
        # The first object alone may be larger.
        yield from _beginning(data[:_LONGEST_ROW], 1)


def _beginning(beginning: bytes, most: int) -> Iterator[Object]:
    rows: Iterator[str]
    if holds_list(beginning):
        elements = split_list(beginning.decode("utf-8", "replace"))
        rows = (one.raw for one in elements if one.finding is None)
    elif _is_single(beginning):
        rows = iter([beginning.decode("utf-8", "replace")])
    else:
        rows = (raw.decode("utf-8", "replace") for raw in _lines(beginning))
    for _, row in zip(range(most), rows, strict=False):
        fields, finding = read_object(row)
        if finding is None:
            yield fields


def every_row(data: bytes, source: Source) -> Iterator[MarkedRow]:
    """Yield the objects of a file: one on each line, the elements of a list, or a single one.

    Raises:
        BinaryInputError: it is no text.
    """
    if holds_list(data):
        for number, element in enumerate(split_list(_text(data, source)), 1):
            raw = element.raw.encode("utf-8", "replace")
            yield _row(number, raw, element.raw, element.finding)
    elif _is_single(data):
        yield _row(1, data, _text(data, source))
    else:
        for number, raw in enumerate(_lines(data), 1):
            yield _row(number, raw, _text(raw, source))


def article_of(
    row: MarkedRow,
    text: FrozenText,
    found: FoundClaims,
    details: Mapping[str, object],
    remarks: tuple[Remark, ...] = (),
) -> ParsedArticle:
    """Return the article that a row holds; it has no blocks where nothing of it shows."""
    return ParsedArticle(
        text=text.text,
        blocks=blocks_of(text.text),
        details=details_of(details),
        remarks=remarks,
        replaced=text.replaced,
        encoding="utf-8",
        place=row.place,
        original=row.raw,
        media_type="application/json",
        found=found,
    )


def details_of(values: Mapping[str, object]) -> FoundDetails:
    """Return what named values say of an article, by the names that people give to columns."""
    plain = {name: value for name, value in values.items() if isinstance(value, str)}
    readers: Mapping[str, Callable[[str], str | None]] = {"date": as_date, "language": as_language}
    found: dict[str, str] = {}
    for detail, names in find_columns(plain).items():
        if detail in {TEXT, HTML}:
            continue
        words = (" ".join(settle(plain[name][:_LONGEST_DETAIL])[0].split()) for name in names)
        shown = (one for one in words if is_visible(one))
        read = readers.get(detail, str)
        if value := next(filter(None, map(read, shown)), None):
            found[detail] = value
    return FoundDetails(**found, found_in=dict.fromkeys(found, FoundIn.DOCUMENT))


def _row(number: int, raw: bytes, text: str, finding: str | None = None) -> MarkedRow:
    fields: Object = {}
    if finding is None and len(raw) > _LONGEST_ROW:
        finding = "the row is too long"
    elif finding is None:
        fields, finding = read_object(text)
    return MarkedRow(number=number, raw=raw, fields=fields, finding=finding)


def _is_single(data: bytes) -> bool:
    """Tell whether bytes are one object over several lines: its first line is none by itself."""
    first = next(_lines(data), b"")
    if not first.startswith(b"{") or first.endswith(b"}"):
        return False
    return len(data) <= _LONGEST_ROW


def _lines(data: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line, start = data[start:end].strip(), end + 1
        if line:
            yield line


def _text(data: bytes, source: Source) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return source.decode(data, source.name)
        except ExpectedError:
            # One row that is no text is damaged; the others can be read.
            return data.decode("utf-8", "replace")
