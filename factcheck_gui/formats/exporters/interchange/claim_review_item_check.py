"""Checks what a ClaimReview says of the claim: who made it, when, and where it stands."""

import re
from collections.abc import Iterator
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.domain.clock import is_partial_date
from factcheck_gui.formats.exporters.interchange.claim_review_graph import (
    FoundReview,
    Node,
    first_text,
    text_of,
    types_of,
    values,
)
from factcheck_gui.formats.exporters.interchange.claim_review_links import is_web, links_of

_ITEM: Final = "itemReviewed"
_MOMENT: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?", re.ASCII
)
# Those below them in schema.org end in the same words, but for a few kinds of firms.
_WHO: Final = ("Person", "Organization", "Business", "Corporation", "Party", "NGO", "Consortium", "Agency")
_APPEARANCES: Final = ("appearance", "firstAppearance")


def is_somebody(node: Node) -> bool:
    """Tell whether something says of itself that it is a person or an organisation."""
    return any(kind.endswith(_WHO) for kind in types_of(node))


def check_item(review: FoundReview, number: int) -> Iterator[ReviewFinding]:
    """Yield what is wrong with the claim that was reviewed, and with the dates."""
    items = [node for one in values(review.node, _ITEM) if (node := review.node_at(one)) is not None]
    if not items:
        yield _told(ReviewRule.NO_ITEM, number, _ITEM)
    for item in items:
        if "Claim" not in types_of(item):
            yield _told(ReviewRule.ITEM_NOT_A_CLAIM, number, _ITEM, ", ".join(types_of(item)))
        yield from _check_claimants(review, item, number)
        yield from _check_appearances(review, item, number)
        if not values(item, "datePublished"):
            yield _told(ReviewRule.NO_CLAIM_DATE, number, f"{_ITEM}/datePublished")
        yield from _check_dates(item, number, f"{_ITEM}/datePublished")
    yield from _check_dates(review.node, number, "datePublished")


def _check_claimants(review: FoundReview, item: Node, number: int) -> Iterator[ReviewFinding]:
    path = f"{_ITEM}/author"
    given = values(item, "author")
    if not given:
        yield _told(ReviewRule.NO_CLAIMANT, number, path)
    own = {name.casefold() for name in _names(review, review.node)}
    for one in given:
        node = review.node_at(one)
        name = None if node is None else first_text(node, "name")
        if node is None or name is None:
            yield _told(ReviewRule.CLAIMANT_NAMELESS, number, path, level=ReviewLevel.ERROR)
            continue
        if not is_somebody(node):
            yield _told(ReviewRule.CLAIMANT_UNTYPED, number, f"{path}/@type", name)
        if name.casefold() in own:
            yield _told(
                ReviewRule.CLAIMANT_IS_PUBLISHER, number, f"{path}/name", name, level=ReviewLevel.ERROR
            )
        if not values(node, "sameAs"):
            yield _told(ReviewRule.NO_SAME_AS, number, f"{path}/sameAs", name)
        for link in links_of(node, "sameAs"):
            if not is_web(link):
                yield _told(ReviewRule.SAME_AS_NOT_WEB, number, f"{path}/sameAs", link)


def _names(review: FoundReview, node: Node) -> Iterator[str]:
    for one in values(node, "author"):
        author = review.node_at(one)
        name = None if author is None else first_text(author, "name")
        if name is not None:
            yield name


def _check_appearances(review: FoundReview, item: Node, number: int) -> Iterator[ReviewFinding]:
    given = [(key, one) for key in _APPEARANCES for one in values(item, key)]
    if not given:
        yield _told(ReviewRule.NO_APPEARANCE, number, f"{_ITEM}/appearance")
    for key, one in given:
        node = review.node_at(one)
        links = [text_of(one) or ""] if node is None else [*links_of(node, "url")]
        if node is not None and not links:
            if first_text(node, "name") or first_text(node, "headline"):
                continue
            links = [*links_of(node, "@id")] or [""]
        for link in links:
            if not is_web(link):
                yield _told(
                    ReviewRule.APPEARANCE_UNCLEAR, number, f"{_ITEM}/{key}", link, level=ReviewLevel.ERROR
                )


def _check_dates(node: Node, number: int, path: str) -> Iterator[ReviewFinding]:
    for one in values(node, "datePublished"):
        text = text_of(one) or ""
        found = _MOMENT.fullmatch(text)
        if not is_partial_date(text if found is None else found[1]):
            yield _told(ReviewRule.DATE_UNREADABLE, number, path, text, level=ReviewLevel.ERROR)


def _told(
    rule: ReviewRule, number: int, path: str, value: str = "", *, level: ReviewLevel = ReviewLevel.ADVICE
) -> ReviewFinding:
    return ReviewFinding(rule=rule, level=level, number=number, path=path, value=value)
