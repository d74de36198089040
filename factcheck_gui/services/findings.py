"""What the rules find in the open article, kept up to date claim by claim."""

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck_gui.domain.coverage import Coverage
from factcheck_gui.domain.rules import Level, RuleFinding, RuleSetting
from factcheck_gui.domain.ruling import Levels, check_claim, check_statements, in_text_order, levels_of
from factcheck_gui.services.review import Review


class Findings:
    """Remembers the findings of every claim and checks only those again that an edit was about.

    Claims that wait for a decision always stop sign-off, whichever rules are on.
    """

    def __init__(self) -> None:
        self._settings: tuple[RuleSetting, ...] = ()
        self._levels: Levels = {}
        self._of_claims: dict[str, tuple[RuleFinding, ...]] = {}
        self._of_statements: tuple[RuleFinding, ...] = ()
        self._coverage = Coverage(states=())
        self._counts: Counter[Level] = Counter()
        self._ordered: tuple[RuleFinding, ...] | None = ()
        self.waiting = 0
        """How many claims wait for a decision."""

    @property
    def is_asked(self) -> bool:
        """Whether any rule is on."""
        return bool(self._levels)

    @property
    def all(self) -> tuple[RuleFinding, ...]:
        """All findings in text order; put in order when they are asked for."""
        if self._ordered is None:
            at_claims = (finding for found in self._of_claims.values() for finding in found)
            self._ordered = in_text_order((*at_claims, *self._of_statements))
        return self._ordered

    @property
    def stops(self) -> int:
        """How many things stop sign-off."""
        return self._counts[Level.STOP] + self.waiting

    def of(self, claim_id: str) -> tuple[RuleFinding, ...]:
        """Return the findings at one claim."""
        return self._of_claims.get(claim_id, ())

    def count(self, level: Level) -> int:
        """Return how many findings are of a level; claims that wait are no findings of a rule."""
        return self._counts[level]

    def show(self, review: Review | None) -> None:
        """Check an article from the start."""
        self._of_claims.clear()
        self._of_statements, self._coverage = (), Coverage(states=())
        self._counts.clear()
        self._ordered = None
        self._settings = () if review is None else review.rules
        self._levels = levels_of(self._settings)
        self.waiting = 0
        if review is not None:
            self._check(review, (one.claim.id for one in review.claims))

    def refresh(self, review: Review, claim_ids: Iterable[str]) -> None:
        """Check the claims again that an edit was about; everything, where a rule was set."""
        if review.rules != self._settings:
            self.show(review)
        else:
            # What somebody else has removed is named by nobody.
            gone = [claim_id for claim_id in self._of_claims if review.claim(claim_id) is None]
            self._check(review, (*claim_ids, *gone))

    def _check(self, review: Review, claim_ids: Iterable[str]) -> None:
        gone: list[RuleFinding] = []
        come: list[RuleFinding] = []
        for claim_id in claim_ids:
            reviewed = review.claim(claim_id)
            found = () if reviewed is None else check_claim(reviewed, self._levels)
            gone += self._of_claims.pop(claim_id, ())
            come += found
            if found:
                self._of_claims[claim_id] = found
        self._recount(gone, come)
        if review.coverage is not self._coverage:
            self._coverage = review.coverage
            open_ones = check_statements(review.text.statements, review.coverage, self._levels)
            self._recount(self._of_statements, open_ones)
            self._of_statements = open_ones
        self.waiting = len(review.waiting) if review.is_newest else 0

    def _recount(self, before: Sequence[RuleFinding], after: Sequence[RuleFinding]) -> None:
        if before != after:
            self._counts.subtract(one.level for one in before)
            self._counts.update(one.level for one in after)
            self._ordered = None
