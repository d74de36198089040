"""A small page that shows how an article will stand in the workspace."""

from typing import Final

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.transcripts import begins_turn, turn_of
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.page.turns import insert_turn
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme

_ZOOM: Final = 82
_MARGIN: Final = 16
# Closer than on the page: here one looks things over, there one reads.
_LINE_HEIGHT: Final = 108
# Enough to see that the right text was found; a whole book would keep the dialog waiting.
_SHOWN_AT_MOST: Final = 20_000
_PLAIN: Final = str.maketrans({"\n": " ", "\ufffc": "\ufffd"})


class ArticlePreview(QTextEdit):
    """Shows the blocks of a draft, as plain text with formats."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_reading_fonts(theme.resources)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("role", "preview")
        self.setAccessibleName(self.tr("Text of the article"))

    def show_draft(self, draft: ArticleDraft) -> None:
        """Show the beginning of a draft, in the direction of its details."""
        style = PageStyle(self._theme.colours, _ZOOM, draft.details.direction)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_MARGIN)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        blocks = [block for block in draft.blocks if block.start < _SHOWN_AT_MOST]
        if not any(block.kind is BlockKind.HEADLINE for block in blocks):
            _write(cursor, style, BlockKind.HEADLINE, draft.details.title)
        for index, block in enumerate(blocks):
            if begins_turn(blocks, index):
                _begin(cursor, style.turn_format, style.turn_time_letters)
                insert_turn(cursor, turn_of(block), style)
            _write(cursor, style, block.kind, draft.text[block.start : min(block.end, _SHOWN_AT_MOST)])
        if len(draft.text) > _SHOWN_AT_MOST:
            _write(cursor, style, BlockKind.BYLINE, self.tr("The text goes on; this is its beginning."))
        cursor.endEditBlock()
        self.setDocument(document)


def _write(cursor: QTextCursor, style: PageStyle, kind: BlockKind, words: str) -> None:
    block_format, char_format = style.block_format(kind), style.char_format(kind)
    block_format.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    _begin(cursor, block_format, char_format)
    cursor.insertText(words.translate(_PLAIN), char_format)


def _begin(cursor: QTextCursor, block_format: QTextBlockFormat, char_format: QTextCharFormat) -> None:
    if cursor.document().isEmpty():
        block_format.setTopMargin(0)
        cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)
    else:
        cursor.insertBlock(block_format, char_format)
