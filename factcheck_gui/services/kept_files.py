"""Gives back bytes that the workspace keeps, whatever they are kept of."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import Final, Generic, TypeVar

from factcheck_gui.domain.errors import FileExistsAlreadyError, NotFoundError
from factcheck_gui.domain.file_names import kept_file_name
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.services.file_kinds import ending_of
from factcheck_gui.services.guarded_pages import guarded
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.storage.file_checks import is_workspace
from factcheck_gui.storage.originals import OriginalFacts, original_facts, read_original
from factcheck_gui.storage.store import Store, files_of

__all__ = ["Described", "KeptFiles", "OriginalFacts"]

Owner = TypeVar("Owner")
"""What the bytes are kept of."""

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Which bytes are kept of something, if any: by what name, and in which encoding where that is known.

    `entity` and `wanted` say what is missing where there are none.
    """

    sha256: str | None
    name: str
    entity: str
    wanted: str
    encoding: str | None = None


class KeptFiles(ABC, Generic[Owner]):
    """Reads kept bytes and writes them into files; changes nothing in the workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def own_files(self) -> tuple[Path, ...]:
        """The files of the workspace, which are never written over and of which no copy is made."""
        return files_of(self._store.path.resolve())

    def facts(self, owner: Owner) -> OriginalFacts | None:
        """Return what is known of the bytes, or None where none are kept."""
        sha256 = self.described(owner).sha256
        if sha256 is None:
            return None
        with self._store.reading() as db:
            return original_facts(db, sha256)

    def read(self, owner: Owner) -> bytes:
        """Return the bytes as they came.

        Raises:
            NotFoundError: none are kept.
            DamagedError: they are no longer the ones that came.
        """
        kept = self.described(owner)
        with self._store.reading() as db:
            content = None if kept.sha256 is None else read_original(db, kept.sha256)
        if content is None:
            raise NotFoundError(entity=kept.entity, wanted=kept.wanted)
        return content

    def save(self, owner: Owner, target: Path) -> None:
        """Write the bytes as they came into a file, whole or not at all; it replaces what stands there.

        Raises:
            NotFoundError, DamagedError: as for `read`.
            FileExistsAlreadyError: the target is a workspace.
            DiskError: the file cannot be written.
        """
        content = self.read(owner)
        if target.resolve() in self.own_files or is_workspace(target):
            raise FileExistsAlreadyError(path=target)
        write_whole(target, content)

    def suggested_name(self, owner: Owner) -> str:
        """Return a name that any system takes for a file, with an ending where it has none."""
        facts = self.facts(owner)
        return kept_file_name(
            self.described(owner).name, "" if facts is None else ending_of(facts.media_type)
        )

    def page_to_show(self, owner: Owner) -> bytes | None:
        """Return a copy of a page that keeps a browser from running, loading or opening anything of it.

        A guard stands in front, and what would lead away from the page is left out. None where the bytes
        are no page of their own: another program shows them then.
        """
        facts = self.facts(owner)
        if facts is None or facts.media_type not in _PAGES:
            return None
        return guarded(self.read(owner), self.described(owner).encoding)

    @abstractmethod
    def described(self, owner: Owner) -> Described:
        """Return which bytes are kept of one, and what is known of them."""
