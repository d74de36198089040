"""What is said of claims in words."""

import pytest

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote, Stance
from factcheck_gui.ui.models.claim_words import sources_words

AT = "2026-03-04T10:00:00.000Z"


def note(source_id: str) -> ReviewedNote:
    """Return a note on a source, or on none."""
    source = Source(id=source_id, created_at=AT, reviewer="Ada") if source_id != "-" else None
    bare = SourceNote(id="n", claim_id="c", stance=Stance.CONTEXT, created_at=AT, reviewer="Ada")
    return ReviewedNote(note=bare, source=source)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ("", "no source yet"),
        ("a", "1 source"),
        ("abc", "3 sources"),
        ("aa", "2 notes, 1 source"),
        ("aabbc", "5 notes, 3 sources"),
        ("-", "1 note without a source"),
        ("--", "2 notes without a source"),
        ("a-", "2 notes, 1 source"),
    ],
)
def test_sources_are_counted_apart_from_the_notes_on_them(sources: str, words: str) -> None:
    assert sources_words(tuple(map(note, sources))) == words
