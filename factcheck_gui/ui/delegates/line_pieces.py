"""Puts the pieces of a row's line beside each other, as many as there is room for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

BETWEEN: Final = " · "
_CUT: Final = "…"


def fitted(pieces: Sequence[str], metrics: QFontMetrics, room: int) -> list[str]:
    """Return the pieces that fit side by side; where words are left out, the last one ends in "…"."""
    shown: list[str] = []
    # Qt drops what has no room for the "…" itself, and says nothing of it: room is kept for that.
    kept = metrics.horizontalAdvance(BETWEEN + _CUT)
    for number, words in enumerate(pieces):
        if metrics.horizontalAdvance(BETWEEN.join(pieces[number:])) <= room:
            return [*shown, *pieces[number:]]
        is_last = number == len(pieces) - 1
        if is_last or metrics.horizontalAdvance(words) + kept > room:
            cut = words if is_last else words + _CUT
            return [*shown, metrics.elidedText(cut, Qt.TextElideMode.ElideRight, room)]
        shown.append(words)
        room -= metrics.horizontalAdvance(words + BETWEEN)
    return shown
