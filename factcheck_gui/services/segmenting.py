"""Divides a version into statements, block by block."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.text.sentences import find_sentences

# A headline makes a claim too, and often a bolder one than the text below it. A kicker is a label, and a
# byline names who wrote: neither states anything that could be checked.
STATED: Final = frozenset(BlockKind) - {BlockKind.KICKER, BlockKind.BYLINE}

_UNKNOWN_LANGUAGE: Final = ""


def find_statements(text: str, blocks: Iterable[Block], language: str | None) -> SpanList:
    """Return the sentences of all blocks that state something, in text order; none crosses a block."""
    starts: list[int] = []
    ends: list[int] = []
    for block in blocks:
        if block.kind in STATED:
            offset = block.start
            for start, end in find_sentences(text[offset : block.end], language or _UNKNOWN_LANGUAGE):
                starts.append(offset + start)
                ends.append(offset + end)
    return SpanList(starts, ends)
