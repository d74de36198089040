"""Things that stand in a text, kept in its order while single ones come and go."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any, Final, Generic, Protocol, TypeVar

_LONG: Final = 2_000
"""Code points from which a span counts as long; there are few of these, and they are looked at one by one."""


class Placed(Protocol):
    """Something that stands at the code points `[start, end)` of a text."""

    @property
    def id(self) -> str:
        """What it is known by."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Thing = TypeVar("Thing", bound=Placed)
Entry = tuple[Any, ...]
"""A start, an end, an id, and what else a thing is made of when it is asked for."""

_id_of = itemgetter(2)


class TextOrder(Generic[Thing]):
    """Sorted by where things begin, end, and by id; finds those on a stretch without looking at the others.

    To put one in or take one out costs no more in a long text than in a short one, but for moving the
    entries of a list in memory. Two entries never have the same id, so that what comes after it is never
    compared.
    """

    def __init__(self, things: Iterable[Thing] = ()) -> None:
        self._take({thing.id: self._entry(thing) for thing in things})

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Thing]:
        return map(self._thing, self._entries)

    def __contains__(self, thing_id: object) -> bool:
        return thing_id in self._by_id

    def holds(self, ids: frozenset[str]) -> bool:
        """Tell whether things with all of these ids are here."""
        return self._by_id.keys() >= ids

    def ids(self) -> Iterator[str]:
        """Yield the ids in text order."""
        return map(_id_of, self._entries)

    def at(self, place: int) -> Thing:
        """Return the thing at a place, counted from 0."""
        return self._thing(self._entries[place])

    def ids_from(self, first: int, last: int) -> list[str]:
        """Return the ids at the places `[first, last)`."""
        return list(map(_id_of, self._entries[first:last]))

    def find(self, thing_id: str) -> Thing | None:
        """Return a thing by its id, or None."""
        entry = self._by_id.get(thing_id)
        return None if entry is None else self._thing(entry)

    def place(self, thing_id: str) -> int | None:
        """Return how many things stand before this one, or None where it is not here."""
        entry = self._by_id.get(thing_id)
        return None if entry is None else bisect_left(self._entries, entry[:3])

    def before(self, position: int) -> int:
        """Return how many things begin before a code point."""
        return bisect_left(self._entries, (position,))

    def on(self, start: int, end: int) -> list[Thing]:
        """Return the things that share a code point with `[start, end)`, in text order."""
        return self.made_of(self.kept_on(start, end))

    def kept_on(self, start: int, end: int) -> list[Entry]:
        """Return what is kept of those things; where that is what it was before, so are they."""
        furthest = start - _LONG
        first, last = bisect_left(self._entries, (furthest,)), bisect_left(self._entries, (end,))
        near = [entry for entry in self._entries[first:last] if entry[1] > start]
        far = [entry for entry in self._long if entry[0] < furthest and entry[1] > start]
        return [*far, *near]

    def made_of(self, entries: Iterable[Entry]) -> list[Thing]:
        """Return the things that something is kept of."""
        return list(map(self._thing, entries))

    def put(self, thing: Thing) -> None:
        """Put a thing in its place; one of the same id goes."""
        self.drop(thing.id)
        entry = self._entry(thing)
        self._by_id[thing.id] = entry
        insort(self._entries, entry)
        if entry[1] - entry[0] >= _LONG:
            insort(self._long, entry)

    def drop(self, thing_id: str) -> Thing | None:
        """Take a thing out and return it; None where it is not here."""
        entry = self._by_id.pop(thing_id, None)
        if entry is None:
            return None
        del self._entries[bisect_left(self._entries, entry[:3])]
        if entry[1] - entry[0] >= _LONG:
            self._long.remove(entry)
        return self._thing(entry)

    def _take(self, by_id: dict[str, Entry]) -> None:
        self._by_id = by_id
        self._entries = sorted(by_id.values())
        self._long = [entry for entry in self._entries if entry[1] - entry[0] >= _LONG]

    def _entry(self, thing: Thing) -> Entry:
        """Return what is kept of a thing."""
        return thing.start, thing.end, thing.id, thing

    def _thing(self, entry: Entry) -> Thing:
        """Return the thing that an entry was made of."""
        thing: Thing = entry[3]
        return thing
