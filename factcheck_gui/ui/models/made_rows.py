"""The rows of claims, made before they are seen and kept until the claims change."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_row import ClaimRow, claim_row, unread_row

_KEPT: Final = 1_000
"""Rows that are kept; whoever scrolls through more of them has them made again."""


class MadeRows:
    """Reads claims a screenful at a time; what cannot be read shows what is known of it, and is told once."""

    def __init__(self, tell: Callable[[ExpectedError], object]) -> None:
        self._tell = tell
        self._review: Review | None = None
        self._rows: dict[str, ClaimRow] = {}
        self._is_told = False
        self.today = ""
        """By which date claims are due (`YYYY-MM-DD`)."""

    def show_review(self, review: Review | None) -> None:
        """Make the rows of another article, or none."""
        self._review = review
        self.forget()

    def forget(self, claim_ids: Iterable[str] | None = None) -> None:
        """Make the rows of these claims anew when they are next seen, or all."""
        self._is_told = False
        if claim_ids is None:
            self._rows.clear()
        else:
            for claim_id in claim_ids:
                self._rows.pop(claim_id, None)

    def learn(self, claim_ids: Iterable[str]) -> None:
        """Read claims together and make their rows."""
        review, unknown = self._review, [one for one in claim_ids if one not in self._rows]
        if review is None or not unknown:
            return
        if len(self._rows) > _KEPT:
            self._rows.clear()
        self.telling(partial(review.claims.read_ahead, unknown))
        for claim_id in unknown:
            self._make(review, claim_id)

    def row(self, claim_id: str) -> ClaimRow | None:
        """Return the row of a claim; None where it is gone."""
        if claim_id not in self._rows and self._review is not None:
            self._make(self._review, claim_id)
        return self._rows.get(claim_id)

    def telling(self, read: Callable[[], object]) -> bool:
        """Read something, and tell where that fails; whether it has not."""
        try:
            read()
        except ExpectedError as error:
            if not self._is_told:
                self._is_told = True
                self._tell(error)
            return False
        return True

    def _make(self, review: Review, claim_id: str) -> None:
        outline = review.claims.outlines.find(claim_id)
        if outline is None:
            return
        # Tried once: where the file is locked, each try waits for it.
        may_read = not self._is_told or review.claims.is_known(claim_id)
        if not (may_read and self.telling(partial(self._make_known, review, claim_id))):
            self._rows[claim_id] = unread_row(review, outline)

    def _make_known(self, review: Review, claim_id: str) -> None:
        reviewed = review.claim(claim_id)
        if reviewed is not None:
            self._rows[claim_id] = claim_row(review, reviewed, today=self.today)
