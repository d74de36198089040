"""Builds the document that shows a version, out of our own blocks as plain text with formats."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Final

from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption

from factcheck_gui.domain.articles import Block, BlockKind, VersionText
from factcheck_gui.domain.block_list import BlockList
from factcheck_gui.domain.transcripts import Turn, turn_of
from factcheck_gui.ui.page.positions import PositionMap, Run
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.page.writer import PageWriter

# Qt needs a minute to wrap one line of a megabyte; parts of this size cost nothing that could be measured.
_LONGEST_PART: Final = 8_000
# Laid out in about a millisecond.
_STRETCH: Final = 5_000
_FIRST: Final = 1_500
"""Code points that nearly fill a window; what is laid out in vain may need fonts that take long to find."""
_ABOVE: Final = 34
_BELOW: Final = 120


class PageDocument:
    """A document that grows at its end, and the map between its positions and the text's code points.

    It has its first stretch when it is made. Built unattached and set into a widget afterwards it paints in
    half the time; what it grows by from then on is laid out at once.
    """

    def __init__(
        self, text: VersionText, title: str, byline: str, style: PageStyle, *, first: int = _FIRST
    ) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultTextOption(_wrapping())
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(_ABOVE)
        frame.setBottomMargin(_BELOW)
        frame.setLeftMargin(style.left_gutter)
        frame.setRightMargin(style.right_gutter)
        self.document.rootFrame().setFrameFormat(frame)
        self.positions = PositionMap(text.text)
        self.is_whole = False
        self.revision = 0
        """Grows whenever something may stand elsewhere than before."""
        self._text = text.text
        self._blocks = BlockList.of(text.blocks)
        self._title: str | None = title if self._blocks.place_of(BlockKind.HEADLINE) is None else None
        self._byline = byline
        self._byline_block: int | None = None
        self._writer = PageWriter(QTextCursor(self.document), style)
        self._ends: Iterator[int] = self._written()
        self._end = 0
        self.holding: Callable[[], AbstractContextManager[None]] = nullcontext
        """Keeps what is selected as it is while the document grows."""
        self.grow_to(first)

    @property
    def end(self) -> int:
        """The code point up to which the text is there."""
        return self._end

    @property
    def length(self) -> int:
        """How many code points the whole text has."""
        return len(self._text)

    def reaches(self, code_point: int) -> bool:
        """Tell whether the words at a code point are there."""
        return self.is_whole or code_point < self._end

    def grow_to(self, code_point: int) -> None:
        """Append what is missing up to a code point, and that itself."""
        if self.reaches(code_point):
            return
        self.revision += 1
        with self.holding():
            self._writer.begin()
            for end in self._ends:
                self._end = end
                if code_point < end:
                    break
            else:
                self.is_whole = True
            self._writer.end()

    def grow_down_to(self, height: int) -> None:
        """Append what is missing to fill so many pixels, where the document is laid out already."""
        while not self.is_whole and self.document.size().height() < height + _BELOW:
            self.grow_to(self._end)

    def grow_for(self, seconds: float) -> None:
        """Append stretch after stretch until that time is over."""
        until = time.perf_counter() + seconds
        while not self.is_whole and time.perf_counter() < until:
            self.grow_to(self._end + _STRETCH)

    def stop(self) -> None:
        """Append nothing any more: what is half written would hold all of this in memory."""
        self._ends = iter(())
        self.holding = nullcontext

    def tell_size(self) -> None:
        """Let scroll bars know how long the document is; of small changes Qt itself tells later."""
        layout = self.document.documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())

    def show_details(self, title: str, byline: str) -> None:
        """Write other details in the place of those that are there; the text stays as it is."""
        self.revision += 1
        if self._title is not None and title != self._title:
            self._title = title
            self._rewrite(BlockKind.HEADLINE, title, 0)
        if byline != self._byline:
            self._byline = byline
            if self._byline_block is not None:
                self._rewrite(BlockKind.BYLINE, byline, self._byline_block)

    def _rewrite(self, kind: BlockKind, words: str, number: int) -> None:
        block = self.document.findBlockByNumber(number)
        before = block.length()
        self._writer.rewrite(block, kind, words)
        self.positions.shift(block.position(), block.length() - before)

    def _written(self) -> Iterator[int]:
        """Append one part after another, and yield the code point up to which the text is there."""
        before = Turn(speaker=None, time=None)
        if self._title is not None:
            self._writer.write(BlockKind.HEADLINE, self._title)
        top = _length_of_top(self._blocks)
        for index, block in enumerate(self._blocks):
            if index == top:
                self._byline_block = self._writer.write_byline(self._byline)
            turn = turn_of(block)
            above = self._writer.write_turn(turn) if _is_told(turn, before) else None
            before = turn
            for start, end in _parts(self._text, block):
                words = self._text[start:end]
                position = self._writer.write(block.kind, words, continued=start > block.start)
                self.positions.add(Run(start=start, end=end, position=position, above=above))
                above = None
                yield end
        if top >= len(self._blocks):
            self._byline_block = self._writer.write_byline(self._byline)


def _length_of_top(blocks: BlockList) -> int:
    """Return how many blocks stand above the line about the article: kicker, headline and dek."""
    headline = blocks.place_of(BlockKind.HEADLINE)
    if headline is None:
        return 0
    top = headline + 1
    while top < len(blocks) and blocks[top].kind in (BlockKind.DEK, BlockKind.BYLINE):
        top += 1
    return top


def _is_told(turn: Turn, before: Turn) -> bool:
    """Tell whether a line says who speaks: somebody else than before, or at another time."""
    return turn != before and (turn.speaker is not None or turn.time is not None)


def _parts(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the parts in which a block is shown: one, unless it is very long."""
    start = block.start
    while block.end - start > _LONGEST_PART:
        space = text.rfind(" ", start + 1, start + _LONGEST_PART)
        end = start + _LONGEST_PART if space < 0 else space + 1
        yield start, end
        start = end
    yield start, block.end


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
