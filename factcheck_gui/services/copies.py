"""Gives back the bytes that are kept of sources."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.file_kinds import ending_of
from factcheck_gui.services.guarded_pages import guarded
from factcheck_gui.services.originals import OriginalFacts, file_name, write_outside
from factcheck_gui.storage.originals import original_facts, read_original
from factcheck_gui.storage.store import Store, files_of

__all__ = ["Copies", "OriginalFacts"]

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


class Copies:
    """Reads kept copies and writes them into files; changes nothing in the workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def own_files(self) -> tuple[Path, ...]:
        """The files of the workspace, which no copy is made of."""
        return files_of(self._store.path.resolve())

    def facts(self, source: Source) -> OriginalFacts | None:
        """Return what is known of a source's copy, or None where none is kept."""
        if source.copy is None:
            return None
        with self._store.reading() as db:
            return original_facts(db, source.copy)

    def read(self, source: Source) -> bytes:
        """Return the bytes as they came.

        Raises:
            NotFoundError: none are kept.
            DamagedError: they are no longer the ones that came.
        """
        with self._store.reading() as db:
            content = None if source.copy is None else read_original(db, source.copy)
        if content is None:
            raise NotFoundError(entity="copy", wanted=source.title or source.link or source.id)
        return content

    def save(self, source: Source, target: Path) -> None:
        """Write the bytes as they came into a file, whole or not at all; it replaces what stands there.

        Raises:
            NotFoundError, DamagedError: as for `read`.
            FileExistsAlreadyError: the target is a workspace.
            DiskError: the file cannot be written.
        """
        write_outside(self._store, target, self.read(source))

    def suggested_name(self, source: Source) -> str:
        """Return a file name for a source's copy: what it was called, else the title."""
        facts = self.facts(source)
        ending = ending_of(facts.media_type) if facts is not None else ""
        return file_name(source.copy_name or source.title or "", ending)

    def page_to_show(self, source: Source) -> bytes | None:
        """Return a kept page so that a browser runs, loads and opens nothing of it; None for other files."""
        facts = self.facts(source)
        if facts is None or facts.media_type not in _PAGES:
            return None
        return guarded(self.read(source), None)
