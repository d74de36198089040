"""The rating values that an article's claims can be filtered by."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.services.review import Review


def scales_to_filter_by(
    review: Review | None, said: Collection[str]
) -> Mapping[Question, tuple[RatingScale, ...]]:
    """Return by question the scale in use, then the others with those of their values that still occur.

    `said` are the values that are given to the question whether it was said.
    """
    if review is None:
        return {}
    true = {
        value_id for (_, value_id), count in review.claims.tally.items() if count and value_id is not None
    }
    found = {}
    for question in Question:
        used, given = review.scale(question), true if question is Question.TRUTH else said
        others = (_occurring(one, given) for one in review.scales if used is None or one.id != used.id)
        found[question] = (*(() if used is None else (used,)), *(one for one in others if one.values))
    return found


def scales_in_use(review: Review | None) -> Mapping[Question, RatingScale]:
    """Return by question the scale that an article is rated on."""
    found = {} if review is None else {question: review.scale(question) for question in Question}
    return {question: scale for question, scale in found.items() if scale is not None}


def _occurring(scale: RatingScale, given: Collection[str]) -> RatingScale:
    return replace(scale, values=tuple(value for value in scale.values if value.id in given))
