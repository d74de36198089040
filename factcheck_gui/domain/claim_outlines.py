"""What of a claim is known without reading all of it."""

from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from typing import Final, NamedTuple

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import Entry, TextOrder
from factcheck_gui.domain.verdicts import Question

OutlineRow = tuple[int, int, str, str, str | None]
"""What an outline is made of, as it is stored: start, end, id, kind, truth value."""

_PORTION: Final = 8_000
_KINDS: Final = {str(kind): kind for kind in ClaimKind}


class ClaimOutline(NamedTuple):
    """Where a claim stands, its kind, and the value given to its truth.

    A tuple, so that it sorts in text order by itself.
    """

    start: int
    end: int
    id: str
    kind: ClaimKind
    value_id: str | None

    @property
    def span(self) -> Span:
        """Where the claim stands."""
        return Span(start=self.start, end=self.end)

    @property
    def is_checked(self) -> bool:
        """Whether the question of truth has an answer."""
        return self.value_id is not None


def outline(reviewed: ReviewedClaim) -> ClaimOutline:
    """Return the outline of a claim that was read."""
    claim = reviewed.claim
    return ClaimOutline(claim.start, claim.end, claim.id, claim.kind, reviewed.value_id(Question.TRUTH))


class ClaimOutlines(TextOrder[ClaimOutline]):
    """The outlines of an article's claims; each is made of what was read when it is asked for.

    `tally` says how many claims there are of each kind with each truth value; None for those unchecked.
    """

    def __init__(self, rows: Iterable[OutlineRow | ClaimOutline] = ()) -> None:
        super().__init__()
        self._take({row[2]: row for row in rows})
        self.tally: Counter[tuple[str, str | None]] = Counter()
        # In portions: no other thread of Python's goes on within one, and the window's is one of them.
        for first in range(0, len(self._entries), _PORTION):
            self.tally.update(map(itemgetter(3, 4), self._entries[first : first + _PORTION]))

    def put(self, thing: ClaimOutline) -> None:
        """Put an outline in its place; one of the same id goes."""
        super().put(thing)
        self.tally[thing.kind, thing.value_id] += 1

    def drop(self, thing_id: str) -> ClaimOutline | None:
        """Take an outline out and return it; None where it is not here."""
        gone = super().drop(thing_id)
        if gone is not None:
            self.tally[gone.kind, gone.value_id] -= 1
        return gone

    def spans(self) -> list[tuple[int, int]]:
        """Return where the claims begin and end."""
        return list(map(itemgetter(0, 1), self._entries))

    def keys(self, kinds: Iterable[ClaimKind] = _KINDS.values()) -> list[tuple[int, int, str]]:
        """Return where the claims of some kinds begin and end with their ids, in text order."""
        wanted = [kind.value for kind in kinds]
        entries = self._entries
        if len(wanted) < len(_KINDS):
            entries = [entry for entry in entries if entry[3] in wanted]
        return list(map(itemgetter(0, 1, 2), entries))

    def _entry(self, thing: ClaimOutline) -> Entry:
        return thing

    def _thing(self, entry: Entry) -> ClaimOutline:
        if isinstance(entry, ClaimOutline):
            return entry
        start, end, claim_id, kind, value_id = entry
        return ClaimOutline(start, end, claim_id, _KINDS[kind], value_id)
