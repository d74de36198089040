"""Characters that neither XML 1.0 nor HTML can hold; U+FFFD stands in for them."""

import re
from typing import Final

_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit_for_xml(text: str) -> tuple[str, int]:
    """Return a text with U+FFFD for each character that XML forbids, and how many there were."""
    return _UNFIT.subn("\ufffd", text)
