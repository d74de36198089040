"""Writes a document into a `QTextDocument`, from our own blocks and never from foreign HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from factcheck_gui.domain.columns import column_shares
from factcheck_gui.domain.documents import (
    Block,
    Document,
    Group,
    Listing,
    Paragraph,
    Picture,
    Rule,
    Run,
    Table,
)
from factcheck_gui.ui.printing.letters import shown
from factcheck_gui.ui.printing.style import INDENT, PrintStyle, space_above

_BAR: Final = 3
_CARD_PADDING: Final = 9
_BESIDE_BAR: Final = _CARD_PADDING + 3
_CELL_PADDING: Final = 4
_NARROWEST_PICTURE: Final = 16
_WHOLE_WIDTH: Final = QTextLength(QTextLength.Type.PercentageLength, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The bar at the side of a card."""

    width: float
    colour: str


def fill(target: QTextDocument, source: Document, style: PrintStyle, *, width: float = 640) -> None:
    """Write a whole document; `width` is what pictures may take, in pixels."""
    prepare(target, is_rtl=source.is_rtl)
    fill_blocks(target, source.blocks, style, width=width)


def prepare(target: QTextDocument, *, is_rtl: bool) -> None:
    """Make a document ready to be filled."""
    target.setUndoRedoEnabled(False)
    target.setUseDesignMetrics(True)
    target.setIndentWidth(INDENT)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    target.setDefaultTextOption(option)


def fill_blocks(target: QTextDocument, blocks: Iterable[Block], style: PrintStyle, *, width: float) -> None:
    """Write blocks; above the first of them stands no space."""
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    _Writer(cursor, style, width).write(blocks)
    cursor.endEditBlock()


def fill_card(target: QTextDocument, card: Group, style: PrintStyle, *, width: float) -> Bar:
    """Write a card by itself, and return its bar, which is painted beside the words.

    They stand where they do within a table, which Qt needs twice as long to lay out.
    """
    frame = target.rootFrame().frameFormat()
    frame.setMargin(0)
    frame.setLeftMargin(_BAR + _BESIDE_BAR)
    frame.setTopMargin(_CARD_PADDING / 3)
    frame.setBottomMargin(_CARD_PADDING / 3)
    target.rootFrame().setFrameFormat(frame)
    fill_blocks(target, card.blocks, style, width=width - _BAR - 2 * _CARD_PADDING)
    return Bar(width=_BAR, colour=card.colour or style.colours.line)


