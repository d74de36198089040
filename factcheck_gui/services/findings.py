"""What the rules find in the open article, kept up to date claim by claim."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, Rule, RuleFinding, RuleSetting
from factcheck_gui.domain.ruling import Levels, check_claim, check_statements, in_text_order, levels_of
from factcheck_gui.services.review import Review

_SLICE: Final = 64
"""Claims that are checked in a few milliseconds."""
_MANY: Final = 1_000
"""Claims that are checked together where somebody waits for all of them."""


class Findings:
    """Remembers the findings of every claim and checks only those again that an edit was about.

    An article is checked bit by bit with `advance`; who asks for more than there is yet waits for the rest.
    Claims that wait for a decision always stop sign-off, whichever rules are on.

    Raises:
        LockedError, DiskError, DamagedError: claims that were not checked yet cannot be read now.
    """

    def __init__(self) -> None:
        self._review: Review | None = None
        self._settings: tuple[RuleSetting, ...] = ()
        self._levels: Levels = {}
        self._claim_levels: Levels = {}
        self._of_claims: dict[str, tuple[RuleFinding, ...]] = {}
        self._unchecked = 0
        """The place from which claims are not checked yet; edits check theirs at once."""
        self._counts: Counter[Level] = Counter()
        self._ordered: tuple[RuleFinding, ...] | None = ()
        self._ordered_at = 0

    @property
    def is_asked(self) -> bool:
        """Whether any rule is on."""
        return bool(self._levels)

    @property
    def is_complete(self) -> bool:
        """Whether every claim has been checked."""
        return self._review is None or not self._claim_levels or self._unchecked >= len(self._review.claims)

    @property
    def waiting(self) -> int:
        """How many claims wait for a decision."""
        return len(self._review.waiting) if self._review is not None and self._review.is_newest else 0

    @property
    def all(self) -> tuple[RuleFinding, ...]:
        """All findings in text order; put in order when they are asked for."""
        self.complete()
        revision = 0 if self._review is None else self._review.coverage.revision
        if self._ordered is None or revision != self._ordered_at:
            at_claims = (finding for found in self._of_claims.values() for finding in found)
            self._ordered = in_text_order((*at_claims, *self._of_statements()))
            self._ordered_at = revision
        return self._ordered

    @property
    def stops(self) -> int:
        """How many things stop sign-off."""
        return self.count(Level.STOP) + self.waiting

    def of(self, claim_id: str) -> tuple[RuleFinding, ...]:
        """Return the findings at one claim."""
        if not self.is_complete and claim_id not in self._of_claims:
            reviewed = None if self._review is None else self._review.claim(claim_id)
            return () if reviewed is None else check_claim(reviewed, self._claim_levels)
        return self._of_claims.get(claim_id, ())

    def count(self, level: Level) -> int:
        """Return how many findings are of a level; claims that wait are no findings of a rule."""
        self.complete()
        open_ones = 0
        if self._review is not None and self._levels.get(Rule.NOT_LOOKED_AT) is level:
            open_ones = self._review.coverage.count(StatementState.OPEN)
        return self._counts[level] + open_ones

    def show(self, review: Review | None) -> None:
        """Begin to check an article from the start."""
        self._review = review
        self._of_claims.clear()
        self._counts.clear()
        self._ordered, self._unchecked = None, 0
        self._settings = () if review is None else review.rules
        self._levels = levels_of(self._settings)
        self._claim_levels = {
            rule: level for rule, level in self._levels.items() if rule is not _OF_STATEMENTS
        }

    def advance(self) -> bool:
        """Check some more claims; tell whether there are others left."""
        self._check_on(_SLICE)
        return not self.is_complete

    def complete(self) -> None:
        """Check all claims that are left."""
        while not self.is_complete:
            self._check_on(_MANY)

    def refresh(self, review: Review, claim_ids: Iterable[str]) -> None:
        """Check the claims again that an edit was about; everything, where a rule was set."""
        touched = frozenset(claim_ids)
        if review.rules != self._settings or review is not self._review or len(touched) > _MANY:
            self.show(review)
        elif self._claim_levels:
            if len(touched) >= len(review.claims):
                # What somebody else has removed is named by nobody.
                touched |= {one for one in self._of_claims if one not in review.claims.outlines}
            # Where claims before it have gone, others have come before the place.
            self._unchecked = max(0, self._unchecked - len(touched))
            self._check_again(review, touched)

    def _check_again(self, review: Review, claim_ids: Iterable[str]) -> None:
        for claim_id in claim_ids:
            reviewed = review.claim(claim_id)
            if reviewed is None:
                self._take(claim_id, ())
            else:
                self._check(reviewed)

    def _check_on(self, count: int) -> None:
        if self._review is None or self.is_complete:
            return
        for reviewed in self._review.claims.passing(self._unchecked, self._unchecked + count):
            self._check(reviewed)
        self._unchecked += count

    def _check(self, reviewed: ReviewedClaim) -> None:
        self._take(reviewed.claim.id, check_claim(reviewed, self._claim_levels))

    def _take(self, claim_id: str, come: tuple[RuleFinding, ...]) -> None:
        gone = self._of_claims.pop(claim_id, ())
        if come:
            self._of_claims[claim_id] = come
        if gone != come:
            self._counts.subtract(one.level for one in gone)
            self._counts.update(one.level for one in come)
            self._ordered = None

    def _of_statements(self) -> tuple[RuleFinding, ...]:
        if self._review is None:
            return ()
        return check_statements(self._review.text.statements, self._review.coverage, self._levels)


_OF_STATEMENTS: Final = Rule.NOT_LOOKED_AT
"""The rule that the coverage answers."""
