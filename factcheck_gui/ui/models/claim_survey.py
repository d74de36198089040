"""The traits of all claims of an article, read bit by bit while nobody waits."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_traits import ClaimTraits, traits_of

_SLICE: Final = 64
"""Claims that are read in a few milliseconds."""
_MANY: Final = 1_000
"""Claims that are read together where somebody waits for all of them."""


class ClaimSurvey:
    """Knows nothing at first; `advance` reads some more, `complete` the rest.

    Raises:
        LockedError, DiskError, DamagedError: the claims cannot be read now.
    """

    def __init__(self, review: Review | None) -> None:
        self._review = review
        self._known: dict[str, ClaimTraits] = {}
        self._next = 0

    @property
    def is_complete(self) -> bool:
        """Whether the traits of every claim are known."""
        return self._review is None or len(self._known) >= len(self._review.claims)

    @property
    def missing(self) -> int:
        """How many claims are still to be read."""
        return 0 if self._review is None else len(self._review.claims) - len(self._known)

    @property
    def known(self) -> Mapping[str, ClaimTraits]:
        """The traits that are known, by claim."""
        return self._known

    def of(self, claim_id: str) -> ClaimTraits | None:
        """Return the traits of a claim, or None where they are not known yet."""
        return self._known.get(claim_id)

    def speakers(self) -> Counter[str]:
        """Return how often each speaker says something, as far as it is known."""
        return Counter(one.speaker for one in self._known.values() if one.speaker)

    def said(self) -> set[str]:
        """Return the values given to the question whether it was said, as far as they are known."""
        return {one.said_id for one in self._known.values() if one.said_id is not None}

    def advance(self, count: int = _SLICE) -> bool:
        """Read some more claims; tell whether there are others left."""
        self._read_on(count)
        return not self.is_complete

    def complete(self) -> None:
        """Read all claims that are left."""
        while not self.is_complete:
            before = len(self._known), self._next
            self._read_on(_MANY)
            if (len(self._known), self._next) == before:
                # Another program has removed what is left.
                return

    def refresh(self, claim_ids: Iterable[str]) -> None:
        """Take in claims that have changed: they have just been read again."""
        for claim_id in claim_ids:
            self._known.pop(claim_id, None)
            claims = None if self._review is None else self._review.claims
            reviewed = claims.find(claim_id) if claims is not None and claims.is_known(claim_id) else None
            if reviewed is not None:
                self._known[claim_id] = traits_of(reviewed)

    def forget(self) -> None:
        """Read all claims anew."""
        self._known.clear()
        self._next = 0

    def _read_on(self, count: int) -> None:
        if self._review is None or self.is_complete:
            return
        claims = self._review.claims
        if self._next >= len(claims):
            # Some came in, or changed, before those that were read last.
            self._next = 0
        last = self._next + count
        ids = claims.outlines.ids_from(self._next, last)
        if not all(one in self._known for one in ids):
            for one in claims.passing(self._next, last):
                self._known[one.claim.id] = traits_of(one)
        self._next = min(last, len(claims))
