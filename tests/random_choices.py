"""What somebody who works at random picks: claims, places in the text, words, names."""

import random
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review

Way = Callable[[Review], Edit | None]
"""Makes an edit that makes sense now, or None where there is nothing to do it to."""

WORDS: Final = (
    "Ada",
    "Görling & Sons",
    "the mayor 🌧️",
    "میئر",
    "1,000 m²",
    "  padded  ",
    "a\u2028b",
    "",
    "x\r\ny",
)
_One = TypeVar("_One")


class Choices:
    """Picks by dice; the same dice pick the same."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def one(self, things: Sequence[_One]) -> _One | None:
        """Return one of some things, or None where there are none."""
        return self.dice.choice(things) if things else None

    def claim(self, review: Review) -> ReviewedClaim | None:
        """Return a claim of the article."""
        return self.one(review.claims)

    def claims(self, review: Review) -> list[ReviewedClaim]:
        """Return some claims of the article, in any order."""
        return self.dice.sample(review.claims, self.dice.randint(0, len(review.claims)))

    def span(self, review: Review) -> Span:
        """Return a statement, or any place."""
        if self.dice.random() < 0.5:
            return self.dice.choice(review.text.statements)
        start = self.dice.randrange(len(review.text.text))
        return Span(start=start, end=self.dice.randint(start + 1, len(review.text.text)))

    def words(self) -> str:
        """Return words, or nothing."""
        return self.dice.choice(WORDS)
