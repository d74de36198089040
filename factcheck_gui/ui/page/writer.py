"""Appends the blocks of an article to the document that shows it."""

from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
)

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.transcripts import Turn
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.page.turns import insert_turn

# A newline inside a block is a soft wrap. U+FFFC would be taken for an embedded object.
# On its way to Qt a text loses a byte order mark at its beginning; a word joiner is as invisible, and stays.
_SHOWN: Final = str.maketrans({"\n": " ", "\r": " ", "\u2029": " ", "\ufffc": "\ufffd", "\ufeff": "\u2060"})


class PageWriter:
    """Writes at the end of a document; it makes each format once."""

    def __init__(self, cursor: QTextCursor, style: PageStyle) -> None:
        self._cursor = cursor
        self._style = style
        self._is_first = True
        self._blocks: dict[tuple[BlockKind, bool], QTextBlockFormat] = {}
        self._letters: dict[BlockKind, QTextCharFormat] = {}

    def begin(self) -> None:
        """Begin to write; nothing is laid out until the end."""
        self._cursor.beginEditBlock()

    def end(self) -> None:
        """Let the document lay out what was written."""
        self._cursor.endEditBlock()

    def write(self, kind: BlockKind, words: str, *, continued: bool = False) -> int:
        """Append a block and return the position at which its words begin."""
        letters = self._letters_of(kind)
        if (kind, continued) not in self._blocks:
            self._blocks[kind, continued] = self._style.block_format(kind, continued=continued)
        position = self._begin(self._blocks[kind, continued], letters)
        self._cursor.insertText(words.translate(_SHOWN), letters)
        return position

    def write_turn(self, turn: Turn) -> int:
        """Append the line that says who speaks and when, and return the position at which it begins."""
        position = self._begin(self._style.turn_format, self._style.turn_time_letters)
        insert_turn(self._cursor, turn, self._style)
        return position

    def write_byline(self, words: str) -> int:
        """Append the line about the article, with a rule under it, and return the number of its block."""
        self.write(BlockKind.BYLINE, words)
        # It is in the window's language, whichever way the article runs.
        block_format = self._style.window_words(self._cursor.blockFormat())
        ruler = QTextLength(QTextLength.Type.PercentageLength, 100)
        block_format.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, ruler)
        self._cursor.setBlockFormat(block_format)
        return self._cursor.blockNumber()

    def rewrite(self, block: QTextBlock, kind: BlockKind, words: str) -> None:
        """Put other words into a block that is there."""
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words.translate(_SHOWN), self._letters_of(kind))

    def _letters_of(self, kind: BlockKind) -> QTextCharFormat:
        if kind not in self._letters:
            self._letters[kind] = self._style.char_format(kind)
        return self._letters[kind]

    def _begin(self, block_format: QTextBlockFormat, letters: QTextCharFormat) -> int:
        if self._is_first:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(letters)
            self._is_first = False
        else:
            self._cursor.insertBlock(block_format, letters)
        return self._cursor.position()
