"""What a form of a source note can do: the one way in which it reads and writes."""

from typing import Protocol

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.copies import OriginalFacts
from factcheck_gui.ui.stay import Stay


class NoteDesk(Protocol):
    """Makes things durable, or says why not and returns False."""

    def save(self, before: ReviewedNote, after: ReviewedNote, stay: Stay | None = None) -> bool:
        """Make durable what has changed of a note or of its source; during one stay it is one step."""
        ...

    def choose(self, note: ReviewedNote, source_id: str) -> bool:
        """Let a note draw on another source."""
        ...

    def new_source(self) -> Source:
        """Return a source that is not stored yet."""
        ...

    def known_sources(self) -> tuple[Source, ...]:
        """Return all sources, the one that was used last first."""
        ...

    def count(self, source: Source) -> int:
        """Return how many notes draw on a source."""
        ...

    def facts(self, source: Source) -> OriginalFacts | None:
        """Return what is known of a source's kept copy."""
        ...
