"""The line above what somebody says in a recording: `SPEAKER · 0:12:31`."""

from typing import Final

from PySide6.QtGui import QTextCursor

from factcheck_gui.domain.transcripts import Turn, time_words
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.text.revealing import revealed

_SEPARATOR: Final = " · "
# A name of another direction must not carry the time away to its other side.
_ISOLATED: Final = "\u2068{}\u2069"
_LINE_BREAKS: Final = str.maketrans({"\n": " ", "\u2028": " ", "\u2029": " ", "\ufffc": "\ufffd"})


def insert_turn(cursor: QTextCursor, turn: Turn, style: PageStyle) -> None:
    """Write a turn at the cursor: the name bold, the time not."""
    if turn.speaker is not None:
        name = _ISOLATED.format(revealed(turn.speaker.translate(_LINE_BREAKS)))
        cursor.insertText(name, style.turn_name_letters)
    if turn.time is not None:
        gap = "" if turn.speaker is None else _SEPARATOR
        cursor.insertText(gap + _ISOLATED.format(time_words(turn.time)), style.turn_time_letters)
