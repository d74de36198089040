"""The passages of a document as its own marks tell them, before the page is laid out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck_gui.formats.importers.rebuilding import LINE_BREAK
from factcheck_gui.formats.importers.texts.lines import is_visible

CELL_BOUNDARY: Final = " · "

_EMPTY_LINE: Final = re.compile(rf"{LINE_BREAK}[\s{LINE_BREAK}]*{LINE_BREAK}")
_LAYOUT_LENGTH: Final = 300
"""A cell of several paragraphs and more signs than this is a part of the page's layout, not of a table."""


class Part(StrEnum):
    """What a document's own marks say of a passage."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    TOP_HEADING = "top_heading"
    HEADING = "heading"
    PLAIN = "plain"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    ROW = "row"
    CONTENTS = "contents"
    """An entry of a table of contents, which repeats the headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph, heading, list item or table row with its words."""

    part: Part
    words: str


Cell = Sequence[Passage]
Row = Sequence[Cell]


def table_passages(rows: Iterable[Row]) -> Iterator[Passage]:
    """Yield one passage for each row; what only uses a table to place its paragraphs comes as paragraphs."""
    for row in rows:
        cells = [[passage for passage in cell if is_visible(passage.words)] for cell in row]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 or any(_is_layout(cell) for cell in filled):
            yield from (passage for cell in filled for passage in cell)
        elif filled:
            yield Passage(part=Part.ROW, words=CELL_BOUNDARY.join(_in_one(cell) for cell in filled))


def divided(passage: Passage) -> Iterator[Passage]:
    """Yield the paragraphs of a passage in which empty lines were made of line breaks."""
    if passage.part is Part.ROW or LINE_BREAK not in passage.words:
        yield passage
        return
    for words in _EMPTY_LINE.split(passage.words):
        yield Passage(part=passage.part, words=words)


def _is_layout(cell: Cell) -> bool:
    return len(cell) > 1 and sum(len(passage.words) for passage in cell) > _LAYOUT_LENGTH


def _in_one(cell: Cell) -> str:
    return LINE_BREAK.join(_EMPTY_LINE.sub(LINE_BREAK, passage.words.strip()) for passage in cell)
