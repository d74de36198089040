"""Parts of a document that are laid out apart, so that a page is made without the thousand after it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import floor
from typing import Final

from PySide6.QtGui import QTextDocument, QTextTable

from factcheck_gui.domain.documents import Block, Group, Listing, PageBreak, Paragraph, Table
from factcheck_gui.ui.printing.cuts import Stretch, Tearing
from factcheck_gui.ui.printing.filling import CARDS, Bar, fill_blocks, fill_card, prepare
from factcheck_gui.ui.printing.style import PrintStyle, space_above

_WHOLE: Final = "whole"
_LEADING: Final = frozenset({"label", "kicker", "voice"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slab:
    """A laid out part; `tearing` tells what is not torn, `head` is repeated where it goes on on another page.

    `leads` tells that what follows must begin on the same page; `breaks` that a new page begins before it;
    `is_whole` that it is torn only where it fits on no page. The `bar` of a card is painted at its left.
    """

    document: QTextDocument
    above: float
    height: float
    tearing: Tearing
    anchors: tuple[str, ...] = ()
    title: str = ""
    level: int = 0
    head: Stretch | None = None
    leads: bool = False
    breaks: bool = False
    is_whole: bool = False
    bar: Bar | None = None


def slabs(blocks: Iterable[Block], style: PrintStyle, width: float, *, is_rtl: bool) -> Iterator[Slab]:
    """Lay out the blocks one after another."""
    breaks, anchors = False, list[str]()
    for block in _opened(blocks):
        if isinstance(block, PageBreak):
            breaks = True
            continue
        if isinstance(block, Group) and not block.blocks:
            anchors += block.anchors
            continue
        yield _laid_out(block, style, width, is_rtl=is_rtl, breaks=breaks, anchors=anchors)
        breaks = False
        anchors.clear()


def _opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield what is set apart; groups that are not cards, and long lists, item by item."""
    for block in blocks:
        if isinstance(block, Group) and not _is_card(block) and block.role != _WHOLE:
            yield Group(blocks=(), anchors=block.anchors)
            yield from _opened(block.blocks)
        elif isinstance(block, Listing):
            for number, item in enumerate(block.items, start=block.start):
                yield replace(block, items=(item,), start=number)
        else:
            yield block


def _is_card(group: Group) -> bool:
    return bool(group.colour) or group.role in CARDS


def leads_on(block: Block) -> bool:
    """Tell whether what follows a block must begin on the same page."""
    return isinstance(block, Paragraph) and (block.level > 0 or block.role in _LEADING)


def _laid_out(
    block: Block, style: PrintStyle, width: float, *, is_rtl: bool, breaks: bool, anchors: Iterable[str]
) -> Slab:
    document = QTextDocument()
    document.setDocumentMargin(0)
    prepare(document, is_rtl=is_rtl)
    bar = None
    # Of words that run from right to left, Qt's own table knows best where they stand.
    if isinstance(block, Group) and _is_card(block) and not is_rtl:
        bar = fill_card(document, block, style, width=width)
    else:
        fill_blocks(document, (block,), style, width=width)
    _keep_shapes(document)
    # As wide and as high as Qt makes a table: in whole pixels.
    document.setTextWidth(width if bar is None else _whole(width))
    height = document.size().height() if bar is None else _whole(document.size().height())
    is_whole = isinstance(block, Group) and block.role == _WHOLE
    first = block.blocks[0] if isinstance(block, Group) and is_whole else block
    level = first.level if isinstance(first, Paragraph) else 0
    return Slab(
        document=document,
        above=space_above(block),
        height=height,
        tearing=Tearing(document, height),
        anchors=(*anchors, *_anchors(block)),
        title=first.text if isinstance(first, Paragraph) and level else "",
        level=level,
        head=_head(document, block) if isinstance(block, Table) else None,
        leads=leads_on(block),
        breaks=breaks,
        is_whole=is_whole,
        bar=bar,
    )


def _whole(pixels: float) -> int:
    return floor(pixels + 0.5)


def _keep_shapes(document: QTextDocument) -> None:
    """Have the shapes of the letters kept from where lines are broken to where they are painted."""
    block = document.begin()
    while block.isValid():
        block.layout().setCacheEnabled(True)
        block = block.next()


def _head(document: QTextDocument, table: Table) -> Stretch | None:
    """Return where the rows of a table stand that each page repeats."""
    frames = [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]
    if not table.head_rows or not frames or len(table.rows) <= table.head_rows:
        return None
    layout = document.documentLayout()
    first = frames[0].cellAt(0, 0).firstCursorPosition().block()
    after = frames[0].cellAt(table.head_rows, 0).firstCursorPosition().block()
    return layout.blockBoundingRect(first).top(), layout.blockBoundingRect(after).top()


def _anchors(block: Block) -> tuple[str, ...]:
    """Return the anchors of a block and of what is in it."""
    if isinstance(block, Paragraph):
        return block.anchors
    if isinstance(block, Group):
        return (*block.anchors, *(name for one in block.blocks for name in _anchors(one)))
    if isinstance(block, Listing):
        return tuple(name for item in block.items for one in item for name in _anchors(one))
    return ()
