"""Divides a version into statements, block by block."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.sentences import find_sentences

# A headline makes a claim too, and often a bolder one than the text below it. A kicker is a label, and a
# byline names who wrote: neither states anything that could be checked.
STATED: Final = frozenset(BlockKind) - {BlockKind.KICKER, BlockKind.BYLINE}

_UNKNOWN_LANGUAGE: Final = ""


def find_statements(text: str, blocks: Iterable[Block], language: str | None) -> tuple[Span, ...]:
    """Return the sentences of all blocks that state something, in text order; none crosses a block."""
    return tuple(
        Span(start=block.start + start, end=block.start + end)
        for block in blocks
        if block.kind in STATED
        for start, end in find_sentences(text[block.start : block.end], language or _UNKNOWN_LANGUAGE)
    )
