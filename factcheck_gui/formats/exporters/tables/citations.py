"""A source note as one line of a cell."""

from factcheck_gui.domain.reviews import ReviewedNote


def citation(cited: ReviewedNote) -> str:
    """Return a source note as one line: stance, what was found, the words quoted, where, when seen."""
    note, source = cited.note, cited.source
    quote = f"“{note.quote}”" if note.quote else None
    looked_up = note.seen or (None if source is None else source.seen)
    seen = f"seen {looked_up}" if looked_up else None
    parts = [cited.title, cited.publisher, note.note, quote, cited.link, seen]
    if source is not None:
        archived = f"archived: {source.archive_link}" if source.archive_link else None
        copy = f"copy kept (SHA-256 {source.copy})" if source.copy else None
        parts = [source.author, *parts[:2], source.date, *parts[2:-1], archived, seen, source.medium, copy]
    return f"[{note.stance}] " + " | ".join(" ".join(part.split()) for part in parts if part)
