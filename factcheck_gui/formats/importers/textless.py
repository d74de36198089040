"""Tells files of claims that hold no text of an article: they would become articles of code.

Ours are known by what we write into them, those of others by what their formats demand.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from factcheck_gui.domain.input_errors import NoText
from factcheck_gui.formats.importers.annotated.annotation_rules import names_context, several
from factcheck_gui.formats.importers.annotated.marked_rows import first_rows
from factcheck_gui.formats.importers.parsed import Source
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8

_LARGEST: Final = 64_000_000
"""Bytes of one object that are looked at as a whole."""
_HEAD: Final = 100_000
_BRACKETS: Final = re.compile(rb"[\[\]{},\s]++")
_LOOKED_AT: Final = 3
_WORKSPACE: Final = re.compile(rb'\{\s*+"format"\s*+:\s*+"factcheck-workspace"')
# Named at the beginning of the file: damaged JSON shows by this what it is.
_ANNOTATIONS: Final = re.compile(rb'"@context"\s*+:[\s\[]*+"https?://www\.w3\.org/ns/anno\.jsonld"')
_BEGINNING: Final = 2_000
_BETWEEN: Final = re.compile(r"[,;|\t]")
_OF_OUR_TABLE: Final = frozenset({"article_id", "claim_id", "quote"})
_OF_OUR_LINES: Final = frozenset({"article_id", "version_id", "quote", "start", "end"})
_OF_AVERITEC: Final = frozenset({"claim", "label"})
_BESIDE_A_CLAIM: Final = frozenset({"questions", "justification", "required_reannotation"})
_TEXTS: Final = frozenset({"text", "data", "html", "body"})
_OF_ANNOTATION: Final = frozenset({"Annotation", "AnnotationPage", "AnnotationCollection"})
_OF_HYPOTHESIS: Final = frozenset({"uri", "user", "group", "permissions", "tags"})
_LISTS: Final = ("@graph", "dataFeedElement", "rows", "annotations", "items", "claims", "itemListElement")

Object = dict[str, Any]


def without_text(source: Source) -> NoText | None:
    """Return what a file holds instead of the text of an article; None where it may hold one."""
    data = as_utf8(source)
    head = data[:_HEAD].lstrip()
    if head.startswith((b"{", b"[")):
        if len(data) <= _HEAD and _BRACKETS.fullmatch(head):
            return NoText.NOTHING
        if _WORKSPACE.match(head):
            return NoText.WORKSPACE
        if _ANNOTATIONS.search(head[:_BEGINNING]):
            return NoText.ANNOTATIONS
        return next(filter(None, map(_kind, _objects(data))), None)
    first = head.partition(b"\n")[0].decode("utf-8", "replace")
    names = {cell.strip().strip('"') for cell in _BETWEEN.split(first)}
    return NoText.TABLE if names >= _OF_OUR_TABLE else None


def _objects(data: bytes) -> Iterator[Object]:
    """Yield the first objects of a file and those that they list."""
    rows = list(first_rows(data, _LOOKED_AT)) or _whole(data)
    for row in rows:
        yield row
        for name in _LISTS:
            listed = row.get(name)
            yield from _dicts(listed[:_LOOKED_AT] if isinstance(listed, list) else ())
            for one in _dicts(listed[:_LOOKED_AT] if isinstance(listed, list) else ()):
                yield from _dicts(several(one.get("item")))


def _whole(data: bytes) -> list[Object]:
    if len(data) > _LARGEST:
        return []
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return []
    return list(_dicts(several(found)))


def _dicts(values: Iterable[object]) -> Iterator[Object]:
    return (one for one in values if isinstance(one, dict))


def _kind(row: Object) -> NoText | None:
    """Return what an object is, where it is about words that are somewhere else."""
    # The Fact Check Tools API calls the words of a claim its text.
    if any("claimReview" in one for one in _dicts(several(row.get("claims")))):
        return NoText.CLAIM_REVIEW
    if _TEXTS & row.keys() and "target" not in row:
        return None
    return next((kind for kind, is_meant in _TESTS if is_meant(row)), None)


def _kinds(row: Object) -> set[str]:
    return {one for key in ("type", "@type") for one in several(row.get(key)) if isinstance(one, str)}


def _is_review(row: Object) -> bool:
    return "ClaimReview" in _kinds(row) or "claimReviewed" in row


def _is_annotation(row: Object) -> bool:
    targets = list(_dicts(several(row.get("target"))))
    if targets and (_OF_HYPOTHESIS & row.keys() or any("selector" in one for one in targets)):
        return True
    is_named = names_context(row.get("@context")) or bool({"target", "items"} & row.keys())
    return bool(_kinds(row) & _OF_ANNOTATION) and is_named


def _is_our_line(row: Object) -> bool:
    return row.keys() >= _OF_OUR_LINES


def _is_averitec(row: Object) -> bool:
    return row.keys() >= _OF_AVERITEC and bool(_BESIDE_A_CLAIM & row.keys())


_TESTS: Final[tuple[tuple[NoText, Callable[[Object], bool]], ...]] = (
    (NoText.CLAIM_REVIEW, _is_review),
    (NoText.ANNOTATIONS, _is_annotation),
    (NoText.TABLE, _is_our_line),
    (NoText.AVERITEC, _is_averitec),
)
