"""doccano's exports, in all the shapes that they have had: spans as triples, entities or annotations.

Offsets count code points. What our own exports keep in an entity's `claim` is read from there; comments of
doccano itself are about a whole text, and have no place on a claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.found_words import note_of, with_words
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText, frozen
from factcheck_gui.formats.importers.annotated.json_shapes import (
    Object,
    as_offset,
    name_at,
    object_at,
    objects_at,
    text_at,
    texts_at,
)
from factcheck_gui.formats.importers.annotated.marked_rows import (
    MarkedRow,
    article_of,
    every_row,
    first_rows,
)
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8

_TEXTS: Final = ("text", "data")
_SPANS: Final = ("entities", "annotations", "label", "labels")
_LOOKED_AT: Final = 50
_TRIPLE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DoccanoImporter:
    """Reads line by line; a damaged line does not keep the others out. No ending belongs to it alone."""

    name: str = "doccano"
    suffixes: tuple[str, ...] = ()
    media_type: str = "application/jsonl"

    def recognises(self, source: Source) -> bool:
        """Tell by the first objects: they hold a text, and spans of it in one of the shapes."""
        data = as_utf8(source)
        if data[:1024].lstrip()[:1] not in (b"{", b"["):
            return False
        return any(map(_is_marked, first_rows(data, _LOOKED_AT)))

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each object.

        Raises:
            EmptyInputError: there is no object.
        """
        data = as_utf8(source)
        if not data.strip():
            raise EmptyInputError(name=source.name)
        for row in every_row(data, source):
            yield _article(row, source)


DOCCANO: Final[FileImporter] = DoccanoImporter()


def _is_marked(row: Object) -> bool:
    if _text_of(row) is None:
        return False
    if isinstance(row.get("entities"), list) and isinstance(row.get("relations"), list):
        return True
    return any(_span_of(one) is not None for key in _SPANS for one in _listed(row, key))


def _article(row: MarkedRow, source: Source) -> ParsedArticle | Rejected:
    if row.finding is not None:
        return row.rejected(source.name, row.finding)
    raw = _text_of(row.fields)
    if raw is None:
        return row.rejected(source.name, "the row has no text")
    text = frozen(raw)
    comments = texts_at(row.fields, "Comments") or texts_at(row.fields, "comments")
    is_ours = any("claim" in one for one in objects_at(row.fields, "entities"))
    remarks = () if is_ours or not comments else (Remark(kind=RemarkKind.COMMENTS, count=len(comments)),)
    details = {**row.fields, **object_at(row.fields, "meta")}
    return article_of(row, text, _found(row.fields, raw, text), details, remarks)


def _found(row: Object, raw: str, text: FrozenText) -> FoundClaims:
    key = next((one for one in _SPANS if _listed(row, one)), _SPANS[0])
    claims: dict[str, FoundClaim] = {}
    misplaced = 0
    for number, mark in enumerate(_listed(row, key)):
        found = _span_of(mark)
        if found is None:
            # A word or a number alone is a label of the whole text, such as a category.
            misplaced += mark is None or isinstance(mark, list | dict)
            continue
        start, end, label = found
        placed = (text.to_new(start), text.to_new(end)) if end <= len(raw) else (0, 0)
        if placed[0] >= placed[1]:
            misplaced += 1
            continue
        wanted = (name_at(mark, "id") if isinstance(mark, dict) else None) or f"span {number}"
        name = wanted if wanted not in claims else f"span {number}"
        claim = FoundClaim(key=name, span=Span(start=placed[0], end=placed[1]), label=label)
        claims[name] = _with_noted(claim, object_at(mark, "claim") if isinstance(mark, dict) else {})
    links = tuple(_links(row, claims))
    return FoundClaims(
        claims=tuple(claims.values()),
        links=links,
        misplaced=misplaced,
        lost_links=sum(1 for _ in objects_at(row, "relations")) - len(links),
    )


def _links(row: Object, claims: dict[str, FoundClaim]) -> Iterator[FoundLink]:
    for one in objects_at(row, "relations"):
        start, end = name_at(one, "from_id"), name_at(one, "to_id")
        if start is not None and end is not None and start in claims and end in claims:
            yield FoundLink(from_key=start, to_key=end, label=name_at(one, "type") or "")


def _with_noted(claim: FoundClaim, noted: Object) -> FoundClaim:
    notes = tuple(note_of(_texts(one)) for one in objects_at(noted, "notes"))
    noted = {name: value for name, value in noted.items() if name != "notes"}
    return with_words(replace(claim, notes=notes), _texts(noted))


def _texts(values: Object) -> dict[str, str]:
    found = {name: text_at(values, name) for name in values}
    return {name: value for name, value in found.items() if value is not None}


def _text_of(row: Object) -> str | None:
    found = (row.get(key) for key in _TEXTS)
    return next((one for one in found if isinstance(one, str) and one.strip()), None)


def _listed(row: Object, key: str) -> list[Any]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def _span_of(mark: object) -> tuple[int, int, str] | None:
    """Return start, end and label of a triple or an object; None for anything else."""
    if isinstance(mark, list) and len(mark) == _TRIPLE:
        start, end, label = mark
        mark = {"start_offset": start, "end_offset": end, "label": label}
    if not isinstance(mark, dict):
        return None
    start, end = as_offset(mark.get("start_offset")), as_offset(mark.get("end_offset"))
    label = name_at(mark, "label")
    return None if start is None or end is None or label is None else (start, end, label)
