"""How two versions differ, side by side."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.spans import Span


class RowKind(StrEnum):
    """What became of a block."""

    SAME = "same"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Two blocks that stand beside each other, or one that has no counterpart.

    `old_changes` and `new_changes` are the words that differ, in code points of the whole text; none where
    a block has no counterpart. A block that was moved is one row, at its new place.
    """

    kind: RowKind
    old: Span | None
    new: Span | None
    old_changes: tuple[Span, ...] = ()
    new_changes: tuple[Span, ...] = ()
