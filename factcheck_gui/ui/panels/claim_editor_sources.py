"""What the forms of the selected claim's notes read and write."""

from dataclasses import replace

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.copies import OriginalFacts
from factcheck_gui.services.noting import Noting
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.panels.typed_links import tell_of_links, with_whole_links
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.text.source_words import known_words


class ClaimNotes:
    """Changes notes, and sources through them."""

    def __init__(self, subject: EditedClaim) -> None:
        self._subject = subject

    def save(self, before: ReviewedNote, after: ReviewedNote, stay: Stay | None = None) -> bool:
        """Make durable what has changed of a note or its source; a new source of a known link is that one."""
        typed = after.source
        source = None if typed is None else with_whole_links(typed)
        after = replace(after, source=source)
        is_new = source is not None and source.id != before.note.source_id
        if is_new and source is not None and source.link and not source.title:
            known = self._noting.known_link(source.link)
            if known is not None and self._subject.submit(self._noting.choose(after, known)):
                self._subject.session.told.emit(known_words(known))
                return True
        is_saved = self._subject.submit(self._noting.change(before, after), stay)
        if is_saved and typed is not None and source is not None:
            tell_of_links(self._subject.session, before.source, typed, source)
        return is_saved

    def choose(self, note: ReviewedNote, source_id: str) -> bool:
        """Let a note draw on another source."""
        source = next((one for one in self.known_sources() if one.id == source_id), None)
        return source is not None and self._subject.submit(self._noting.choose(note, source))

    def new_source(self) -> Source:
        """Return a source that is not stored yet."""
        return self._subject.composer.new_source()

    def known_sources(self) -> tuple[Source, ...]:
        """Return all sources, the one that was used last first."""
        return self._noting.sources()

    def count(self, source: Source) -> int:
        """Return how many notes draw on a source."""
        return self._noting.count(source.id)

    def facts(self, source: Source) -> OriginalFacts | None:
        """Return what is known of a source's kept copy."""
        return self._subject.session.workspace.copies.facts(source)

    @property
    def _noting(self) -> Noting:
        return self._subject.session.workspace.noting
