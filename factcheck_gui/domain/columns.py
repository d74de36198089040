"""How wide the columns of a table in a document are, by what stands in them."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from factcheck_gui.domain.documents import Table
from factcheck_gui.domain.paragraphs import paragraphs

_NARROWEST: Final = 6
_WIDEST: Final = 64
_LONGEST_WORD: Final = 20
"""Longer words, such as addresses, may be broken."""

_ON_A_LINE: Final = 76
_BESIDE: Final = 3
"""The room that the edges of a cell take, in letters."""

_LOOKED_AT: Final = 200


def column_shares(table: Table) -> tuple[float, ...]:
    """Return the share of the line that each column takes; together they are 1.

    A column is at least as wide as its longest word; the rest of the line is parted by how much stands in
    the columns.
    """
    count = max(sum(cell.span for cell in row) for row in table.rows)
    lengths: list[list[int]] = [[] for _ in range(count)]
    words = [1] * count
    for row in islice(table.rows, _LOOKED_AT):
        at = 0
        for cell in row:
            if cell.span == 1:
                lines = [paragraph.text for paragraph in paragraphs(cell.blocks)]
                lengths[at].append(max(map(len, lines), default=0))
                words[at] = max(words[at], _longest_word(lines))
            at += cell.span
    least = [(word + _BESIDE) / _ON_A_LINE for word in words]
    return _parted(least, [_wanted(of_column) for of_column in lengths])


def _wanted(lengths: Sequence[int]) -> float:
    """Return the letters of the cells of a column that are not empty, on average."""
    filled = [length for length in lengths if length] or [0]
    return min(max(sum(filled) / len(filled), _NARROWEST), _WIDEST)


def _parted(least: Sequence[float], wanted: Sequence[float]) -> tuple[float, ...]:
    """Return shares after what is wanted, none of them below what is needed."""
    if sum(least) >= 1:
        return tuple(one / sum(least) for one in least)
    narrow: set[int] = set()
    while True:
        room = 1 - sum(least[column] for column in narrow)
        whole = sum(one for column, one in enumerate(wanted) if column not in narrow)
        shares = [
            least[column] if column in narrow else room * one / whole for column, one in enumerate(wanted)
        ]
        found = {column for column, share in enumerate(shares) if share < least[column]}
        if not found:
            return tuple(shares)
        narrow |= found


def _longest_word(lines: Iterable[str]) -> int:
    return min(max((len(word) for line in lines for word in line.split()), default=1), _LONGEST_WORD)
