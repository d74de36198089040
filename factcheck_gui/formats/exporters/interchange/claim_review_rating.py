"""A verdict as schema.org rates: words first, and a number where the scale counts from false to true."""

import re
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Outcome, RatingScale, RatingValue, Verdict
from factcheck_gui.formats.exporters.interchange.names_of_things import label_in

_SHORT: Final = 75
_SENTENCE: Final = re.compile(r".+?[.!?؟۔。](?=\s|$)")
_LEAST: Final = 1
_RANKS: Final = {Outcome.WRONG: 0, Outcome.PARTLY: 1, Outcome.OPEN: 1, Outcome.RIGHT: 2}


def rating(review: ArticleReview, verdict: Verdict, language: str) -> dict[str, object]:
    """Return the rating of a verdict; one that leaves it open has no number, nor has one without."""
    value = review.value(verdict.value_id)
    label = str(verdict.value_id) if value is None else label_in(value, language)
    return {
        "@type": "Rating",
        "alternateName": _words(label, verdict.reason),
        **({} if value is None else _numbers(value, review.scales)),
        **({"ratingExplanation": verdict.reason} if verdict.reason else {}),
    }


def _words(label: str, reason: str | None) -> str:
    """Return label and reason, or its first sentence, as far as they are short; else the label alone."""
    line = " ".join((reason or "").split("\n")[0].split())
    for told in (line, _SENTENCE.match(line)):
        words = told if isinstance(told, str) else told and told[0]
        if words and len(f"{label}: {words}") <= _SHORT:
            return f"{label}: {words}"
    return label


def _numbers(value: RatingValue, scales: Iterable[RatingScale]) -> dict[str, object]:
    """Return the number and its bounds, the best the truest and the worst at least 1."""
    scale = next((one for one in scales if one.value(value.id) is not None), None)
    if scale is None or value.number is None or value.outcome is Outcome.OPEN:
        return {}
    counted = {
        one.number: one.outcome
        for one in scale.values
        if one.number is not None and one.outcome is not Outcome.OPEN
    }
    lowest, highest = min(counted), max(counted)
    at_lowest, at_highest = _RANKS[counted[lowest]], _RANKS[counted[highest]]
    if at_lowest == at_highest:
        return {}
    # Nearer to the best number is truer: a scale that counts faults is turned round.
    number = value.number if at_lowest < at_highest else lowest + highest - value.number
    shift = max(0, _LEAST - lowest)
    return {
        "ratingValue": number + shift,
        "bestRating": highest + shift,
        "worstRating": lowest + shift,
    }