class _Writer:
    """Appends blocks at a cursor, beginning with the empty block that it stands in."""

    def __init__(
        self, cursor: QTextCursor, style: PrintStyle, width: float, *, is_head: bool = False
    ) -> None:
        self._cursor = cursor
        self._style = style
        self._width = width
        self._is_head = is_head
        self._is_first = True

    def write(self, blocks: Iterable[Block], indent: int = 0, bullet: QTextListFormat | None = None) -> None:
        """Append blocks; the first of them bears the bullet."""
        for block in blocks:
            above = 0 if self._is_first else space_above(block)
            if isinstance(block, Paragraph):
                self._paragraph(block, indent, above, bullet)
            elif isinstance(block, Listing):
                self._listing(block, indent)
            elif isinstance(block, Table):
                self._table(block, above)
            elif isinstance(block, Group):
                self._group(block, above, indent)
            elif isinstance(block, Picture):
                self._picture(block, above)
            elif isinstance(block, Rule):
                self._rule(above)
            bullet = None

    def _paragraph(
        self, paragraph: Paragraph, indent: int, above: float, bullet: QTextListFormat | None
    ) -> None:
        lines = self._style.lines(paragraph, indent=indent, above=above)
        self._begin(lines)
        if bullet is not None:
            self._cursor.createList(bullet)
            # The sign is as large as the words behind it.
            self._cursor.setBlockCharFormat(self._style.letters(_NO_WORDS, paragraph).form)
        room = _LONGEST_BLOCK
        for run in paragraph.runs:
            for piece in _pieces(shown(run.text)):
                if len(piece) > room:
                    lines = QTextBlockFormat(lines)
                    lines.setTopMargin(0)
                    self._begin(lines)
                    room = _LONGEST_BLOCK
                room -= len(piece)
                self._put(piece, run, paragraph)

    def _put(self, words: str, run: Run, paragraph: Paragraph) -> None:
        letters = self._style.letters(run, paragraph, is_head=self._is_head)
        letters.words.add(words)
        self._cursor.insertText(words, letters.form)

    def _listing(self, listing: Listing, indent: int) -> None:
        for number, item in enumerate(listing.items, start=listing.start):
            bullet = QTextListFormat()
            is_ordered = listing.is_ordered
            bullet.setStyle(
                QTextListFormat.Style.ListDecimal if is_ordered else QTextListFormat.Style.ListDisc
            )
            bullet.setIndent(indent + 1)
            bullet.setStart(number)
            head, *rest = item or (Paragraph(runs=()),)
            if not isinstance(head, Paragraph):
                head, rest = Paragraph(runs=()), [head, *rest]
            self.write((head,), 0, bullet)
            self.write(rest, indent + 1)

    def _table(self, source: Table, above: float) -> None:
        columns = max((sum(cell.span for cell in row) for row in source.rows), default=0)
        if not columns:
            return
        if source.caption:
            self._paragraph(Paragraph(runs=(Run(text=source.caption),), role="label"), 0, above, None)
            above = 2
        look = QTextTableFormat()
        look.setHeaderRowCount(source.head_rows)
        look.setCellPadding(_CELL_PADDING)
        look.setCellSpacing(0)
        look.setBorder(0.5)
        look.setBorderCollapse(True)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(QColor(self._style.colours.line))
        percent = QTextLength.Type.PercentageLength
        shares = column_shares(source)
        look.setColumnWidthConstraints([QTextLength(percent, 100 * share) for share in shares])
        table = self._insert_table(len(source.rows), columns, look, above)
        for number, row in enumerate(source.rows):
            column = 0
            for cell in row:
                if cell.span > 1:
                    table.mergeCells(number, column, 1, cell.span)
                inside = table.cellAt(number, column).firstCursorPosition()
                is_head = cell.is_head
                width = self._width * sum(shares[column : column + cell.span])
                _Writer(inside, self._style, width, is_head=is_head).write(cell.blocks)
                column += cell.span

    def _group(self, group: Group, above: float, indent: int) -> None:
        if not group.colour and group.role not in CARDS:
            self.write(group.blocks, indent)
            return
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(0)
        rest = QTextLength(QTextLength.Type.VariableLength, 0)
        look.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, _BAR), rest])
        table = self._insert_table(1, 2, look, above)
        bar = table.cellAt(0, 0)
        filled = bar.format()
        filled.setBackground(QColor(group.colour or self._style.colours.line))
        bar.setFormat(filled)
        words = table.cellAt(0, 1)
        padded = words.format().toTableCellFormat()
        padded.setLeftPadding(_BESIDE_BAR)
        padded.setTopPadding(_CARD_PADDING / 3)
        padded.setBottomPadding(_CARD_PADDING / 3)
        words.setFormat(padded)
        inside = words.firstCursorPosition()
        _Writer(inside, self._style, self._width - _BAR - 2 * _CARD_PADDING).write(group.blocks)

    def _insert_table(self, rows: int, columns: int, look: QTextTableFormat, above: float) -> QTextTable:
        look.setTopMargin(above)
        look.setWidth(_WHOLE_WIDTH)
        if not self._is_first:
            self._begin(_nothing())
        table = self._cursor.insertTable(rows, columns, look)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        # Qt keeps an empty line behind every table.
        self._cursor.setBlockFormat(_nothing())
        self._is_first = False
        return table

    def _picture(self, picture: Picture, above: float) -> None:
        image = QImage.fromData(picture.data)
        paragraph = Paragraph(runs=(Run(text=picture.alternative),), role="meta")
        if image.isNull():
            self._paragraph(paragraph, 0, above, None)
            return
        self._begin(self._style.lines(paragraph, indent=0, above=above))
        name = f"picture-{self._cursor.position()}"
        target = self._cursor.document()
        target.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
        look = QTextImageFormat()
        look.setName(name)
        look.setProperty(QTextFormat.Property.ImageAltText.value, picture.alternative)
        look.setWidth(max(_NARROWEST_PICTURE, min(picture.width or image.width(), self._width)))
        self._cursor.insertImage(look)

    def _rule(self, above: float) -> None:
        lines = _nothing()
        lines.setTopMargin(above)
        lines.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value, _WHOLE_WIDTH)
        lines.setBackground(QColor(self._style.colours.field_line))
        self._begin(lines)

    def _begin(self, lines: QTextBlockFormat) -> None:
        if self._is_first:
            self._cursor.setBlockFormat(lines)
            self._is_first = False
        else:
            self._cursor.insertBlock(lines)


CARDS: Final = frozenset({"card", "change"})
"""The roles of groups that are set apart."""

_NO_WORDS: Final = Run(text="")
# Qt needs a minute to wrap one line of a megabyte.
_LONGEST_BLOCK: Final = 8_000


def _nothing() -> QTextBlockFormat:
    """Return the format of an empty line that nobody sees."""
    lines = QTextBlockFormat()
    lines.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return lines


def _pieces(words: str) -> Iterator[str]:
    """Yield the parts in which very long words are set."""
    start = 0
    while len(words) - start > _LONGEST_BLOCK:
        space = words.rfind(" ", start + 1, start + _LONGEST_BLOCK)
        end = start + _LONGEST_BLOCK if space < 0 else space + 1
        yield words[start:end]
        start = end
    yield words[start:]
