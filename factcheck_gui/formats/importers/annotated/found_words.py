"""Puts what a file says of a claim, by the names of `formats.labelled_lines`, to its place in it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from factcheck_gui.domain.found_claims import FoundClaim, FoundNote
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS, NOTE_LABELS, read_lines, write_lines

_OF_CLAIM: Final = tuple(one.name for one in fields(FoundClaim) if one.name in CLAIM_LABELS)
_OF_NOTE: Final = tuple(one.name for one in fields(FoundNote) if one.name in NOTE_LABELS)


def with_words(claim: FoundClaim, words: Mapping[str, str]) -> FoundClaim:
    """Return a claim with named words; those that a found claim has no place for become notes."""
    seen = {name: value for name, value in words.items() if is_visible(value)}
    fitting: dict[str, Any] = {
        name: seen[name] for name in _OF_CLAIM if name in seen and getattr(claim, name) is None
    }
    rest = {name: value for name, value in seen.items() if name not in fitting}
    notes = tuple(
        FoundNote(words=write_lines({name: rest[name]}, CLAIM_LABELS))
        for name in CLAIM_LABELS
        if name in rest
    )
    return replace(claim, **fitting, notes=(*claim.notes, *notes))


def with_text(claim: FoundClaim, text: str | None) -> FoundClaim:
    """Return a claim with a text that was written beside it: our own lines, or a note."""
    if text is None or not is_visible(text):
        return claim
    words = read_lines(text, CLAIM_LABELS)
    if words is None:
        return replace(claim, notes=(*claim.notes, read_note(text)))
    return with_words(
        claim, {name: value for name, value in words.items() if value != getattr(claim, name, None)}
    )


def note_of(words: Mapping[str, str]) -> FoundNote:
    """Return a note with named words."""
    found = {name: words[name] for name in _OF_NOTE if words.get(name)}
    return FoundNote(**found)


def read_note(text: str) -> FoundNote:
    """Return a text as a note: our own lines taken apart, any other as it is."""
    words = read_lines(text, NOTE_LABELS)
    return FoundNote(words=text) if words is None else note_of(words)
