"""The sources of the workspace as a whole: what each is used for, several made one, those to remove."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.fields import difference, removal
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.sources import Source
from factcheck_gui.storage.claims import notes_of_sources
from factcheck_gui.storage.sources import count_source_uses, list_copy_sizes, list_sources
from factcheck_gui.storage.store import Store

_MADE: Final = frozenset({"id", "created_at", "reviewer", "medium"})
_OF_THE_COPY: Final = ("copy", "copy_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOverview:
    """A source, how many notes draw on it, and how many bytes are kept of it."""

    source: Source
    uses: int
    size: int | None


class Sources:
    """Looks sources up and makes edits of them; writes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def overviews(self) -> tuple[SourceOverview, ...]:
        """Return all sources, the one that was used last first."""
        with self._store.reading() as db:
            uses = count_source_uses(db)
            sizes = list_copy_sizes(db)
            sources = list_sources(db)
        return tuple(
            SourceOverview(source=one, uses=uses.get(one.id, 0), size=sizes.get(one.copy or ""))
            for one in sources
        )

    def merge(self, stays: Source, others: Iterable[Source]) -> Edit:
        """Return the edit that makes one source of several: it takes over their notes and what it lacks."""
        gone = [one for one in others if one.id != stays.id]
        with self._store.reading() as db:
            notes = notes_of_sources(db, [one.id for one in gone])
        changes: list[Change] = [*difference(stays, _completed(stays, gone))]
        for note in notes:
            changes += difference(note, replace(note, source_id=stays.id))
        changes += map(removal, gone)
        return Edit(action=Action.MERGE_SOURCES, changes=tuple(changes), detail=str(len(gone) + 1))

    def remove(self, sources: Iterable[Source]) -> Edit:
        """Return the edit that removes sources; it is refused while notes draw on one of them."""
        gone = tuple(sources)
        detail = (gone[0].title or gone[0].link or "") if len(gone) == 1 else ""
        return Edit(action=Action.REMOVE_SOURCE, changes=tuple(map(removal, gone)), detail=detail)

    def keep(self, source: Source, copy: Original) -> Edit:
        """Return the edit that names the bytes that are kept of a source; they are submitted with it."""
        after = replace(source, copy=copy.sha256, copy_name=copy.name)
        return Edit(action=Action.KEEP_COPY, changes=difference(source, after), detail=copy.name)


def _completed(stays: Source, others: Iterable[Source]) -> Source:
    """Return a source with what it lacks taken from others, the first one first; nothing is overwritten."""
    values = {field.name: getattr(stays, field.name) for field in fields(stays)}
    for other in others:
        if values["copy"] is None and other.copy is not None:
            values |= {name: getattr(other, name) for name in _OF_THE_COPY}
        for name, value in values.items():
            if value is None and name not in _MADE and name not in _OF_THE_COPY:
                values[name] = getattr(other, name)
    return Source(**values)
