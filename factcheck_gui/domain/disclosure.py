"""Which fields readers may see, and the same things without those that they may not.

A report for readers is made of what `for_readers` returns, so that no template can show more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import is_
from typing import Final

from factcheck_gui.domain.claims import Claim, ClaimState
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source
from factcheck_gui.domain.verdicts import Verdict

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
            claims=tuple(map(_reviewed, review.claims)),
            waiting=tuple(map(_reviewed, review.waiting)),
            foreign={claim_id: _foreign(one) for claim_id, one in review.foreign.items()},
            rules=(),
        )
        for review in reviews
    )


def source_for_readers(source: Source) -> Source:
    """Return a source without what is internal."""
    if source.contact is None and source.copy_name is None:
        return source
    return replace(source, contact=None, copy_name=None)


def _reviewed(reviewed: ReviewedClaim) -> ReviewedClaim:
    """Return a claim with what hangs on it; the very same where nothing of it is internal, as is usual."""
    if not reviewed.verdicts and not reviewed.notes and _claim(reviewed.claim) is reviewed.claim:
        return reviewed
    claim = _claim(reviewed.claim)
    verdicts = {question: _verdict(one) for question, one in reviewed.verdicts.items()}
    notes = tuple(map(_note, reviewed.notes))
    is_same = (
        claim is reviewed.claim
        and all(one is verdicts[question] for question, one in reviewed.verdicts.items())
        and all(map(is_, notes, reviewed.notes))
    )
    return reviewed if is_same else replace(reviewed, claim=claim, verdicts=verdicts, notes=notes)


def _claim(claim: Claim) -> Claim:
    if claim.state is ClaimState.OPEN and claim.remark is None and claim.correction is None:
        return claim
    return replace(claim, state=ClaimState.OPEN, remark=None, correction=None)


def _verdict(verdict: Verdict) -> Verdict:
    return verdict if verdict.due_on is None else replace(verdict, due_on=None)


def _foreign(one: ForeignClaim) -> ForeignClaim:
    return replace(one, claim=_claim(one.claim))


def _note(cited: ReviewedNote) -> ReviewedNote:
    source = None if cited.source is None else source_for_readers(cited.source)
    return cited if source is cited.source else replace(cited, source=source)
