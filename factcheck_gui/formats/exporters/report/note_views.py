"""Source notes as reports show them."""

from dataclasses import dataclass

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Independence, Medium, Stance
from factcheck_gui.formats.exporters.report.links import LinkView, link_view


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A source note with its source; without a medium it names none. `copy` is a SHA-256."""

    stance: Stance
    author: str | None
    title: str | None
    publisher: str | None
    date: str | None
    link: LinkView | None
    archive: LinkView | None
    medium: Medium | None
    independence: Independence | None
    copy: str | None
    seen: str | None
    note: str | None
    quote: str | None


def note_view(cited: ReviewedNote) -> NoteView:
    """Return how to show a source note."""
    note, source = cited.note, cited.source
    return NoteView(
        stance=note.stance,
        author=None if source is None else source.author or None,
        title=cited.title or None,
        publisher=cited.publisher or None,
        date=None if source is None else source.date or None,
        link=link_view(cited.link),
        archive=None if source is None else link_view(source.archive_link),
        medium=None if source is None else source.medium,
        independence=None if source is None else source.independence,
        copy=None if source is None else source.copy or None,
        seen=note.seen or (None if source is None else source.seen) or None,
        note=note.note or None,
        quote=note.quote or None,
    )
