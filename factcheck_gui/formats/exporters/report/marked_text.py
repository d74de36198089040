"""The article with its claims marked: each block cut wherever a claim begins or ends."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck_gui.domain.articles import Block, BlockKind, VersionText
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import begins_turn, time_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedSpan:
    """The place of a claim, with its number and kind."""

    number: int
    kind: ClaimKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words that the same claims cover; `numbers` and `kinds` name each of them, the earliest begun first.

    `begins` and `ends` are the numbers of the claims whose first and last words these are.
    """

    text: str
    numbers: tuple[int, ...]
    kinds: tuple[ClaimKind, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedBlock:
    """A block of the article as segments; together they are its words, nothing added or lost.

    `voice` says who speaks from here on, and when, where the article is a transcript.
    """

    kind: BlockKind
    voice: str | None
    segments: tuple[Segment, ...]


def mark_blocks(text: VersionText, claims: Iterable[NumberedSpan]) -> tuple[MarkedBlock, ...]:
    """Return the blocks of a text with the claims marked in them."""
    return tuple(
        MarkedBlock(
            kind=block.kind,
            voice=_voice(block) if begins_turn(text.blocks, index) else None,
            segments=tuple(_segments(text.text, block, pieces)),
        )
        for index, (block, pieces) in enumerate(zip(text.blocks, _pieces(text.blocks, claims), strict=True))
    )


def _voice(block: Block) -> str:
    time = None if block.time is None else time_words(block.time)
    return " · ".join(part for part in (block.speaker, time) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What of a claim lies in one block."""

    claim: NumberedSpan
    start: int
    end: int
    is_first: bool
    is_last: bool


def _pieces(blocks: Sequence[Block], claims: Iterable[NumberedSpan]) -> list[list[_Piece]]:
    """Return for each block the pieces of claims in it; what lies between blocks belongs to none."""
    found: list[list[_Piece]] = [[] for _ in blocks]
    starts, ends = [block.start for block in blocks], [block.end for block in blocks]
    for claim in sorted(claims, key=lambda one: (one.span, one.number)):
        first = bisect_left(ends, claim.span.start + 1)
        last = bisect_left(starts, claim.span.end) - 1
        for index in range(first, last + 1):
            piece = _Piece(
                claim=claim,
                start=max(claim.span.start, starts[index]),
                end=min(claim.span.end, ends[index]),
                is_first=index == first,
                is_last=index == last,
            )
            found[index].append(piece)
    return found


def _segments(text: str, block: Block, pieces: list[_Piece]) -> Iterator[Segment]:
    if not pieces:
        yield Segment(text=text[block.start : block.end], numbers=(), kinds=(), begins=(), ends=())
        return
    starting: defaultdict[int, list[_Piece]] = defaultdict(list)
    ending: defaultdict[int, list[_Piece]] = defaultdict(list)
    for piece in pieces:
        starting[piece.start].append(piece)
        ending[piece.end].append(piece)
    cuts = sorted({block.start, block.end, *starting, *ending})
    covering: dict[int, NumberedSpan] = {}
    for start, end in pairwise(cuts):
        begun, ended = starting.get(start, ()), ending.get(end, ())
        for piece in begun:
            covering[piece.claim.number] = piece.claim
        yield Segment(
            text=text[start:end],
            numbers=tuple(covering),
            kinds=tuple([claim.kind for claim in covering.values()]),
            begins=tuple([piece.claim.number for piece in begun if piece.is_first]),
            ends=tuple(sorted([piece.claim.number for piece in ended if piece.is_last])),
        )
        for piece in ended:
            del covering[piece.claim.number]
