"""Differences between two texts as the views show them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.differences import Row
from factcheck_gui.domain.differences import RowKind as Kind
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.versioning import differing_words
from factcheck_gui.ui.models.difference_list import RowKind, ShownRow
from factcheck_gui.ui.models.marked_words import Fate, Piece, Pieces
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_MOVED = QT_TRANSLATE_NOOP("difference words", "moved from place %1 to place %2")
_KINDS = {
    Kind.SAME: RowKind.SAME,
    Kind.CHANGED: RowKind.CHANGED,
    Kind.REMOVED: RowKind.REMOVED,
    Kind.ADDED: RowKind.ADDED,
    Kind.MOVED: RowKind.MOVED,
}


def shown_rows(rows: Iterable[Row], old: str, new: str) -> tuple[ShownRow, ...]:
    """Return the rows of two texts with their words."""
    row_list = tuple(rows)
    before = _places(row.old for row in row_list)
    after = _places(row.new for row in row_list)
    return tuple(_shown(row, old, new, before, after) for row in row_list)


def compared_words(old: str, new: str) -> tuple[Pieces, Pieces]:
    """Return two short texts with what differs between them."""
    left, right = Span(start=0, end=len(old)), Span(start=0, end=len(new))
    rows = [row for row in differing_words(old, new) if row.old is not None and row.new is not None]
    if not rows:
        return (Piece(words=old, fate=Fate.REMOVED),), (Piece(words=new, fate=Fate.ADDED),)
    before, after = rows[0].old_changes, rows[0].new_changes
    return _side(old, left, before, Fate.REMOVED), _side(new, right, after, Fate.ADDED)


def _shown(row: Row, old: str, new: str, before: dict[Span, int], after: dict[Span, int]) -> ShownRow:
    note = ""
    if row.kind is Kind.MOVED and row.old is not None and row.new is not None:
        words = QCoreApplication.translate("difference words", _MOVED)
        note = words.replace("%1", str(before[row.old])).replace("%2", str(after[row.new]))
    is_alone = row.old is None or row.new is None
    return ShownRow(
        kind=_KINDS[row.kind],
        left=_side(old, row.old, row.old_changes, Fate.REMOVED, is_alone=is_alone),
        right=_side(new, row.new, row.new_changes, Fate.ADDED, is_alone=is_alone),
        note=note,
    )


def _side(
    text: str, block: Span | None, changes: Iterable[Span], fate: Fate, *, is_alone: bool = False
) -> Pieces:
    if block is None:
        return ()
    if is_alone:
        return (Piece(words=block.quote(text), fate=fate),)
    return tuple(_pieces(text, block, changes, fate))


def _pieces(text: str, block: Span, changes: Iterable[Span], fate: Fate) -> Iterator[Piece]:
    position = block.start
    for change in changes:
        if position < change.start:
            yield Piece(words=text[position : change.start])
        yield Piece(words=change.quote(text), fate=fate)
        position = change.end
    if position < block.end:
        yield Piece(words=text[position : block.end])


def _places(blocks: Iterable[Span | None]) -> dict[Span, int]:
    """Return the number of each block in its text, from 1."""
    in_order = sorted(block for block in blocks if block is not None)
    return {block: number for number, block in enumerate(in_order, start=1)}
