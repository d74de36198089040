"""Which claim stands in which row: sorted keys, into which single ones come and from which they go."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from operator import itemgetter

Part = tuple[int | str, ...]
"""What claims are compared by; an empty one compares nothing."""
TextKey = tuple[int, int, str]
"""Where a claim begins and ends in the text, and its id."""
RowKey = TextKey | tuple[Part, Part, int, int, str]
"""The same, after what the claim is grouped and sorted by where rows do not stand in text order."""
HeadingKey = tuple[Part]
"""What the claims of a group have in common; it sorts before all of them."""
Key = RowKey | HeadingKey

_name_of = itemgetter(-1)


def group_of(key: RowKey) -> Part:
    """Return what a claim is grouped by; nothing in text order."""
    return key[0] if isinstance(key[0], tuple) else ()


class ClaimRows:
    """Rows in the order of their keys; with headings, each group has a row of its own before its claims."""

    def __init__(self, keys: Iterable[RowKey] = (), *, has_headings: bool = False) -> None:
        self.has_headings = has_headings
        claims = sorted(keys)
        self._by_id = dict(zip(map(_name_of, claims), claims, strict=True))
        self._members: Counter[Part] = Counter(map(group_of, claims) if has_headings else ())
        headings: list[HeadingKey] = [(part,) for part in self._members]
        self._keys: list[Key] = sorted((*claims, *headings)) if headings else [*claims]

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def claim_count(self) -> int:
        """How many claims there are."""
        return len(self._by_id)

    def names(self) -> list[str | Part]:
        """Return what each row is known by: a claim's id, or what a group has in common."""
        return list(map(_name_of, self._keys))

    def ids(self) -> tuple[str, ...]:
        """Return the claims in their order."""
        return tuple(key[-1] for key in self._keys if len(key) > 1)

    def id_at(self, row: int) -> str | None:
        """Return the claim of a row, or None for a heading."""
        key = self._keys[row]
        return key[-1] if len(key) > 1 else None

    def ids_between(self, first: int, last: int) -> list[str]:
        """Return the claims of the rows `[first, last)`, without the headings between them."""
        keys = self._keys[max(first, 0) : last]
        return [key[-1] for key in keys if len(key) > 1]

    def are_in_text(self, places: list[TextKey]) -> bool:
        """Tell whether these are the claims of all rows, and stand in the text where these rows say."""
        return self._keys == places

    def part_at(self, row: int) -> Part:
        """Return what the claims of a row's group have in common."""
        key = self._keys[row]
        return key[0] if len(key) == 1 else group_of(key)

    def key_of(self, claim_id: str) -> RowKey | None:
        """Return the key of a claim, or None where it is not here."""
        return self._by_id.get(claim_id)

    def row_of(self, claim_id: str) -> int | None:
        """Return the row of a claim, or None where it is not here."""
        key = self._by_id.get(claim_id)
        return None if key is None else self.place(key)

    def place(self, key: Key) -> int:
        """Return how many rows stand before a key, be it here or not."""
        return bisect_left(self._keys, key)

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is a heading."""
        return self.has_headings and 0 <= row < len(self._keys) and len(self._keys[row]) == 1

    def members(self, part: Part) -> int:
        """Return how many claims a group has."""
        return self._members[part]

    def headings(self) -> list[int]:
        """Return the rows of the headings."""
        return [row for row, key in enumerate(self._keys) if len(key) == 1] if self.has_headings else []

    def put(self, key: RowKey) -> None:
        """Put a claim in its place, with a heading where it is the first of its group."""
        insort(self._keys, key)
        self._by_id[key[-1]] = key
        if self.has_headings:
            group = group_of(key)
            self._members[group] += 1
            if self._members[group] == 1:
                insort(self._keys, (group,))

    def drop(self, claim_id: str) -> None:
        """Take a claim out, with its heading where it is the last of its group."""
        key = self._by_id.pop(claim_id)
        del self._keys[self.place(key)]
        if self.has_headings:
            group = group_of(key)
            self._members[group] -= 1
            if not self._members[group]:
                del self._members[group]
                del self._keys[self.place((group,))]

    def replace(self, claim_id: str, now: RowKey | None) -> None:
        """Let a claim stand elsewhere, or nowhere."""
        if claim_id in self._by_id:
            self.drop(claim_id)
        if now is not None:
            self.put(now)

    def keeps_headings(self, was: RowKey, now: RowKey) -> bool:
        """Tell whether no heading comes or goes when a claim goes from one place to another."""
        before, after = group_of(was), group_of(now)
        if not self.has_headings or before == after:
            return True
        return self._members[before] > 1 and self._members[after] > 0

    def without(self, first: int, last: int) -> "ClaimRows":
        """Return the rows that are left when those of `[first, last)` have gone, whatever they are."""
        left = ClaimRows(has_headings=self.has_headings)
        left._keys = self._keys[:first] + self._keys[last:]
        claims = [key for key in left._keys if len(key) > 1]
        left._by_id = {key[-1]: key for key in claims}
        if self.has_headings:
            left._members.update(map(group_of, claims))
        return left
