"""Writes the blocks of a document as Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.documents import (
    Block,
    Document,
    Group,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Rule,
    Run,
    Table,
)
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.markdown_words import inline, lines, plain
from factcheck_gui.formats.exporters.documents.steps import written_parts
from factcheck_gui.formats.exporters.exporter import Material

_ACROSS: Final = "---"
_LAST_SIGNS: Final = re.compile("#(?=#*$)")
_BAR: Final = "&#124;"


def write_markdown(document: Document, material: Material) -> str:
    """Return a document as Markdown; links lead to the web and to mail only."""
    foot = (_ACROSS, plain(document.footer)) if document.footer else ()
    parts = written_parts(_written(document.blocks), len(document.blocks), material)
    return "\n\n".join((*parts, *foot)) + "\n"


def _written(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the blocks; of two lists in a row the second has other signs, or they would become one."""
    is_other, before = False, ""
    for block in blocks:
        if isinstance(block, Listing):
            kind = "1" if block.is_ordered else "-"
            is_other = kind == before and not is_other
            before = kind
            yield _list(block, is_other=is_other)
        elif isinstance(block, Group):
            yield "\n\n".join(_written(block.blocks))
            before = ""
        else:
            before = ""
            yield from _single(block)


def _single(block: Paragraph | Table | Picture | Rule | PageBreak) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Table():
            yield from _table(block)
        case Picture():
            if block.alternative:
                yield plain(block.alternative)
        case Rule() | PageBreak():
            yield _ACROSS


def _paragraph(paragraph: Paragraph) -> str:
    if paragraph.level:
        # Signs at the end of a heading would be taken for a part of its frame.
        written = _LAST_SIGNS.sub("\\\\#", inline(paragraph.runs, is_one_line=True))
        return f"{'#' * paragraph.level} {written}"
    # Four spaces at the beginning would make code of it.
    written = inline(paragraph.runs).lstrip(" ")
    return "\n".join(lines(written, "> ", "> ")) if paragraph.is_quote else written


def _list(listing: Listing, *, is_other: bool) -> str:
    items = []
    for number, item in enumerate(listing.items, start=listing.start):
        sign = (
            f"{number}{')' if is_other else '.'}" if listing.is_ordered else "*" if is_other else "-"
        ) + " "
        items.append("\n".join(lines("\n\n".join(_written(item)), sign, " " * len(sign))))
    is_loose = any(len(item) > 1 for item in listing.items)
    return ("\n\n" if is_loose else "\n").join(items)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield inline((Run(text=table.caption),), is_one_line=True)
    width = max(sum(cell.span for cell in row) for row in table.rows)
    rows = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row:
            parts = (inline(line.runs, is_one_line=True) for line in paragraphs(cell.blocks))
            cells += [" ".join(parts).replace("\\|", _BAR), *[""] * (cell.span - 1)]
        rows.append(cells + [""] * (width - len(cells)))
    head = rows.pop(0) if table.head_rows else [""] * width
    written = (f"| {' | '.join(row)} |" for row in (head, [_ACROSS] * width, *rows))
    yield "\n".join(written)
