"""A source note as the editor's fields and in one line."""

from dataclasses import replace
from typing import Final

from factcheck_gui.domain.sources import SourceNote
from factcheck_gui.ui.models.claim_words import stance_word, translated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

WEB: Final = ("http://", "https://")
"""How a link begins that may be opened."""

_SEEN: Final = QT_TRANSLATE_NOOP("claim words", "seen %1")


def note_values(note: SourceNote) -> dict[str, str | None]:
    """Return the texts of a note by field."""
    return {
        "note": note.note,
        "title": note.title,
        "publisher": note.publisher,
        "link": note.link,
        "quote": note.quote,
        "seen": note.seen,
    }


def with_value(note: SourceNote, field: str, value: str | None) -> SourceNote:
    """Return a note with another text in a field."""
    return {
        "note": replace(note, note=value),
        "title": replace(note, title=value),
        "publisher": replace(note, publisher=value),
        "link": replace(note, link=value),
        "quote": replace(note, quote=value),
        "seen": replace(note, seen=value),
    }[field]


def note_line(note: SourceNote) -> str:
    """Return what stands under a note's title."""
    parts = [stance_word(note.stance)]
    if note.seen:
        parts.append(translated(_SEEN).replace("%1", note.seen))
    if note.publisher:
        parts.append(note.publisher)
    return " · ".join(parts)


def can_be_opened(link: str | None) -> bool:
    """Tell whether a link leads to the web, and not to a file or a program."""
    return link is not None and link.casefold().startswith(WEB)
