"""Puts the lines of a plain text together to paragraphs, list items and quotations."""

from collections.abc import Sequence
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.dateline import find_dateline
from factcheck_gui.formats.importers.texts.lines import Line
from factcheck_gui.formats.importers.texts.wrapping import is_full, wrapped_width

_TOP: Final = 6
"""Lines from the beginning among which a byline may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Lines that belong together; `words` are those of the text between `start` and `end`."""

    kind: BlockKind
    start: int
    end: int
    words: str
    lines: int
    after_blank: bool


def gather(text: str, lines: Sequence[Line]) -> list[Piece]:
    """Return the pieces of a text; where its lines were wrapped to a width, the breaks do not divide."""
    width = wrapped_width(lines)
    groups: list[list[Line]] = []
    was_alone = True
    for place, line in enumerate(lines):
        alone = _stands_alone(place, line)
        if alone or was_alone or not _goes_on(groups[-1], line, width):
            groups.append([line])
        else:
            groups[-1].append(line)
        was_alone = alone
    return [_piece(text, group) for group in groups]


def _stands_alone(place: int, line: Line) -> bool:
    if place == 0 and find_dateline(line.words) is not None:
        return True
    return place < _TOP and author_of(line.words) is not None


def _goes_on(group: Sequence[Line], line: Line, width: int | None) -> bool:
    if line.after_blank:
        return False
    if line.kind is BlockKind.PARAGRAPH and group[0].kind is BlockKind.LIST_ITEM and line.indented:
        return True
    same = line.kind is BlockKind.PARAGRAPH or line.kind is group[0].kind is BlockKind.QUOTE
    return same and width is not None and is_full(group[-1], line, width)


def _piece(text: str, group: Sequence[Line]) -> Piece:
    start, end = group[0].start, group[-1].end
    return Piece(
        kind=group[0].kind,
        start=start,
        end=end,
        # To cut a text that is not all ASCII means to look at each of its signs.
        words=text[start:end] if len(group) > 1 else group[0].words,
        lines=len(group),
        after_blank=group[0].after_blank,
    )
