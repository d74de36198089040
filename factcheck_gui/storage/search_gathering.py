"""Goes through the documents of one sort, in the order in which hits come soonest, until there are enough."""

from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import Final, Generic, Protocol, TypeVar

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.search_index import waiting
from factcheck_gui.storage.search_query import Phrase, Query
from factcheck_gui.storage.search_reader import SearchReader
from factcheck_gui.storage.search_shelves import Shelf

_RANKED: Final = 300
"""Documents with a word up to which the best come first; to rank by a word means to read all that have it."""

_NEAREST: Final = 120
"""Documents that are looked at before FTS5 is asked for all words that begin with few letters."""

_FOR_WALKING: Final = 0.4
"""The part of the time that is kept for walking, where FTS5 takes too long for the beginning of a word."""


class Row(Protocol):
    """What a document leads to."""

    @property
    def key(self) -> str:
        """By what it is found once only."""

    @property
    def words(self) -> str:
        """The words of the document."""


Found = TypeVar("Found", bound=Row)


class Gathering(Generic[Found]):
    """Looks once for a query in the documents of a shelf; `rows_of` gives the living rows behind a number."""

    def __init__(
        self,
        reader: SearchReader,
        shelf: Shelf,
        rows_of: Callable[[Database, int], Sequence[Found]],
        *,
        most: int,
        is_ranked: bool = False,
    ) -> None:
        self._reader = reader
        self._db = reader.db
        self._shelf = shelf
        self._rows_of = rows_of
        self._most = most
        self._is_ranked = is_ranked
        self._found: dict[str, Found] = {}
        self._seen: set[int] = set()
        self.is_stopped = False

    @property
    def rows(self) -> tuple[Found, ...]:
        """What was found, as much of it as was wanted."""
        return tuple(self._found.values())[: self._most]

    @property
    def is_more(self) -> bool:
        """Whether more was found than was wanted."""
        return len(self._found) > self._most

    def gather(self, query: Query, until: float) -> None:
        """Look for a query: first where its words are whole, each time the newest first."""
        first, last = self._range(until)
        self._take(self._documents(first), until, checking=query)
        if query.is_dense:
            self._take(self._documents(last - _NEAREST), until, checking=query)
        is_all = self._take(self._matching(query), until)
        if query.beginning and not self.is_more:
            early = until - _FOR_WALKING * max(0.0, until - monotonic())
            # Of one letter most documents have some word: FTS5 would gather them all.
            is_looked_up = len(query.phrases[-1].words) > 1 and self._take(
                self._numbers(query.beginning, "rowid DESC"), early
            )
            # What is too common to be looked up is found soon by going through the newest.
            is_all &= is_looked_up or self._take(self._documents(0), until, checking=query)
        if query.is_undivided and not self.is_more:
            is_all = self._take(self._documents(0), until, checking=query)
        self.is_stopped = not is_all and not self.is_more

    def _take(self, numbers: Iterator[int], until: float, checking: Query | None = None) -> bool:
        """Take rows until there are enough; False where the time was over before the end."""
        if self.is_more:
            return True
        with self._reader.until(until):
            for number in numbers:
                if number in self._seen:
                    continue
                for row in self._rows_of(self._db, number):
                    if checking is None or checking.stands_in(row.words):
                        self._found.setdefault(row.key, row)
                self._reader.check()
                self._seen.add(number)
                if self.is_more:
                    return True
                if monotonic() > until:
                    return False
            return True
        return False

    def _matching(self, query: Query) -> Iterator[int]:
        if self._is_ranked and all(map(self._is_rare, query.phrases)):
            yield from self._numbers(query.exact, "rank, rowid DESC")
        else:
            yield from self._numbers(query.exact, "rowid DESC")

    def _is_rare(self, phrase: Phrase) -> bool:
        words = self._shelf.words
        counting = f"SELECT count(*) FROM (SELECT 1 FROM {words} WHERE {words} MATCH ? LIMIT {_RANKED + 1})"
        return bool(self._db.conn.execute(counting, [phrase.quoted]).fetchone()[0] <= _RANKED)

    def _numbers(self, match: str, order: str) -> Iterator[int]:
        words = self._shelf.words
        # Begun only where it is iterated, within the time that there is.
        for (number,) in self._db.conn.execute(
            f"SELECT rowid FROM {words} WHERE {words} MATCH ? ORDER BY {order}", [match]
        ):
            yield number

    def _documents(self, first: int) -> Iterator[int]:
        """Yield the documents above a number, the newest first."""
        for (number,) in self._db.conn.execute(
            f"SELECT number FROM {self._shelf.documents} WHERE number > ? ORDER BY number DESC", [first]
        ):
            yield number

    def _range(self, until: float) -> tuple[int, int]:
        with self._reader.until(until):
            return waiting(self._db, self._shelf)
        return 0, 0
