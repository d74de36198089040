"""The claims that stand in the open version: their outlines at once, all of each when it is asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Final, overload

from factcheck_gui.domain.claim_outlines import ClaimOutline, ClaimOutlines, OutlineRow, outline
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import DamagedError, NotFoundError
from factcheck_gui.domain.reviews import ReviewedClaim

_PAGE: Final = 64
"""Claims that are read together: whoever looks at one mostly looks at its neighbours next."""
_MANY: Final = 2_000
"""Claims that are read together where all of them are wanted."""

Reader = Callable[[Sequence[str]], Iterable[ReviewedClaim]]


class ArticleClaims(Sequence[ReviewedClaim]):
    """In text order, from 0; `outlines` tells of each where it stands, its kind and its truth value.

    What was read is kept until it is forgotten: `forget` it when it has changed. Where `read_all` is given,
    the outlines are only the first ones in text order: all are read when somebody asks for more.

    Raises:
        NotFoundError: a claim is to be read that another program has removed meanwhile.
        LockedError, DiskError, DamagedError: it cannot be read.
    """

    def __init__(
        self,
        read: Reader,
        outlines: Iterable[OutlineRow | ClaimOutline] = (),
        read_all: Callable[[], Iterable[OutlineRow]] | None = None,
    ) -> None:
        self._read = read
        self._known: dict[str, ReviewedClaim] = {}
        self._damaged: set[str] = set()
        self._outlines = ClaimOutlines(outlines)
        self._read_all = read_all

    @property
    def outlines(self) -> ClaimOutlines:
        """The outlines of all claims."""
        self.complete()
        return self._outlines

    @property
    def outlines_so_far(self) -> ClaimOutlines:
        """The outlines of all claims, or of the first ones in text order; nothing is read for them."""
        return self._outlines

    @property
    def is_complete(self) -> bool:
        """Whether all claims are outlined, so that asking for more than the first ones reads nothing."""
        return self._read_all is None

    def complete(self) -> None:
        """Outline all claims, where only the first ones are so far."""
        if self._read_all is not None:
            self._outlines, self._read_all = ClaimOutlines(self._read_all()), None

    def __len__(self) -> int:
        return len(self.outlines)

    @overload
    def __getitem__(self, index: int) -> ReviewedClaim: ...
    @overload
    def __getitem__(self, index: slice) -> list[ReviewedClaim]: ...
    def __getitem__(self, index: int | slice) -> ReviewedClaim | list[ReviewedClaim]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        wanted = self.outlines.at(index).id
        if wanted not in self._known:
            self._learn_around(index % len(self))
        try:
            return self._known[wanted]
        except KeyError:
            raise NotFoundError(entity="claim", wanted=wanted) from None

    def __iter__(self) -> Iterator[ReviewedClaim]:
        for first in range(0, len(self), _MANY):
            ids = self.outlines.ids_from(first, first + _MANY)
            self._learn(ids)
            # What another program has removed meanwhile is left out.
            yield from (self._known[one] for one in ids if one in self._known)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in text order."""
        return tuple(self.outlines.ids())

    @property
    def tally(self) -> Counter[tuple[str, str | None]]:
        """How many claims there are of each kind with each truth value; None for those unchecked."""
        return self.outlines.tally

    @property
    def checked(self) -> int:
        """How many claims have an answer to the question of truth."""
        return sum(count for (_, value_id), count in self.tally.items() if value_id is not None)

    def of_kind(self, kind: ClaimKind) -> int:
        """Return how many claims there are of a kind."""
        return sum(count for (one, _), count in self.tally.items() if one == kind)

    def find(self, claim_id: str) -> ReviewedClaim | None:
        """Return a claim that stands here, or None.

        None also for one that another program has removed meanwhile, or that is damaged.
        """
        found = self._known.get(claim_id)
        if found is not None:
            return found
        place = self.outlines.place(claim_id)
        if place is not None and claim_id not in self._damaged:
            # Whoever has the file open hears of the damage; what is whole can be looked at all the same.
            with suppress(DamagedError):
                self._learn_around(place)
        return self._known.get(claim_id)

    def is_known(self, claim_id: str) -> bool:
        """Tell whether a claim has been read, so that asking for it reads nothing."""
        return claim_id in self._known

    def known(self, claim_ids: Iterable[str]) -> list[ReviewedClaim]:
        """Return those of the named claims that have been read."""
        return [self._known[one] for one in claim_ids if one in self._known]

    def read_ahead(self, claim_ids: Iterable[str]) -> None:
        """Read claims together that will be asked for one by one; those that are gone stay unread."""
        self._learn(one for one in claim_ids if one in self.outlines)

    def passing(self, first: int, last: int) -> list[ReviewedClaim]:
        """Return the claims at the places `[first, last)`, and keep none that was not kept before."""
        ids = self.outlines.ids_from(first, last)
        read = {one.claim.id: one for one in self._read([one for one in ids if one not in self._known])}
        return [found for one in ids if (found := self._known.get(one) or read.get(one)) is not None]

    def put(self, reviewed: ReviewedClaim) -> None:
        """Take in a claim as it stands now."""
        self.drop(reviewed.claim.id)
        now = outline(reviewed)
        self._known[now.id] = reviewed
        self.outlines.put(now)

    def drop(self, claim_id: str) -> ClaimOutline | None:
        """Let a claim go and return its outline; None where it does not stand here."""
        self._known.pop(claim_id, None)
        return self.outlines.drop(claim_id)

    def forget(self) -> None:
        """Read every claim anew when it is next asked for."""
        self._known.clear()
        self._damaged.clear()

    def learn(self, claims: Iterable[ReviewedClaim]) -> None:
        """Keep claims that have been read already."""
        self._known |= {one.claim.id: one for one in claims}

    def _learn(self, ids: Iterable[str]) -> None:
        unknown = [one for one in ids if one not in self._known]
        if not unknown:
            return
        try:
            self.learn(self._read(unknown))
        except DamagedError:
            self._learn_one_by_one(one for one in unknown if one not in self._damaged)
            raise

    def _learn_one_by_one(self, ids: Iterable[str]) -> None:
        """Keep the claims that are whole: one that is damaged must not take its neighbours along."""
        for claim_id in ids:
            try:
                self.learn(self._read([claim_id]))
            except DamagedError:
                self._damaged.add(claim_id)

    def _learn_around(self, place: int) -> None:
        first = place // _PAGE * _PAGE
        self._learn(self.outlines.ids_from(first, first + _PAGE))
