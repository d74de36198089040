"""How a line ends, in the scripts that newspapers are written in."""

from typing import Final

_CLOSING: Final = "\"'”’“‘»«›‹)]}）」』】*_ \t"
_STOPS: Final = frozenset(".。．۔।॥։።။។…")
_PAUSES: Final = frozenset(",;:、，；：؛،·")
_CALLS: Final = frozenset("?!？！؟՞;⸮‽")


def ends_openly(words: str) -> bool:
    """Tell whether words end without a full stop or a pause, as headings do; a question mark is allowed."""
    last = words.rstrip(_CLOSING)[-1:]
    return last not in _STOPS and last not in _PAUSES


def ends_bare(words: str) -> bool:
    """Tell whether words end without any punctuation, as kickers do."""
    return ends_openly(words) and words.rstrip(_CLOSING)[-1:] not in _CALLS
