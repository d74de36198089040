"""What the index of words takes for the same, beyond what FTS5 itself does; part of each document in it.

Changing this asks for a new index, as `rebuild_index` makes it.
"""

import re
from typing import Final

# Seen by nobody, or pointing that writers of Arabic leave out as they please: FTS5 would divide words there.
UNSEEN: Final = (
    "\u00ad\u0640\u064b-\u065f\u0670\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
"""The inside of a character class."""

WRITTEN_OUT: Final = {
    "ß": "ss",
    "ẞ": "ss",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
}
"""Letters that stand for several."""

_FOLDED: Final = re.compile(f"[{UNSEEN}{''.join(WRITTEN_OUT)}]")


def indexed(text: str) -> str:
    """Return a text as it goes into the index, and as words are looked for there."""
    # Nearly every text has none of them.
    return text if text.isascii() else _FOLDED.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return WRITTEN_OUT.get(found.group(), "")
