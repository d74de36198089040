"""Puts the lines of a PDF together to paragraphs, across columns and pages."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from factcheck_gui.formats.importers.pdf.hyphens import Hyphens
from factcheck_gui.formats.importers.pdf.lines import SIGNS_OF_LISTS, PdfLine
from factcheck_gui.formats.importers.texts.endings import ends_bare

_BULLET: Final = re.compile(rf"(?:[{SIGNS_OF_LISTS}–]|[-*·](?=\s))\s*(?=\S)")
_NUMBER: Final = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_STOPS: Final = frozenset('.!?:;…。！？؟۔।"”’»)')
_SIZES: Final = 0.93
_MIXED: Final = 0.8
_GAP: Final = 1.3
_INDENT: Final = 0.8
_DEEPEST_INDENT: Final = 6.0
_ROOM: Final = 0.3
_BESIDE: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfParagraph:
    """Lines that belong together, as words; `is_item` tells an item of a list, `rows` a row of a table."""

    words: str
    size: float
    bold: bool
    page: int
    lines: int
    is_item: bool
    is_row: bool


def paragraphs_of(lines: Sequence[PdfLine], *, rtl: bool) -> list[PdfParagraph]:
    """Return the paragraphs that lines make."""
    hyphens = Hyphens.of(line.text for line in lines)
    leading = _leading(lines)
    groups: list[list[PdfLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, leading, rtl=rtl):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, hyphens) for group in groups]


def _leading(lines: Iterable[PdfLine]) -> dict[int, float]:
    """Return the usual distance of lines for each size of letters, in points."""
    found: dict[int, Counter[float]] = {}
    for before, after in pairwise(lines):
        gap = before.y - after.y
        if before.region == after.region and _same_size(before, after) and 0 < gap < 3 * after.size:
            found.setdefault(round(after.size), Counter())[round(gap, 1)] += 1
    return {size: _usual(gaps) for size, gaps in found.items()}


def _usual(gaps: Counter[float]) -> float:
    """Return the commonest distance; the smaller of two that are as common."""
    return min(gaps, key=lambda gap: (-gaps[gap], gap))


def _same_size(one: PdfLine, other: PdfLine) -> bool:
    return min(one.size, other.size) > _SIZES * max(one.size, other.size)


def _is_slightly_other(last: PdfLine, line: PdfLine, *, rtl: bool) -> bool:
    """Tell whether words in other letters only stand at the break of a line that goes on."""
    ratio = min(last.size, line.size) / max(last.size, line.size)
    return ratio > _MIXED and last.text[-1:] not in _STOPS and not _has_room(last, _ROOM, rtl=rtl)


def _goes_on(group: Sequence[PdfLine], line: PdfLine, leading: dict[int, float], *, rtl: bool) -> bool:
    last = group[-1]
    if not _are_alike(last, line, rtl=rtl):
        return False
    if last.region != line.region:
        return _goes_on_elsewhere(group, line, rtl=rtl)
    if line.first_part is not None and line.first_part == last.last_part:
        return True
    usual = leading.get(round(line.size), 1.2 * line.size)
    is_apart = last.y - line.y > _GAP * usual or last.y < line.y
    begins = _is_indented(line, last, rtl=rtl) and not _is_item(group[0].text)
    return not is_apart and not begins and not _was_short(last, line, rtl=rtl)


def _are_alike(last: PdfLine, line: PdfLine, *, rtl: bool) -> bool:
    """Tell whether the letters of two lines could be those of one paragraph."""
    if last.is_row or line.is_row or _is_item(line.text):
        return False
    if last.bold != line.bold and not _tears(last, line):
        return False
    return _same_size(last, line) or _is_slightly_other(last, line, rtl=rtl)


def _goes_on_elsewhere(group: Sequence[PdfLine], line: PdfLine, *, rtl: bool) -> bool:
    """Tell whether a paragraph is continued at the top of the next column or page."""
    last = group[-1]
    if last.text.endswith(("-", "\xad")):
        return True
    if last.text[-1:] in _STOPS or _is_indented(line, line, rtl=rtl):
        return False
    if line.text[:1].islower():
        return True
    # Scripts without small letters show it by full lines alone.
    return not line.text[:1].isupper() and not _has_room(last, _ROOM, rtl=rtl)


def _tears(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a sentence runs on over a line break."""
    return last.text[-1:] not in _STOPS and line.text[:1].islower()


def _is_item(text: str) -> bool:
    return _BULLET.match(text) is not None or _NUMBER.match(text) is not None


def _is_indented(line: PdfLine, last: PdfLine, *, rtl: bool) -> bool:
    """Tell whether a line begins further in than its column, and the one before it did not."""
    if rtl:
        inner, before = line.column_right - line.right, line.column_right - last.right
    else:
        inner, before = line.left - line.column_left, last.left - line.column_left
    deep = _INDENT * line.size < inner < _DEEPEST_INDENT * line.size
    return deep and (line is last or inner - before > _INDENT * line.size)


def _was_short(last: PdfLine, line: PdfLine, *, rtl: bool) -> bool:
    """Tell whether the first word of a line had room in the one before: the paragraph ended there."""
    word = line.text.split(maxsplit=1)[0]
    width = line.right - line.left
    needed = (len(word) + 1) / max(1, len(line.text)) * width + _BESIDE * line.size
    room = last.left - last.column_left if rtl else last.column_right - last.right
    if room < needed or (ends_bare(last.text) and _tears(last, line)):
        return False
    if None not in {last.last_part, line.first_part} and not line.text[:1].islower():
        return True
    return last.text[-1:] in _STOPS or (
        _has_room(last, _ROOM, rtl=rtl)
        and last.size <= line.size * 1.05
        and not line.text[:1].islower()
        and not last.bold
    )


def _has_room(line: PdfLine, share: float, *, rtl: bool) -> bool:
    room = line.left - line.column_left if rtl else line.column_right - line.right
    return room > share * (line.column_right - line.column_left)


def _paragraph(group: Sequence[PdfLine], hyphens: Hyphens) -> PdfParagraph:
    words = group[0].text
    for line in group[1:]:
        words = hyphens.join(words, line.text)
    marker = _BULLET.match(words)
    longest = max(group, key=lambda line: len(line.text))
    return PdfParagraph(
        words=words[marker.end() :] if marker else words,
        size=longest.size,
        bold=all(line.bold for line in group),
        page=group[0].page,
        lines=len(group),
        is_item=_is_item(words),
        is_row=group[0].is_row,
    )
