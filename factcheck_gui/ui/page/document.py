"""Builds the document that shows a version, out of our own blocks as plain text with formats."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
)

from factcheck_gui.domain.articles import Block, BlockKind, VersionText
from factcheck_gui.domain.transcripts import Turn, begins_turn, turn_of
from factcheck_gui.ui.page.positions import PositionMap, Run
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.page.turns import insert_turn

# Qt needs a minute to wrap one line of a megabyte; parts of this size cost nothing that could be measured.
_LONGEST_PART: Final = 8_000
# A newline inside a block is a soft wrap. U+FFFC would be taken for an embedded object.
_SHOWN: Final = str.maketrans({"\n": " ", "\ufffc": "\ufffd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDocument:
    """A document with the map between its positions and the text's code points."""

    document: QTextDocument
    positions: PositionMap


def build_document(text: VersionText, title: str, byline: str, style: PageStyle) -> PageDocument:
    """Return the document of a version; `title` is shown where the text has no headline of its own.

    The document is built unattached: set into a widget afterwards it paints in half the time.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultTextOption(_wrapping())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(34)
    frame.setBottomMargin(120)
    frame.setLeftMargin(style.left_gutter)
    frame.setRightMargin(style.right_gutter)
    document.rootFrame().setFrameFormat(frame)
    runs: list[Run] = []
    writer = _Writer(cursor, style)
    if not any(block.kind is BlockKind.HEADLINE for block in text.blocks):
        writer.write(BlockKind.HEADLINE, title)
    top = _length_of_top(text.blocks)
    for index, block in enumerate(text.blocks):
        if index == top:
            writer.write_byline(byline)
        above = writer.write_turn(turn_of(block)) if begins_turn(text.blocks, index) else None
        for part_start, part_end in _parts(text.text, block):
            position = writer.write(
                block.kind, text.text[part_start:part_end], continued=part_start > block.start
            )
            runs.append(Run(start=part_start, end=part_end, position=position, above=above))
            above = None
    if top >= len(text.blocks):
        writer.write_byline(byline)
    cursor.endEditBlock()
    return PageDocument(document=document, positions=PositionMap(text.text, runs))


class _Writer:
    """Appends blocks to a document."""

    def __init__(self, cursor: QTextCursor, style: PageStyle) -> None:
        self._cursor = cursor
        self._style = style
        self._is_first = True

    def write(self, kind: BlockKind, words: str, *, continued: bool = False) -> int:
        """Append a block and return the position at which its words begin."""
        char_format = self._style.char_format(kind)
        position = self._begin(self._style.block_format(kind, continued=continued), char_format)
        self._cursor.insertText(words.translate(_SHOWN), char_format)
        return position

    def write_turn(self, turn: Turn) -> int:
        """Append the line that says who speaks and when, and return the position at which it begins."""
        position = self._begin(self._style.turn_format, self._style.turn_time_letters)
        insert_turn(self._cursor, turn, self._style)
        return position

    def _begin(self, block_format: QTextBlockFormat, char_format: QTextCharFormat) -> int:
        if self._is_first:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(char_format)
            self._is_first = False
        else:
            self._cursor.insertBlock(block_format, char_format)
        return self._cursor.position()

    def write_byline(self, words: str) -> None:
        """Append the line about the article, with a rule under it."""
        self.write(BlockKind.BYLINE, words)
        # It is in the window's language, whichever way the article runs.
        block_format = self._style.window_words(self._cursor.blockFormat())
        ruler = QTextLength(QTextLength.Type.PercentageLength, 100)
        block_format.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, ruler)
        self._cursor.setBlockFormat(block_format)


def _length_of_top(blocks: tuple[Block, ...]) -> int:
    """Return how many blocks stand above the line about the article: kicker, headline and dek."""
    kinds = [block.kind for block in blocks]
    if BlockKind.HEADLINE not in kinds:
        return 0
    top = kinds.index(BlockKind.HEADLINE) + 1
    while top < len(kinds) and kinds[top] in (BlockKind.DEK, BlockKind.BYLINE):
        top += 1
    return top


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
