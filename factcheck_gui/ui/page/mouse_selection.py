"""Selecting words with the mouse where Qt's own hit test would find others."""

from typing import NamedTuple

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit


class Gap(NamedTuple):
    """A place between letters, in the document; `is_qts` where Qt finds the same one."""

    position: int
    is_qts: bool


class MouseSelection:
    """Goes on from the gap that was pressed; what Qt selects as well is left to it."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._begin: Gap | None = None

    @property
    def is_on(self) -> bool:
        """Whether a press began to select letter by letter."""
        return self._begin is not None

    def press(self, gap: Gap) -> None:
        """Begin at a gap, unless Qt has selected words already, which it widens by its own rules."""
        self._begin = None if self._view.textCursor().hasSelection() else gap

    def go_on(self, gap: Gap) -> None:
        """Select what stands between the gap that was pressed and another one."""
        begin, bar = self._begin, self._view.verticalScrollBar()
        if begin is None or (begin.is_qts and gap.is_qts):
            return
        cursor, scrolled = self._view.textCursor(), bar.value()
        if (cursor.anchor(), cursor.position()) == (begin.position, gap.position):
            return
        cursor.setPosition(begin.position)
        cursor.setPosition(gap.position, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        # Qt brings into view where its own cursor stands.
        bar.setValue(scrolled)

    def release(self) -> None:
        """Go on no further."""
        self._begin = None
