"""Puts lines together, and tells the heads of tables."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import Block, Cell, Paragraph, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

PARTED: Final = " · "
"""What stands between things that share a line."""


def joined(
    first: Paragraph, others: Iterable[Paragraph], *, role: str | None = None, parted_by: str = PARTED
) -> Paragraph:
    """Return several paragraphs as one line, with all their anchors; of another role where one is given."""
    runs, places = list(first.runs), list(first.anchors)
    for other in others:
        runs += [Run(text=parted_by), *other.runs]
        places += other.anchors
    role = first.role if role is None else role
    return replace(first, runs=tuple(runs), anchors=tuple(places), role=role)


def in_one_line(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return a heading and the small remark that is all there is below it as one line; others as they are."""
    match blocks:
        case (Paragraph(level=level) as heading, Paragraph(role="meta") as remark) if level:
            runs = tuple(replace(run, look=replace(run.look, is_strong=True)) for run in heading.runs)
            return (joined(replace(remark, runs=runs), (remark,), parted_by="  "),)
    return blocks


def is_head(row: "_Element", cells: tuple[Cell, ...]) -> bool:
    """Tell whether a row of a table is one of its head."""
    parent = row.getparent()
    return all(cell.is_head for cell in cells) or (parent is not None and parent.tag == "thead")
