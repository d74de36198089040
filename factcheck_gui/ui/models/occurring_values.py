"""The rating values that an article's claims can be filtered by."""

from collections.abc import Mapping
from dataclasses import replace

from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.review import Review


def scales_to_filter_by(review: Review | None) -> Mapping[Question, tuple[RatingScale, ...]]:
    """Return by question the scale in use, then the others with those of their values that still occur."""
    if review is None:
        return {}
    found = {}
    for question in Question:
        used = review.scale(question)
        given = {one.value_id(question) for one in review.claims}
        others = (_occurring(one, given) for one in review.scales if used is None or one.id != used.id)
        found[question] = (*(() if used is None else (used,)), *(one for one in others if one.values))
    return found


def _occurring(scale: RatingScale, given: set[str | None]) -> RatingScale:
    return replace(scale, values=tuple(value for value in scale.values if value.id in given))
