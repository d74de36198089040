"""Checks what several ClaimReviews have to do with each other: their pages, and what their numbers mean."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.formats.exporters.interchange.claim_review_graph import FoundReview, first_text
from factcheck_gui.formats.exporters.interchange.claim_review_links import links_of
from factcheck_gui.formats.exporters.interchange.claim_review_rating_check import (
    Numbers,
    meaning_of,
    numbers_of,
    ratings_of,
    verdicts_of,
)
from factcheck_gui.formats.exporters.interchange.claim_review_vocabulary import plain_verdict, rank_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rated:
    """A verdict with its number; `number` is that of the ClaimReview."""

    number: int
    aspect: str
    verdict: str
    numbers: Numbers

    @property
    def scale(self) -> tuple[str, float, float]:
        """What is rated, and between which bounds."""
        return self.aspect, self.numbers.worst, self.numbers.best


def check_across(reviews: Sequence[FoundReview], *, are_on_one_page: bool) -> Iterator[ReviewFinding | None]:
    """Yield what is wrong between the ClaimReviews of a file, each told at the later one.

    After each bit of the work there is None.
    """
    yield from _check_pages(reviews, are_on_one_page=are_on_one_page)
    rated: list[_Rated] = []
    for number, review in enumerate(reviews, start=1):
        rated += _rated(review, number)
        yield None
    yield from _check_words(rated)
    yield from _check_bounds(rated)


def _check_pages(reviews: Sequence[FoundReview], *, are_on_one_page: bool) -> Iterator[ReviewFinding | None]:
    pages: dict[str, int] = {}
    claims: dict[tuple[str, str], tuple[int, frozenset[str]]] = {}
    for number, review in enumerate(reviews, start=1):
        yield None
        own = tuple(dict.fromkeys(link.partition("#")[0] for link in links_of(review.node, "url")))
        if not own:
            continue
        shared = [page for page in own if page in pages] or list(own[:1] if are_on_one_page and pages else ())
        for page in shared:
            yield ReviewFinding(
                rule=ReviewRule.SEVERAL_ON_A_PAGE,
                level=ReviewLevel.ERROR,
                number=number,
                path="url",
                value=page,
            )
        pages |= dict.fromkeys(own, number)
        claim = " ".join((first_text(review.node, "claimReviewed") or "").casefold().split())
        before = claims.setdefault((claim, next(iter(verdicts_of(review)), "")), (number, frozenset(own)))
        if claim and before[1].isdisjoint(own):
            yield ReviewFinding(
                rule=ReviewRule.SAME_ON_SEVERAL_PAGES,
                level=ReviewLevel.ERROR,
                number=number,
                path="claimReviewed",
                value=str(before[0]),
            )


def _rated(review: FoundReview, number: int) -> Iterator[_Rated]:
    aspect = (first_text(review.node, "reviewAspect") or "").casefold()
    for rating in ratings_of(review):
        numbers, verdict = numbers_of(rating), meaning_of(rating)
        if numbers is not None and verdict is not None:
            yield _Rated(number=number, aspect=aspect, verdict=verdict, numbers=numbers)


def _check_words(rated: Sequence[_Rated]) -> Iterator[ReviewFinding | None]:
    """Tell where one number has several words, one word several numbers, or a truer word the lower number."""
    words: defaultdict[tuple[str, float, float], dict[str, _Rated]] = defaultdict(dict)
    # Only verdicts that are known have a rank, so that these stay few.
    ranked: defaultdict[tuple[str, float, float], list[_Rated]] = defaultdict(list)
    by_value: defaultdict[tuple[str, float, float], dict[float, _Rated]] = defaultdict(dict)
    for one in rated:
        yield None
        known, name, value = words[one.scale], plain_verdict(one.verdict), one.numbers.value
        same = known.get(name)
        if same is not None:
            if same.numbers.value != value:
                told = f"{one.verdict}: {same.numbers.value:g}, {value:g}"
                yield _finding(ReviewRule.WORDS_DIFFER_IN_NUMBERS, one, told)
            continue
        namesake = by_value[one.scale].setdefault(value, one)
        against = next((other for other in ranked[one.scale] if _are_against(one, other)), None)
        if namesake is not one:
            told = f"{value:g}: {namesake.verdict}, {one.verdict}"
            yield _finding(ReviewRule.NUMBERS_DIFFER_IN_WORDS, one, told)
        elif against is not None:
            told = f"{against.verdict}: {against.numbers.value:g}, {one.verdict}: {value:g}"
            yield _finding(ReviewRule.NUMBER_AGAINST_WORDS, one, told)
        known[name] = one
        if rank_of(name) is not None:
            ranked[one.scale].append(one)


def _are_against(one: _Rated, other: _Rated) -> bool:
    rank, other_rank = rank_of(one.verdict), rank_of(other.verdict)
    if rank is None or other_rank is None:
        return False
    return (rank - other_rank) * (one.numbers.value - other.numbers.value) < 0


def _check_bounds(rated: Sequence[_Rated]) -> Iterator[ReviewFinding | None]:
    bounds: defaultdict[str, set[tuple[float, float]]] = defaultdict(set)
    for one in rated:
        yield None
        known, numbers = bounds[one.aspect], one.numbers
        if known and (numbers.worst, numbers.best) not in known:
            yield ReviewFinding(
                rule=ReviewRule.SCALES_DIFFER,
                level=ReviewLevel.ADVICE,
                number=one.number,
                path="reviewRating/bestRating",
                value=f"{numbers.worst:g}–{numbers.best:g}",
            )
        known.add((numbers.worst, numbers.best))


def _finding(rule: ReviewRule, one: _Rated, told: str) -> ReviewFinding:
    return ReviewFinding(
        rule=rule,
        level=ReviewLevel.ERROR,
        number=one.number,
        path="reviewRating/ratingValue",
        value=told,
    )
