"""Gives back the bytes that articles were read from."""

from pathlib import Path, PurePath
from typing import Final

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.errors import FileExistsAlreadyError, NotFoundError
from factcheck_gui.services.guarded_pages import guarded
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.storage.file_checks import is_workspace
from factcheck_gui.storage.originals import OriginalFacts, original_facts, read_original
from factcheck_gui.storage.store import Store, files_of

__all__ = ["OriginalFacts", "Originals"]

_SUFFIXES: Final = {
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "text/csv": ".csv",
}
_UNTITLED: Final = "original"

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


class Originals:
    """Reads originals and writes copies of them; changes nothing in the workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def facts(self, version: Version) -> OriginalFacts | None:
        """Return what is known of a version's original, or None where none is kept."""
        if version.original is None:
            return None
        with self._store.reading() as db:
            return original_facts(db, version.original)

    def read(self, version: Version) -> bytes:
        """Return the bytes as they came.

        Raises:
            NotFoundError: none are kept.
            DamagedError: they are no longer the ones that came.
        """
        with self._store.reading() as db:
            content = None if version.original is None else read_original(db, version.original)
        if content is None:
            raise NotFoundError(entity="original", wanted=version.origin)
        return content

    def save(self, version: Version, target: Path) -> None:
        """Write the bytes as they came into a file, whole or not at all; it replaces what stands there.

        Raises:
            NotFoundError, DamagedError: as for `read`.
            FileExistsAlreadyError: the target is a workspace.
            DiskError: the file cannot be written.
        """
        write_outside(self._store, target, self.read(version))

    def suggested_name(self, version: Version) -> str:
        """Return a file name for a version's original."""
        facts = self.facts(version)
        suffix = _SUFFIXES.get(facts.media_type, "") if facts else ""
        name = PurePath(version.origin.partition(" · ")[0].split("?")[0].rstrip("/")).name
        return file_name(name, suffix)

    def page_to_show(self, version: Version) -> bytes | None:
        """Return a copy of a page that keeps a browser from running, loading or opening anything of it.

        A guard stands in front, and what would lead away from the page is left out. None where the original
        is no page of its own: another program shows it then.
        """
        facts = self.facts(version)
        if facts is None or facts.media_type not in _PAGES:
            return None
        return guarded(self.read(version), version.encoding)


def write_outside(store: Store, target: Path, content: bytes) -> None:
    """Write bytes into a file, whole or not at all; never over a workspace.

    Raises:
        FileExistsAlreadyError: the target is a workspace.
        DiskError: the file cannot be written.
    """
    if target.resolve() in files_of(store.path.resolve()) or is_workspace(target):
        raise FileExistsAlreadyError(path=target)
    write_whole(target, content)


def file_name(name: str, suffix: str) -> str:
    """Return a name that any system takes for a file, with an ending where it has none."""
    kept = "".join(one for one in name if one.isalnum() or one in " ._-()").strip(" .") or _UNTITLED
    return kept if not suffix or PurePath(kept).suffix else kept + suffix
