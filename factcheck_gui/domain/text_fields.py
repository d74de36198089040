"""What each field takes: how many characters, and whether they stand on one line."""

from typing import Final

from factcheck_gui.domain.edits import Entity

LONGEST_TEXT: Final = 1_000_000
"""Code points in a field of several lines: a reason, a note, the spellings of a name."""

LONGEST_LINE: Final = 16_000
"""Code points in a field of one line.

A line edit of Qt cuts what is put into it at 32,767 UTF-16 units and says nothing. What is stored stays
below that, so that showing and saving it again loses no word; what was pasted and cut is still too long, and
refused.
"""

_LONGEST_LABEL: Final = 200
_LONGEST_NAME: Final = 500

_LINES: Final = frozenset(
    {
        *((Entity.ARTICLE, name) for name in ("title", "date", "publisher", "author", "link", "language")),
        *((Entity.ARTICLE, name) for name in ("signed_by", "signed_at")),
        (Entity.VERSION, "origin"),
        (Entity.VERSION, "encoding"),
        *((Entity.CLAIM, name) for name in ("speaker", "target", "reported_by")),
        *((Entity.VERDICT, name) for name in ("as_of", "due_on")),
        *((Entity.SOURCE, name) for name in ("title", "author", "publisher", "date", "link", "archive_link")),
        *((Entity.SOURCE, name) for name in ("contact", "copy_name", "seen")),
        (Entity.NOTE, "seen"),
        *((Entity.PARTY, name) for name in ("name", "role", "organisation", "identity")),
        (Entity.SCALE, "name"),
        *((Entity.VALUE, name) for name in ("name", "label", "sign", "colour", "definition")),
    }
)

# Longer ones would push all else out of lists, menus and reports.
_SHORTER: Final = {
    (Entity.SCALE, "name"): _LONGEST_LABEL,
    (Entity.VALUE, "name"): _LONGEST_LABEL,
    (Entity.VALUE, "label"): _LONGEST_LABEL,
    (Entity.VALUE, "sign"): _LONGEST_LABEL,
    (Entity.PARTY, "name"): _LONGEST_NAME,
    (Entity.CLAIM, "speaker"): _LONGEST_NAME,
    (Entity.CLAIM, "target"): _LONGEST_NAME,
    (Entity.CLAIM, "reported_by"): _LONGEST_NAME,
}


def is_line(entity: Entity, name: str) -> bool:
    """Tell whether a field has one line."""
    return (entity, name) in _LINES


def longest(entity: Entity, name: str) -> int:
    """Return how many code points a field takes."""
    key = entity, name
    return _SHORTER.get(key) or (LONGEST_LINE if key in _LINES else LONGEST_TEXT)
