"""Where a long document is parted: the second part begins on a page of its own, and may be printed apart."""

from collections.abc import Sequence
from typing import Final

from factcheck_gui.domain.documents import Block, Group, Listing, PageBreak, Paragraph, Table
from factcheck_gui.ui.printing.slabs import leads_on

_LONG: Final = 20_000
"""So many runs stand on about two hundred pages."""

_ABOUT_HALF: Final = (0.44, 0.56)


def second_part(blocks: Sequence[Block]) -> int | None:
    """Return before which block a long document is parted; None for all others.

    It is asked of the document alone, so that its pages are the same whoever prints them. A page break of its
    own is taken where there is one about half way, else a block that no heading leads to.
    """
    sizes = [_size(block) for block in blocks]
    whole = sum(sizes)
    if whole < _LONG:
        return None
    least, most = (share * whole for share in _ABOUT_HALF)
    before, found = 0, None
    for index, (block, size) in enumerate(zip(blocks, sizes, strict=True)):
        if before > most and found is not None:
            break
        if before >= least and isinstance(block, PageBreak):
            return index
        if before >= whole / 2 and found is None and index and not leads_on(blocks[index - 1]):
            found = index
        before += size
    return found


def _size(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.runs)
    if isinstance(block, Group):
        return sum(map(_size, block.blocks))
    if isinstance(block, Listing):
        return sum(_size(one) for item in block.items for one in item)
    if isinstance(block, Table):
        return sum(_size(one) for row in block.rows for cell in row for one in cell.blocks)
    return 1
