"""Reads claims for an article without holding it in memory."""

from collections.abc import Callable, Iterable, Sequence
from weakref import WeakMethod

from factcheck_gui.domain.claim_outlines import OutlineRow
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.storage.claims import outline_claims
from factcheck_gui.storage.reviews import find_reviewed
from factcheck_gui.storage.store import Store


class ClaimReader:
    """Knows whom to tell what was read only as long as it is there.

    An article that is let go then goes at once, with its text: a ring of objects would wait for a collection.
    """

    def __init__(self, store: Store, tell: Callable[[Iterable[ReviewedClaim]], None]) -> None:
        self.store = store
        self._tell = WeakMethod(tell)

    def __call__(self, claim_ids: Sequence[str]) -> tuple[ReviewedClaim, ...]:
        """Return the named claims that are there."""
        with self.store.reading() as db:
            claims = find_reviewed(db, claim_ids)
        tell = self._tell()
        if tell is not None:
            tell(claims)
        return claims

    def outlines(self, article_id: str) -> list[OutlineRow]:
        """Return the outlines of all claims of an article, as they are stored."""
        with self.store.reading() as db:
            return outline_claims(db, article_id)
