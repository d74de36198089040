"""What of a text can be set: control characters would be taken for commands, or be nothing at all."""

from typing import Final

_LINE: Final = "\u2028"
_REPLACEMENT: Final = "\ufffd"
_OBJECT: Final = "\ufffc"
_SHOWN: Final = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), _REPLACEMENT),
    0x09: " ",
    0x0A: _LINE,
    0x0D: " ",
    0x85: _LINE,
    0x2029: _LINE,
    # Qt takes these for its own: embedded objects, the bounds of frames.
    **dict.fromkeys((0xFFFC, 0xFDD0, 0xFDD1), _REPLACEMENT),
}


def shown(text: str) -> str:
    """Return a text as Qt sets it: a line feed as a line break, what cannot be seen as U+FFFD."""
    # What Python calls printable holds nothing of all this but U+FFFC.
    return text if text.isprintable() and _OBJECT not in text else text.translate(_SHOWN)
