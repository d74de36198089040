"""Who says the words of a transcript, and when."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.block_list import BlockList
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Who begins to speak, and when, in milliseconds."""

    speaker: str | None
    time: int | None


def turn_of(block: Block) -> Turn:
    """Return who says a block, and when."""
    return Turn(speaker=block.speaker, time=block.time)


def begins_turn(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether somebody else speaks in a block than in the one before, or at another time."""
    turn = turn_of(blocks[index])
    if turn.speaker is None and turn.time is None:
        return False
    return index == 0 or turn != turn_of(blocks[index - 1])


def time_words(milliseconds: int) -> str:
    """Return a time of a recording: `0:31`, `12:31`, `1:02:31`."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def speaker_at(blocks: Sequence[Block], span: Span) -> str | None:
    """Return who says the words of a span; None where nobody is named, or several speakers share it.

    Args:
        blocks: The blocks of a version, in text order.
        span: A range of the version's text; stage directions inside it do not count.
    """
    if isinstance(blocks, BlockList):
        # Those that are stored need not be made to be looked through.
        near: Sequence[Block] = blocks.near(span.start, span.end)
    else:
        first = max(0, bisect_right(blocks, span.start, key=attrgetter("start")) - 1)
        near = blocks[first : bisect_left(blocks, span.end, key=attrgetter("start"))]
    reached = (block for block in near if block.end > span.start)
    said = {block.speaker for block in reached if not _is_direction(block)}
    return said.pop() if len(said) == 1 else None


def _is_direction(block: Block) -> bool:
    return block.kind is BlockKind.CAPTION and block.speaker is None
