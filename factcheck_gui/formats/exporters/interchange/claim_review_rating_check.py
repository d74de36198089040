"""Checks the rating of a ClaimReview: its words, and the number that goes with them."""

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.formats.exporters.interchange.claim_review_graph import (
    FoundReview,
    Node,
    first_text,
    text_of,
    types_of,
    values,
)
from factcheck_gui.formats.exporters.interchange.claim_review_vocabulary import (
    HALF,
    OPEN_VERDICTS,
    VERDICTS,
    begins_with_verdict,
    ends_with_verdict,
    plain_verdict,
    rank_of,
)

_Told = tuple[ReviewRule, ReviewLevel, str, str]

_PATH: Final = "reviewRating"
# Nothing is said of how short the words are to be; this is what is advised for the claim.
_LONGEST_WORDS: Final = 75
_LEAST: Final = 1.0
_USUAL_BEST: Final = 5.0
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_MEANING: Final = re.compile(r"\s*([^:;.,–—!(]+)")


class Numbers(NamedTuple):
    """The number of a rating between its bounds; the usual ones stand in for those that are not given."""

    value: float
    worst: float
    best: float


def ratings_of(review: FoundReview) -> tuple[Node, ...]:
    """Return the ratings of a ClaimReview; there should be one."""
    found = (review.node_at(one) for one in values(review.node, _PATH))
    return tuple(one for one in found if one is not None)


def verdicts_of(review: FoundReview) -> tuple[str, ...]:
    """Return the verdict of each rating that has words."""
    return tuple(found for one in ratings_of(review) if (found := meaning_of(one)))


def meaning_of(rating: Node) -> str | None:
    """Return the words of a verdict up to the first sign: what they mean, without the reason."""
    found = _MEANING.match(first_text(rating, "alternateName") or first_text(rating, "name") or "")
    return found[1].strip() or None if found else None


def numbers_of(rating: Node) -> Numbers | None:
    """Return the numbers of a rating where it has one that can be read."""
    value = _number(rating, "ratingValue")
    if value is None:
        return None
    worst, best = _number(rating, "worstRating"), _number(rating, "bestRating")
    return Numbers(value, _LEAST if worst is None else worst, _USUAL_BEST if best is None else best)


def check_rating(review: FoundReview, number: int) -> Iterator[ReviewFinding]:
    """Yield what is wrong with the ratings, each for itself."""
    ratings = ratings_of(review)
    if not ratings:
        yield ReviewFinding(rule=ReviewRule.NO_RATING, level=ReviewLevel.ERROR, number=number, path=_PATH)
    for rating in ratings:
        found = (*_check_type(rating), *_check_words(rating), *_check_numbers(rating), *_check_bounds(rating))
        for rule, level, key, value in found:
            yield ReviewFinding(rule=rule, level=level, number=number, path=f"{_PATH}/{key}", value=value)


def _check_type(rating: Node) -> Iterator[_Told]:
    types = types_of(rating)
    if "Rating" not in types:
        yield ReviewRule.RATING_UNTYPED, ReviewLevel.ERROR, "@type", ", ".join(types)


def _check_words(rating: Node) -> Iterator[_Told]:
    words, fallback = first_text(rating, "alternateName"), first_text(rating, "name")
    if words is None:
        rule = ReviewRule.NO_WORDS if fallback is None else ReviewRule.ONLY_FALLBACK_WORDS
        yield rule, ReviewLevel.ERROR, "alternateName", fallback or ""
        return
    if not any(sign.isalpha() for sign in words):
        yield ReviewRule.WORDS_ARE_A_NUMBER, ReviewLevel.ERROR, "alternateName", words
    elif len(words) > _LONGEST_WORDS:
        yield ReviewRule.WORDS_LONG, ReviewLevel.ADVICE, "alternateName", str(len(words))
    is_first = plain_verdict(meaning_of(rating) or "") in VERDICTS or begins_with_verdict(words)
    if not is_first and ends_with_verdict(words):
        yield ReviewRule.MEANING_NOT_FIRST, ReviewLevel.ADVICE, "alternateName", words


def _check_numbers(rating: Node) -> Iterator[_Told]:
    for key in ("ratingValue", "bestRating", "worstRating"):
        given = values(rating, key)
        found = _number(rating, key)
        if given and found is None:
            yield (
                ReviewRule.NUMBER_UNREADABLE,
                ReviewLevel.ERROR,
                key,
                text_of(given[0]) or json.dumps(given[0]),
            )
        if found is not None and found != int(found):
            yield ReviewRule.NUMBER_NOT_WHOLE, ReviewLevel.ADVICE, key, f"{found:g}"
    if not values(rating, "ratingValue"):
        yield ReviewRule.NO_NUMBER, ReviewLevel.ADVICE, "ratingValue", ""
    elif not (values(rating, "worstRating") and values(rating, "bestRating")):
        yield ReviewRule.NO_BOUNDS, ReviewLevel.ADVICE, "bestRating", ""


def _check_bounds(rating: Node) -> Iterator[_Told]:
    worst, best = _number(rating, "worstRating"), _number(rating, "bestRating")
    if worst is not None and worst < _LEAST:
        yield ReviewRule.WORST_BELOW_ONE, ReviewLevel.ERROR, "worstRating", f"{worst:g}"
    lowest, highest = _LEAST if worst is None else worst, _USUAL_BEST if best is None else best
    are_bounds = highest > lowest
    if (worst, best) != (None, None) and not are_bounds:
        yield ReviewRule.BEST_NOT_ABOVE_WORST, ReviewLevel.ERROR, "bestRating", f"{highest:g} ≤ {lowest:g}"
    numbers = numbers_of(rating)
    if numbers is None or not are_bounds:
        return
    if not lowest <= numbers.value <= highest:
        told = f"{numbers.value:g} ({lowest:g}–{highest:g})"
        yield ReviewRule.NUMBER_OUTSIDE, ReviewLevel.ERROR, "ratingValue", told
    else:
        yield from _check_meaning(numbers, meaning_of(rating))


def _check_meaning(numbers: Numbers, verdict: str | None) -> Iterator[_Told]:
    told = f"{verdict}: {numbers.value:g}"
    rank = rank_of(verdict)
    if plain_verdict(verdict or "") in OPEN_VERDICTS:
        yield ReviewRule.OPEN_WITH_NUMBER, ReviewLevel.ADVICE, "ratingValue", told
    elif rank is not None and _is_against(numbers, rank):
        yield ReviewRule.NUMBER_AGAINST_WORDS, ReviewLevel.ERROR, "ratingValue", told


def _is_against(numbers: Numbers, rank: int) -> bool:
    """Tell whether a number is on the other side of the middle than its words are."""
    middle = (numbers.worst + numbers.best) / 2
    if rank == HALF:
        return numbers.value in (numbers.worst, numbers.best)
    return numbers.value < middle if rank > HALF else numbers.value > middle


def _number(rating: Node, key: str) -> float | None:
    """Return a number, written as one or as text; None where there is none or it cannot be read."""
    text = next((found for one in values(rating, key) if (found := text_of(one))), None)
    return float(text) if text is not None and _NUMBER.fullmatch(text) else None
