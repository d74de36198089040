"""Which fields readers may see, and the same things without those that they may not.

A report for readers is made of what `for_readers` returns, so that no template can show more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source

INTERNAL: Final[Mapping[Entity, frozenset[str]]] = {
    Entity.CLAIM: frozenset({"state", "remark", "correction"}),
    Entity.VERDICT: frozenset({"due_on"}),
    Entity.SOURCE: frozenset({"contact", "copy_name"}),
    Entity.RULE: frozenset({"level"}),
}
"""The fields that stay on the desk, as the history names them; every other field is public."""


def for_readers(reviews: Iterable[ArticleReview]) -> tuple[ArticleReview, ...]:
    """Return articles with everything noted on them that readers may see."""
    return tuple(
        replace(
            review,
            claims=tuple(map(_claim, review.claims)),
            waiting=tuple(map(_claim, review.waiting)),
            foreign={claim_id: _foreign(one) for claim_id, one in review.foreign.items()},
            rules=(),
        )
        for review in reviews
    )


def source_for_readers(source: Source) -> Source:
    """Return a source without what is internal."""
    return replace(source, contact=None, copy_name=None)


def _claim(reviewed: ReviewedClaim) -> ReviewedClaim:
    return replace(
        reviewed,
        claim=replace(reviewed.claim, state=ClaimState.OPEN, remark=None, correction=None),
        verdicts={question: replace(one, due_on=None) for question, one in reviewed.verdicts.items()},
        notes=tuple(map(_note, reviewed.notes)),
    )


def _foreign(one: ForeignClaim) -> ForeignClaim:
    return replace(one, claim=replace(one.claim, state=ClaimState.OPEN, remark=None, correction=None))


def _note(cited: ReviewedNote) -> ReviewedNote:
    return replace(cited, source=None if cited.source is None else source_for_readers(cited.source))
