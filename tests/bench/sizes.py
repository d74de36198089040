"""How much is measured: a few words for continuous integration, up to a desk's years of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Size(StrEnum):
    """How large the data are."""

    QUICK = "quick"
    SMALL = "small"
    MEDIUM = "medium"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An article by its number of words and claims."""

    words: int
    claims: int

    @property
    def label(self) -> str:
        """How a table names it."""
        return f"{self.words:,} words, {self.claims:,} claims"

    @property
    def key(self) -> str:
        """How JSON names it."""
        return f"{self.words}x{self.claims}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A workspace by its number of articles and of claims in all of them."""

    articles: int
    claims: int

    @property
    def label(self) -> str:
        """How a table names it."""
        return f"{self.articles:,} articles, {self.claims:,} claims"

    @property
    def few(self) -> "Many":
        """The first few of them."""
        return Many(
            articles=min(20, self.articles), claims=min(20, self.articles) * self.claims // self.articles
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """What one size means: articles, claims, and how often everything is repeated.

    `scales` grow from `base` to the largest; `main` is the one that most goals are about.
    """

    base: Scale
    main: Scale
    scales: tuple[Scale, ...]
    imported: int
    desk: Many
    rounds: int
    searches: int
    starts: int
    openings: int

    @property
    def largest(self) -> Scale:
        """The largest article."""
        return self.scales[-1]


_BASE: Final = Scale(words=1_000, claims=10)
_MAIN: Final = Scale(words=100_000, claims=10_000)
_MIDDLE: Final = Scale(words=10_000, claims=1_000)
_HUGE: Final = Scale(words=1_000_000, claims=50_000)
_TINY: Final = Scale(words=300, claims=12)
_TINY_MAIN: Final = Scale(words=2_000, claims=100)

AMOUNTS: Final[Mapping[Size, Amounts]] = {
    Size.QUICK: Amounts(
        base=_TINY,
        main=_TINY_MAIN,
        scales=(_TINY, _TINY_MAIN),
        imported=25,
        desk=Many(articles=60, claims=300),
        rounds=3,
        searches=3,
        starts=1,
        openings=2,
    ),
    Size.SMALL: Amounts(
        base=_BASE,
        main=_MIDDLE,
        scales=(_BASE, _MIDDLE),
        imported=500,
        desk=Many(articles=2_000, claims=20_000),
        rounds=60,
        searches=60,
        starts=8,
        openings=7,
    ),
    Size.MEDIUM: Amounts(
        base=_BASE,
        main=_MAIN,
        scales=(_BASE, _MIDDLE, _MAIN),
        imported=2_000,
        desk=Many(articles=10_000, claims=100_000),
        rounds=100,
        searches=100,
        starts=12,
        openings=9,
    ),
    Size.FULL: Amounts(
        base=_BASE,
        main=_MAIN,
        scales=(_BASE, _MIDDLE, _MAIN, _HUGE),
        imported=10_000,
        desk=Many(articles=100_000, claims=1_000_000),
        rounds=100,
        # FTS5 itself takes seconds for the commonest words there.
        searches=25,
        starts=12,
        openings=9,
    ),
}
