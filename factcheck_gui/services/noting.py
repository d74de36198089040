"""Makes edits of source notes together with the sources they draw on; writes nothing."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck_gui.domain.addresses import link_key
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.fields import creation, difference
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.file_kinds import medium_of
from factcheck_gui.storage.sources import (
    SourceUse,
    find_source_by_copy,
    find_source_by_link,
    list_source_uses,
    list_sources,
)
from factcheck_gui.storage.store import Store

__all__ = ["Noting", "SourceUse"]


class Noting:
    """Knows the sources that are there, so that one is not made twice."""

    def __init__(self, store: Store, composer: Composer) -> None:
        self._store = store
        self._composer = composer

    def sources(self) -> tuple[Source, ...]:
        """Return all sources, the one that was used last first."""
        with self._store.reading() as db:
            return tuple(list_sources(db))

    def uses(self, source_id: str | None = None) -> tuple[SourceUse, ...]:
        """Return where sources, or one of them, are used."""
        with self._store.reading() as db:
            return tuple(list_source_uses(db, source_id))

    def known(self, *, title: str | None, publisher: str | None, link: str | None) -> Source | None:
        """Return the source that goes by this link, or, without one, by this title and publisher.

        Where a title is given beside a link, it must be the source's own: nothing known is renamed by that.
        """
        with self._store.reading() as db:
            if link:
                found = find_source_by_link(db, link)
                same_title = found is not None and title in (None, found.title)
                return found if same_title else None
            named = (s for s in list_sources(db) if title and not s.link)
            return next((s for s in named if (s.title, s.publisher) == (title, publisher)), None)

    def known_link(self, link: str) -> Source | None:
        """Return the source that leads to the same page as a link, in whichever form it is written."""
        with self._store.reading() as db:
            return find_source_by_link(db, link)

    def twin(self, source: Source) -> Source | None:
        """Return another source that leads to the same page."""
        if not source.link:
            return None
        page = link_key(source.link)
        others = (one for one in self.sources() if one.id != source.id and one.link)
        return next((one for one in others if link_key(one.link or "") == page), None)

    def count(self, source_id: str) -> int:
        """Return how many notes draw on a source."""
        return len(self.uses(source_id))

    def draw_on(self, note: SourceNote, source: Source) -> Edit:
        """Return the edit that adds a note that draws on a source that is there."""
        return self._composer.add_note(replace(note, source_id=source.id))

    def cite_links(self, claim_id: str, links: Iterable[str]) -> Edit:
        """Return the one edit that adds a note for each link, the same page only once."""
        pages = {link_key(link): link for link in links}
        return _together(self.cite(self._composer.new_note(claim_id), link=link) for link in pages.values())

    def cite_copies(self, claim_id: str, copies: Iterable[tuple[Original, str]]) -> Edit:
        """Return the one edit that adds a note for each kept file with its title; all bytes differ."""
        return _together(self.cite_copy(claim_id, copy, title)[0] for copy, title in copies)

    def cite_copy(self, claim_id: str, copy: Original, title: str) -> tuple[Edit, Source | None]:
        """Return the edit that adds a note drawing on a kept file, and the source if it was there before."""
        note = self._composer.new_note(claim_id)
        with self._store.reading() as db:
            known = find_source_by_copy(db, copy.sha256)
        if known is not None:
            return self.draw_on(note, known), known
        source = replace(
            self._composer.new_source(medium=medium_of(copy.name)),
            title=title,
            copy=copy.sha256,
            copy_name=copy.name,
        )
        return self._composer.add_note(note, source), None

    def choose(self, before: ReviewedNote, source: Source) -> Edit:
        """Return the edit that lets a note draw on another source that is there."""
        drawn = replace(before.note, source_id=source.id)
        return Edit(action=Action.CHANGE_NOTE, changes=difference(before.note, drawn))

    def cite(
        self,
        note: SourceNote,
        *,
        title: str | None = None,
        publisher: str | None = None,
        link: str | None = None,
    ) -> Edit:
        """Return the edit that adds a note that draws on a source: one that is there, or a new one."""
        if not (title or publisher or link):
            return self._composer.add_note(note)
        known = self.known(title=title, publisher=publisher, link=link)
        if known is not None:
            return self._composer.add_note(replace(note, source_id=known.id))
        source = replace(
            self._composer.new_source(link=link), title=title, publisher=publisher, seen=note.seen
        )
        return self._composer.add_note(note, source)

    def change(self, before: ReviewedNote, after: ReviewedNote) -> Edit:
        """Return the edit that changes a note, its source, or both; a source that is not stored is made."""
        note = difference(before.note, after.note)
        if before.source is not None and after.source is not None and before.source.id == after.source.id:
            changes = (*difference(before.source, after.source), *note)
        elif after.source is not None and after.source.id != before.note.source_id:
            drawn = replace(after.note, source_id=after.source.id)
            changes = (creation(after.source), *difference(before.note, drawn))
        else:
            changes = note
        return Edit(action=Action.CHANGE_NOTE, changes=changes)


def _together(edits: Iterable[Edit]) -> Edit:
    """Return several edits that add notes as one that does."""
    made = tuple(edits)
    changes = tuple(change for edit in made for change in edit.changes)
    return replace(made[0], changes=changes)
