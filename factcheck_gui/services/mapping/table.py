"""The claims of an article as rows: what each is, who says it, and what it answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck_gui.domain.answering import ANSWERS
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.mapping.claim_map import drawable


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEnd:
    """The claim at the other end of a link: its number, and its article's title where that is another."""

    number: int | None
    article_title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One claim."""

    id: str
    number: int
    kind: ClaimKind
    speaker: str | None
    reported_by: str | None
    target: str | None
    value: RatingValue | None
    answers: tuple[OtherEnd, ...]
    answered_by: tuple[OtherEnd, ...]
    words: str


def table_rows(review: ArticleReview) -> tuple[TableRow, ...]:
    """Return a row for each claim, in text order."""
    numbers = review.numbers()
    return tuple(_row(review, numbers, one) for one in review.claims)


def _row(review: ArticleReview, numbers: dict[str, int], reviewed: ReviewedClaim) -> TableRow:
    claim = reviewed.claim
    return TableRow(
        id=claim.id,
        number=numbers[claim.id],
        kind=claim.kind,
        speaker=claim.speaker or None,
        reported_by=claim.reported_by or None,
        target=claim.target or None,
        value=review.value(reviewed.value_id(Question.TRUTH)),
        answers=_ends(review, numbers, (link.to_claim for link in _answers(reviewed.links_out))),
        answered_by=_ends(review, numbers, (link.from_claim for link in _answers(reviewed.links_in))),
        words=drawable(claim.restatement or claim.quote),
    )


def _answers(links: Iterable[Link]) -> Iterable[Link]:
    return (link for link in links if link.type in ANSWERS)


def _ends(review: ArticleReview, numbers: dict[str, int], ids: Iterable[str]) -> tuple[OtherEnd, ...]:
    found = []
    for claim_id in dict.fromkeys(ids):
        if claim_id in numbers:
            found.append(OtherEnd(number=numbers[claim_id]))
        elif claim_id in review.foreign:
            foreign = review.foreign[claim_id]
            found.append(OtherEnd(number=foreign.number, article_title=drawable(foreign.article_title)))
    own = sorted((end for end in found if end.article_title is None), key=_number)
    return (*own, *(end for end in found if end.article_title is not None))


def _number(end: OtherEnd) -> int:
    return end.number or 0
