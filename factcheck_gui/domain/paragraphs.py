"""The paragraphs of a document, wherever in it they stand."""

from collections.abc import Iterable, Iterator

from factcheck_gui.domain.documents import Block, Group, Listing, Paragraph, Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph, in the order of reading."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Group):
            yield from paragraphs(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from paragraphs(item)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)
