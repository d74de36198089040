"""The claims and links of an article that a marked text can hold, and what becomes of the others."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import count
from typing import Final

from factcheck_gui.domain.links import Link
from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.exporters.exporter import Material

NEVER_HELD: Final = frozenset(
    {
        *(Part.PEOPLE, Part.COPIES, Part.WAITING, Part.DETACHED, Part.MARKS),
        *(Part.BLOCKS, Part.SIGNATURES, Part.OLDER_VERSIONS, Part.FOREIGN_LINKS),
    }
)
"""The parts that a text with marks on it has no place for."""


def placed_claims(review: ArticleReview) -> tuple[ReviewedClaim, ...]:
    """Return the claims whose words stand at their place in the text, in text order."""
    text, version = review.text.text, review.version.id
    return tuple(
        one for one in review.claims if one.claim.version_id == version and one.claim.is_attached(text)
    )


def placed_in(
    material: Material,
) -> Iterator[tuple[ArticleReview, tuple[ReviewedClaim, ...], Callable[[], None]]]:
    """Yield each article with its placed claims, and what is to be called when one of them is written."""
    placed = [placed_claims(review) for review in material.reviews]
    total, done = sum(map(len, placed)), count(1)

    def tell() -> None:
        material.progress(next(done), total)

    for review, claims in zip(material.reviews, placed, strict=True):
        yield review, claims, tell


def links_among(claims: Iterable[ReviewedClaim]) -> tuple[Link, ...]:
    """Return the links with both ends among some claims, by where they begin."""
    kept = list(claims)
    ids = {one.claim.id for one in kept}
    return tuple(link for one in kept for link in one.links_out if link.to_claim in ids)


def losses_of(
    reviews: Iterable[ArticleReview],
    left_out: Collection[Part],
    *,
    parties: Mapping[str, Party] | None = None,
    across_articles: bool = False,
    replaced: int = 0,
) -> tuple[Loss, ...]:
    """Return what is lost, counted, in the order of the parts.

    Args:
        reviews: The articles.
        left_out: The parts that the format has no place for; links are counted one by one.
        parties: What is known of names, by name.
        across_articles: Whether the format can link claims of different articles.
        replaced: How many characters the format had to replace.
    """
    kept = list(reviews)
    counted = {one.part: one.count for one in find_losses(kept, left_out, parties)}
    counted |= _links_left_out(kept, across_articles=across_articles)
    counted[Part.CHARACTERS] = replaced
    return tuple(Loss(part=part, count=counted[part]) for part in Part if counted.get(part))


def _links_left_out(reviews: list[ArticleReview], *, across_articles: bool) -> dict[Part, int]:
    placed = [placed_claims(review) for review in reviews]
    groups = [[one for claims in placed for one in claims]] if across_articles else placed
    written = {link.id for group in groups for link in links_among(group)}
    foreign: set[str] = set()
    own: set[str] = set()
    for review in reviews:
        here = {one.claim.id for one in (*review.claims, *review.waiting)}
        for one in review.claims:
            for link in one.links:
                if link.id not in written:
                    is_own = link.from_claim in here and link.to_claim in here
                    (own if is_own else foreign).add(link.id)
    return {Part.LINKS: len(own), Part.FOREIGN_LINKS: len(foreign)}
