"""Cuts the piece out of a text in which the words looked for stand closest together."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from factcheck_gui.domain.search_results import Snippet
from factcheck_gui.domain.spans import Span
from factcheck_gui.storage.search_query import Query

_BEFORE: Final = 50
_LENGTH: Final = 240
_TRIED: Final = 20
"""Hits of the rarest word around which the others are looked for."""

_AT_ONCE: Final = 200_000
_OVERLAP: Final = 1000
_BLANK: Final = re.compile(r"\s")
_ELLIPSIS: Final = "…"


def whole(text: str, query: Query) -> Snippet:
    """Return a short text with all hits in it."""
    return _snippet(text, 0, len(text), query)


def find_place(text: str, query: Query) -> Span | None:
    """Return the hit around which most of the words stand, or None where a text has none of them."""
    best: tuple[int, Span] | None = None
    for pattern in query.patterns:
        for hit in islice(_hits(pattern, text), _TRIED):
            near = text[max(0, hit.start - _BEFORE) : hit.start + _LENGTH - _BEFORE]
            count = sum(one.search(near) is not None for one in query.patterns)
            if best is None or count > best[0]:
                best = count, hit
            if count == len(query.patterns):
                return hit
        if best is not None:
            break
    return None if best is None else best[1]


def cut_around(text: str, place: Span | None, query: Query) -> Snippet:
    """Return the piece around a hit, or the beginning where there is none."""
    if place is None:
        return _snippet(text, 0, _cut(text, 0, _LENGTH), query)
    start = max(0, place.start - _BEFORE)
    if start:
        start = min(_word_start(text, start), place.start)
    return _snippet(text, start, max(place.end, _cut(text, start, start + _LENGTH)), query)


def _snippet(text: str, start: int, end: int, query: Query) -> Snippet:
    before, after = _ELLIPSIS if start else "", _ELLIPSIS if end < len(text) else ""
    piece = text[start:end]
    # Blanks are exchanged one for one: the places stay what they are.
    shown = before + _BLANK.sub(" ", piece) + after
    found = (match.span() for pattern in query.patterns for match in pattern.finditer(piece))
    return Snippet(text=shown, hits=_joined(sorted(found), len(before)))


def _joined(ranges: list[tuple[int, int]], moved: int) -> tuple[Span, ...]:
    """Return ranges as spans that do not overlap."""
    spans: list[Span] = []
    for start, end in ranges:
        if spans and start + moved < spans[-1].end:
            last = spans.pop()
            spans.append(Span(start=last.start, end=max(last.end, end + moved)))
        else:
            spans.append(Span(start=start + moved, end=end + moved))
    return tuple(spans)


def _hits(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Yield the hits in a text, a stretch at a time: the window's thread must not wait for a long one."""
    place = 0
    while place < len(text):
        edge = place + _AT_ONCE
        for match in pattern.finditer(text, place, edge + _OVERLAP):
            if match.start() >= edge:
                break
            edge = max(edge, match.end())
            yield Span(start=match.start(), end=match.end())
        place = edge


def _word_start(text: str, place: int) -> int:
    found = _BLANK.search(text, place, place + _BEFORE)
    return place if found is None else found.end()


def _cut(text: str, start: int, end: int) -> int:
    """Return where a piece ends that should end about here, between two words."""
    if end >= len(text):
        return len(text)
    blanks = list(_BLANK.finditer(text, max(start, end - _BEFORE), end))
    return blanks[-1].start() if blanks else end
