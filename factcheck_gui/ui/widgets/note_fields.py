"""A source note as the editor's fields and in one line."""

from dataclasses import replace
from typing import Final

from factcheck_gui.domain.addresses import leads_to_web
from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.ui.models.claim_words import stance_word, translated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_SEEN: Final = QT_TRANSLATE_NOOP("claim words", "seen %1")
_COPY: Final = QT_TRANSLATE_NOOP("claim words", "copy kept")


def note_values(cited: ReviewedNote) -> dict[str, str | None]:
    """Return the texts of a note itself by field."""
    note = cited.note
    return {"note": note.note, "quote": note.quote, "seen": note.seen}


def with_value(cited: ReviewedNote, field: str, value: str | None) -> ReviewedNote:
    """Return a note with another text in a field of its own."""
    note = cited.note
    changed = {
        "note": replace(note, note=value),
        "quote": replace(note, quote=value),
        "seen": replace(note, seen=value),
    }[field]
    return replace(cited, note=changed)


def note_line(cited: ReviewedNote) -> str:
    """Return what stands under a note's title."""
    note = cited.note
    parts = [stance_word(note.stance)]
    if note.seen:
        parts.append(translated(_SEEN).replace("%1", note.seen))
    if cited.publisher:
        parts.append(cited.publisher)
    if cited.source is not None and cited.source.copy is not None:
        parts.append(translated(_COPY))
    return " · ".join(parts)


def can_be_opened(link: str | None) -> bool:
    """Tell whether a link leads to the web, and not to a file or a program."""
    return leads_to_web(link)
