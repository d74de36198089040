"""Leaves out what stands on every page of a PDF: running heads, footers, page numbers."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.pdf.segments import Segment

_OUTER: Final = 3
"""Rows from the edge of a page among which running heads are looked for."""
_FEWEST: Final = 3
_SHARE: Final = 0.4
_TOLERANCE: Final = 8.0
_NUMBERS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:[-–—|•]\s*)?(?:(?:page|p\.|seite|página|pagina|strona|صفحة|עמוד|стр\.?)\s*)?"
    r"(?:\d{1,3}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|di|sur|z)\s*\d{1,4})?(?:\s*[-–—|•])?",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_EDGE: Final = 0.1
_MARGIN: Final = 0.15
_ROW: Final = 2.0
_MOST_WORDS: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSegments:
    """The segments of a page; `low` and `high` are its edges, `number` counts from one."""

    number: int
    low: float
    high: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trimmed:
    """Pages without what stood on their edges, how many lines that were, and the address among them."""

    pages: tuple[PageSegments, ...]
    count: int
    address: str | None


def trim(pages: Sequence[PageSegments]) -> Trimmed:
    """Leave out the lines on the edges that come again on other pages, and the page numbers."""
    edges = {page.number: _edges(page) for page in pages}
    places: dict[str, list[float]] = {}
    for page in pages:
        for one in edges[page.number]:
            places.setdefault(_key(one), []).append(one.y)
    numbered = _numbered_rows(pages)
    kept: list[PageSegments] = []
    dropped: list[Segment] = []
    for page in pages:
        gone = {id(one) for one in numbered.get(page.number, ())}
        again = {id(one) for one in edges[page.number] if _comes_again(one, places[_key(one)], len(pages))}
        # Of a table that goes on and on, single cells come again, but no row does.
        gone |= {id(one) for row in _rows(edges[page.number]) if _all_in(row, again) for one in row}
        rest = [one for one in page.segments if id(one) not in gone]
        gone |= {id(one) for row in _outer_rows(rest) if _is_number(row, page, len(pages)) for one in row}
        dropped += [one for one in page.segments if id(one) in gone]
        rest = [one for one in page.segments if id(one) not in gone]
        kept.append(PageSegments(number=page.number, low=page.low, high=page.high, segments=tuple(rest)))
    if not any(page.segments for page in kept):
        # Pages that are alike from top to bottom, such as forms: then it is no running head.
        return Trimmed(pages=tuple(pages), count=0, address=None)
    addresses = [found[0] for one in dropped if (found := _ADDRESS.search(one.text))]
    return Trimmed(pages=tuple(kept), count=len(dropped), address=next(iter(addresses), None))


def _outer_rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Return the first and the last row."""
    heights = [one.y for one in segments]
    ends = {max(heights), min(heights)} if heights else set()
    return [[one for one in segments if abs(one.y - end) < _ROW] for end in ends]


def _numbered_rows(pages: Sequence[PageSegments]) -> dict[int, list[Segment]]:
    """Return the outer rows that begin or end with a number which rises with the pages."""
    found: dict[int, list[tuple[int, list[Segment]]]] = {}
    for page in pages:
        for row in _outer_rows(page.segments):
            words = " ".join(one.text for one in sorted(row, key=lambda one: one.left)).split()
            numbers = {int(word) for word in (words[:1] + words[-1:]) if word.isascii() and word.isdecimal()}
            for number in numbers if len(words) <= _MOST_WORDS else ():
                found.setdefault(number - page.number, []).append((page.number, row))
    rows: dict[int, list[Segment]] = {}
    for those in found.values():
        if len(those) >= max(_FEWEST, _SHARE * len(pages)):
            for number, row in those:
                rows.setdefault(number, []).extend(row)
    return rows


def _edges(page: PageSegments) -> list[Segment]:
    """Return the segments of the outer rows, as far as they lie near the edge of the page."""
    heights = sorted({round(one.y) for one in page.segments})
    if not heights:
        return []
    outer = min(_OUTER, len(heights))
    margin = _MARGIN * (page.high - page.low)
    low = min(float(heights[outer - 1]), page.low + margin)
    high = max(float(heights[-outer]), page.high - margin)
    return [one for one in page.segments if round(one.y) <= low or round(one.y) >= high]


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for one in sorted(segments, key=lambda one: one.y):
        if rows and one.y - rows[-1][0].y < _ROW:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _all_in(row: Sequence[Segment], known: Container[int]) -> bool:
    return all(id(one) in known for one in row)


def _key(one: Segment) -> str:
    """Return what a segment has in common with those on other pages; figures alone are no running head."""
    text = " ".join(one.text.split()).casefold()
    return _NUMBERS.sub("#", text) if any(map(str.isalpha, text)) else text


def _comes_again(one: Segment, places: Sequence[float], pages: int) -> bool:
    here = sum(abs(place - one.y) < _TOLERANCE for place in places)
    if pages <= _FEWEST:
        return here == pages > 1
    return here >= max(_FEWEST, _SHARE * pages)


def _is_number(row: Sequence[Segment], page: PageSegments, pages: int) -> bool:
    """Tell whether a row on the edge is a page's number and nothing else."""
    if len(row) != 1 or not _PAGE_NUMBER.fullmatch(row[0].text.strip()):
        return False
    edge = _EDGE * (page.high - page.low)
    is_outside = row[0].y < page.low + edge or row[0].y > page.high - edge
    numbers = _NUMBERS.findall(row[0].text)
    return is_outside and (pages > 1 or numbers[:1] == ["1"])
