"""The text of a marked-up file as a workspace holds it, with a way for offsets to follow.

Files of other programs count in the text as it stands in them, so it is changed no further than the canonical
form demands, and what is taken out is remembered.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT

_BYTE_ORDER_MARK: Final = "\ufeff"
_CRLF: Final = "\r\n"
_ENDS: Final = str.maketrans({"\r": "\n", "\u2029": "\n"})
# The same characters that `text.canonical` replaces, one by one, so that no offset moves.
_UNFIT: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")

_MARKED: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTE})
"""Blocks whose sign is drawn by the program, and would be there twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenText:
    """A canonical text; `replaced` counts the characters that became U+FFFD."""

    text: str
    replaced: int
    _marks: int = field(repr=False)
    _taken_out: tuple[int, ...] = field(repr=False)

    def to_new(self, offset: int) -> int:
        """Return where an offset of the raw text, in code points, lies in the canonical one.

        One between the two signs of a line end lies behind it, one outside the text at its nearer end.
        """
        moved = offset - self._marks - bisect_left(self._taken_out, offset)
        return min(max(moved, 0), len(self.text))


def frozen(raw: str) -> FrozenText:
    """Return a text in its canonical form: without leading byte order marks, lines ending in LF."""
    without_mark = raw.lstrip(_BYTE_ORDER_MARK)
    marks = len(raw) - len(without_mark)
    taken_out: tuple[int, ...] = ()
    if _CRLF in without_mark:
        taken_out = tuple(found.end() - 1 for found in re.finditer(_CRLF, raw))
    text = without_mark.replace(_CRLF, "\n").translate(_ENDS)
    text, replaced = _UNFIT.subn("\ufffd", text)
    return FrozenText(text=text, replaced=replaced, _marks=marks, _taken_out=taken_out)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a canonical text, in which every visible sign stands.

    They are those of a plain text, widened over what that reader leaves out (bullets, a date before the first
    words, rules): a claim may be marked there, and what is in no block is not shown.
    """
    blocks: list[Block] = []
    end = 0
    for block in PLAIN_TEXT.read(text).blocks:
        line_start = text.rfind("\n", end, block.start) + 1 or end
        blocks.extend(_between(text, end, line_start))
        blocks.append(_widened(block, text[line_start : block.start]))
        end = block.end
    blocks.extend(_between(text, end, len(text)))
    return tuple(blocks)


def _widened(block: Block, before: str) -> Block:
    """Return a block with what stands before it on its line, if that shows anything."""
    if not is_visible(before):
        return block
    kind = BlockKind.PARAGRAPH if block.kind in _MARKED else block.kind
    return replace(block, kind=kind, start=block.start - len(before.lstrip()))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield a block for each line between two places that shows something."""
    for line in re.finditer(r"[^\n]+", text[start:end]):
        words = line[0].strip()
        if is_visible(words):
            begin = start + line.start() + len(line[0]) - len(line[0].lstrip())
            yield Block(kind=BlockKind.PARAGRAPH, start=begin, end=begin + len(words))
