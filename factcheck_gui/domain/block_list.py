"""Many blocks of one text, in order, each made when it is asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final, overload

from factcheck_gui.domain.articles import Block, BlockKind

BlockRow = tuple[str, int, int, str | None, int | None]
"""Kind, start, end, speaker and time of a block."""
_START: Final = itemgetter(1)


class BlockList(Sequence[Block]):
    """The blocks of a version as they are stored; an article of a million words has sixteen thousand."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Iterable[BlockRow]) -> None:
        self._rows = list(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> "BlockList": ...
    def __getitem__(self, index: int | slice) -> "Block | BlockList":
        if isinstance(index, slice):
            return BlockList(self._rows[index])
        kind, start, end, speaker, time = self._rows[index]
        return Block(kind=BlockKind(kind), start=start, end=end, speaker=speaker, time=time)

    @property
    def rows(self) -> Sequence[BlockRow]:
        """The blocks as they are stored; nobody changes them."""
        return self._rows

    def near(self, start: int, end: int) -> "BlockList":
        """Return the blocks on `[start, end)`, where one block begins after the other."""
        first = max(0, bisect_right(self._rows, start, key=_START) - 1)
        return BlockList(self._rows[first : bisect_left(self._rows, end, key=_START)])

    def place_of(self, kind: BlockKind) -> int | None:
        """Return the place of the first block of a kind, from 0; None where there is none."""
        return next((n for n, row in enumerate(self._rows) if row[0] == kind), None)

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "BlockList":
        """Return blocks that are in order as a list."""
        if isinstance(blocks, BlockList):
            return blocks
        # The plain text of a kind: drivers ask a while how to store what only looks like a text.
        return cls((one.kind.value, one.start, one.end, one.speaker, one.time) for one in blocks)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, BlockList):
            return self._rows == other._rows
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
