"""Searches the whole workspace, beside whatever else is done with it."""

from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import DiskError, LockedError
from factcheck_gui.domain.search_results import (
    FoundArticle,
    FoundClaim,
    FoundIn,
    SearchResults,
    Snippet,
)
from factcheck_gui.storage.search import search
from factcheck_gui.storage.search_index import index_waiting, rebuild_index
from factcheck_gui.storage.search_query import Query, read_query
from factcheck_gui.storage.search_reader import SearchCancelledError, SearchReader
from factcheck_gui.storage.store import Store

PAGE: Final = 40
"""Articles, and claims, that are shown at first."""

SOON: Final = 0.07
"""Seconds in which an answer must be there while somebody types."""

LATER: Final = 1.0
"""Seconds for a second look, where the first one was not through; meanwhile what it has found is shown."""

PATIENT: Final = 10.0
"""Seconds that somebody waits who has asked for more, or who calls from a shell."""

_INDEXED_AT_ONCE: Final = 1000

__all__ = [
    "LATER",
    "PAGE",
    "PATIENT",
    "SOON",
    "FoundArticle",
    "FoundClaim",
    "FoundIn",
    "Query",
    "RunningSearch",
    "SearchCancelledError",
    "SearchResults",
    "Searching",
    "Snippet",
    "read_query",
]


class RunningSearch:
    """One search on a connection of its own; `run` is for another thread, `stop` for any."""

    def __init__(self, path: Path, query: Query, *, most: int, seconds: float) -> None:
        self._path = path
        self._query = query
        self._most = most
        self._seconds = seconds
        self._reader: SearchReader | None = None
        self._is_stopped = False

    def run(self) -> SearchResults:
        """Return what is found in time.

        Raises:
            SearchCancelledError: it was stopped meanwhile.
            LockedError, DiskError, DamagedError: the file cannot be read.
        """
        reader = SearchReader(self._path)
        self._reader = reader
        try:
            if self._is_stopped:
                raise SearchCancelledError
            return search(reader, self._query, most=self._most, seconds=self._seconds)
        finally:
            self._reader = None
            reader.close()

    def stop(self) -> None:
        """End the search: nobody waits for it any more."""
        self._is_stopped = True
        reader = self._reader
        if reader is not None:
            reader.stop()


class Searching:
    """Makes searches in one workspace, and keeps its index of words up with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, query: Query, *, most: int = PAGE, seconds: float = SOON) -> RunningSearch:
        """Return a search that is still to be run."""
        return RunningSearch(self._store.path, query, most=most, seconds=seconds)

    def search(self, words: str, *, most: int = PAGE, seconds: float = PATIENT) -> SearchResults:
        """Return what words are found in; those in quotation marks follow one another.

        Raises:
            LockedError, DiskError, DamagedError: the file cannot be read.
        """
        query = read_query(words)
        return SearchResults() if query is None else self.begin(query, most=most, seconds=seconds).run()

    def catch_up(self) -> bool:
        """Index some of what was written since; False where more of it waits.

        Nothing is missed without it: what waits is gone through word by word. Where another program is
        writing, or the disk refuses, it is left for later.
        """
        try:
            with self._store.writing() as db:
                return index_waiting(db, most=_INDEXED_AT_ONCE)
        except (DiskError, LockedError):
            return True

    def rebuild(self) -> None:
        """Build the index of words anew.

        Raises:
            LockedError, DiskError: nothing was changed.
        """
        with self._store.writing() as db:
            rebuild_index(db)
