"""What became of several files that were to be kept at once, in one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.copy_errors import CopyTrouble, NotKeepableError
from factcheck_gui.domain.errors import ExpectedError, FileMissingError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown

_CONTEXT: Final = "kept words"
_NAMED_AT_MOST: Final = 5


class LeftOut(StrEnum):
    """Why a file was not even read, or not kept a second time."""

    SAME = "same"
    """Just these bytes are kept already in this very step."""
    MUCH = "much"
    """Together with the others it is too much for one step."""
    CANCELLED = "cancelled"


Why = ExpectedError | LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that was not kept, by its name, and why."""

    name: str
    why: Why


_TROUBLES: Final = {
    CopyTrouble.FOLDER: QT_TRANSLATE_NOOP("kept words", "%1 is a folder"),
    CopyTrouble.EMPTY: QT_TRANSLATE_NOOP("kept words", "%1 is empty"),
    CopyTrouble.LARGE: QT_TRANSLATE_NOOP("kept words", "%1 is over %2 MB"),
    CopyTrouble.WORKSPACE: QT_TRANSLATE_NOOP("kept words", "%1 is the open workspace"),
}
_LEFT_OUT: Final = {
    LeftOut.SAME: QT_TRANSLATE_NOOP("kept words", "%1 is the same as another one"),
    LeftOut.MUCH: QT_TRANSLATE_NOOP("kept words", "%1 is too much for one step"),
    LeftOut.CANCELLED: QT_TRANSLATE_NOOP("kept words", "%1 was cancelled"),
}
_MISSING: Final = QT_TRANSLATE_NOOP("kept words", "%1 is not there")
_UNREADABLE: Final = QT_TRANSLATE_NOOP("kept words", "%1 cannot be read")
_ALL: Final = QT_TRANSLATE_NOOP("kept words", "%1 source notes were made; copies of the files are kept.")
_SOME: Final = QT_TRANSLATE_NOOP("kept words", "%1 kept, %2 not: %3")
_MORE: Final = QT_TRANSLATE_NOOP("kept words", "and %1 more")


def kept_words(kept: int, refused: Sequence[Refused]) -> str:
    """Return how many files were kept, and why the others were not."""
    if not refused:
        return _translated(_ALL).replace("%1", str(kept))
    named = [_reason(one) for one in refused[:_NAMED_AT_MOST]]
    if len(refused) > _NAMED_AT_MOST:
        named.append(_translated(_MORE).replace("%1", str(len(refused) - _NAMED_AT_MOST)))
    words = _translated(_SOME).replace("%1", str(kept)).replace("%2", str(len(refused)))
    # The names of files come last: they may hold a "%1" of their own.
    return words.replace("%3", "; ".join(named))


def _reason(refused: Refused) -> str:
    why, template = refused.why, _UNREADABLE
    if isinstance(why, LeftOut):
        template = _LEFT_OUT[why]
    elif isinstance(why, NotKeepableError):
        template = _TROUBLES[why.trouble]
    elif isinstance(why, FileMissingError):
        template = _MISSING
    words = _translated(template)
    if isinstance(why, NotKeepableError):
        words = words.replace("%2", str(why.megabytes))
    return words.replace("%1", shown(refused.name))


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
