"""Where a page may end: not within a line, after the first of many lines, or after a heading."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable

_FEW_LINES: Final = 3
_HIGHEST_ROW: Final = 280
_CLOSE: Final = 0.5

Stretch = tuple[float, float]
"""What is not torn, from its top to its bottom."""


class Tearing:
    """Where a laid out document of some height may be torn; most fit on a page and are never asked."""

    def __init__(self, document: QTextDocument, height: float) -> None:
        self._document = document
        self._height = height
        self._parts: tuple[Stretch, ...] = ()

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """What no page may tear, from top to bottom; as it was laid out, whatever is parted later."""
        if not self._parts:
            self._parts = stretches(self._document) or ((0, self._height),)
        return self._parts


def stretches(document: QTextDocument) -> tuple[Stretch, ...]:
    """Return what a laid out document consists of that no page may tear, from top to bottom."""
    found: list[Stretch] = []
    whole = document.documentLayout()
    block = document.begin()
    title_top: float | None = None
    while block.isValid():
        # Within a table a line knows its place in the cell only.
        inside = block.layout().boundingRect().top()
        parts = _parts_of(block, whole.blockBoundingRect(block).top() - inside)
        if parts and block.length() > 1:
            if title_top is not None:
                parts[0] = (min(title_top, parts[0][0]), parts[0][1])
            is_title = block.blockFormat().headingLevel() > 0
            title_top = parts[0][0] if is_title else None
            found += [(parts[0][0], parts[-1][1])] if is_title else parts
        block = block.next()
    return joined([*found, *_rows(document)])


def _rows(document: QTextDocument) -> Iterator[Stretch]:
    """Yield the rows of tables that are not too high to stand on one page; cards are tables of one row."""
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable) or frame.rows() == 1:
            continue
        for row in range(frame.rows()):
            cells = [frame.cellAt(row, column) for column in range(frame.columns())]
            top = min(layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells)
            bottom = max(
                layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells
            )
            if bottom - top < _HIGHEST_ROW:
                yield top, bottom


def joined(parts: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches with those made one that overlap, such as cells side by side."""
    found: list[Stretch] = []
    for top, bottom in sorted(parts):
        if found and top < found[-1][1] - _CLOSE:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return tuple(found)


def _parts_of(block: QTextBlock, above: float) -> list[Stretch]:
    layout = block.layout()
    count = layout.lineCount()
    if count <= _FEW_LINES:
        if not count:
            return []
        last = layout.lineAt(count - 1)
        top = last.y() if count == 1 else layout.lineAt(0).y()
        return [(above + top, above + last.y() + last.height())]
    lines = [layout.lineAt(number) for number in range(count)]
    edges = [(above + line.y(), above + line.y() + line.height()) for line in lines]
    return [(edges[0][0], edges[1][1]), *edges[2:-2], (edges[-2][0], edges[-1][1])]


def part_at(document: QTextDocument, height: float) -> None:
    """Make two paragraphs of each that goes on below a height, looking as before.

    Where Qt draws a part of a paragraph, it also writes the line above that part.
    """
    whole, places = document.documentLayout(), list[int]()
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        above = whole.blockBoundingRect(block).top() - layout.boundingRect().top()
        begins_above = layout.lineCount() > 0 and above + layout.lineAt(0).y() < height - _CLOSE
        for number in range(1, layout.lineCount() if begins_above else 0):
            line = layout.lineAt(number)
            if above + line.y() >= height - _CLOSE:
                places.append(block.position() + line.textStart())
                break
        block = block.next()
    # From the end, so that the places before it stay right.
    for place in reversed(places):
        _part(document, place)


def _part(document: QTextDocument, place: int) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    if cursor.positionInBlock() == 0:
        return
    listing = cursor.currentList()
    lines = QTextBlockFormat(cursor.blockFormat())
    lines.setTopMargin(0)
    cursor.insertBlock(lines)
    if listing is not None:
        # It goes on without a bullet of its own.
        listing.remove(cursor.block())
        lines.setObjectIndex(-1)
        side = lines.leftMargin() + listing.format().indent() * document.indentWidth()
        lines.setLeftMargin(side)
        lines.setIndent(0)
        cursor.setBlockFormat(lines)
