"""Where claims stand: in the text, and in the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the report a claim has its card: in which article, under which number."""

    article: str
    title: str
    number: int
    anchor: str


def find_places(reviews: Mapping[str, ArticleReview]) -> dict[str, Place]:
    """Return the places of all claims by their ids; the articles come by their anchors."""
    return {
        claim_id: Place(
            article=anchor, title=review.article.details.title, number=number, anchor=f"{anchor}-c{number}"
        )
        for anchor, review in reviews.items()
        for claim_id, number in review.numbers().items()
    }


def is_marked(review: ArticleReview, reviewed: ReviewedClaim) -> bool:
    """Tell whether the text of this version still holds the claim's words at its place."""
    claim = reviewed.claim
    return claim.version_id == review.version.id and claim.is_attached(review.text.text)


def paragraph_numbers(review: ArticleReview) -> list[int | None]:
    """Return the number of each block among the paragraphs, or None for one that is none."""
    number = 0
    numbers: list[int | None] = []
    for block in review.text.blocks:
        is_paragraph = block.kind is BlockKind.PARAGRAPH
        number += is_paragraph
        numbers.append(number if is_paragraph else None)
    return numbers
