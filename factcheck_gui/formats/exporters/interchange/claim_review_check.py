"""Tells what is wrong with ClaimReviews, by the rules of Google's page on fact-check markup of December 2025.

It takes JSON-LD of whomever. What no file can show is told as a reminder, once for all ClaimReviews in it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.formats.exporters.interchange.claim_review_across import check_across
from factcheck_gui.formats.exporters.interchange.claim_review_graph import (
    FoundReview,
    Node,
    first_text,
    is_typed_without_at,
    link_of,
    reviews_in,
    texts_of,
    values,
)
from factcheck_gui.formats.exporters.interchange.claim_review_item_check import check_item, is_somebody
from factcheck_gui.formats.exporters.interchange.claim_review_links import host_of, links_of
from factcheck_gui.formats.exporters.interchange.claim_review_rating_check import check_rating, verdicts_of
from factcheck_gui.formats.exporters.interchange.claim_review_vocabulary import (
    VERDICTS,
    begins_with_verdict,
    ends_with_verdict,
    plain_verdict,
)

_LONGEST_CLAIM: Final = 75
_SHORTENERS: Final = frozenset(
    {
        *("bit.ly", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy"),
        *("rebrand.ly", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "v.gd", "wp.me"),
    }
)
_REMINDERS: Final = (
    ReviewRule.PAGE_SHOWS_IT,
    ReviewRule.ONE_PER_PAGE,
    ReviewRule.PAGE_DOMAIN,
    ReviewRule.REDIRECTS,
    ReviewRule.MANY_MARKED_PAGES,
    ReviewRule.CORRECTIONS_POLICY,
    ReviewRule.NO_POLITICAL_PUBLISHER,
    ReviewRule.DISTINCT_ORIGIN,
    ReviewRule.PRIMARY_SOURCES,
    ReviewRule.MAPPING_DOCUMENTED,
)


def check_claim_reviews(
    documents: Iterable[object], *, are_on_one_page: bool = False
) -> tuple[ReviewFinding, ...]:
    """Return what is wrong with the ClaimReviews of some documents, review by review, reminders last.

    A document is what JSON holds: an object, a list or a graph.
    """
    found = findings_in_bits(documents, are_on_one_page=are_on_one_page)
    return tuple(one for one in found if one is not None)


def findings_in_bits(
    documents: Iterable[object], *, are_on_one_page: bool = False
) -> Iterator[ReviewFinding | None]:
    """Yield what is wrong in the same order, and None after each bit of the work."""
    found: list[FoundReview] = []
    verdicts = set(VERDICTS)
    for review in reviews_in(documents):
        found.append(review)
        verdicts.update(map(plain_verdict, verdicts_of(review)))
        yield None
    if not found:
        yield ReviewFinding(rule=ReviewRule.NO_REVIEW, level=ReviewLevel.ERROR)
        return
    known = frozenset(verdicts)
    for number, review in enumerate(found, start=1):
        yield from _check(review, number, known)
        yield None
    yield from check_across(found, are_on_one_page=are_on_one_page)
    for rule in _REMINDERS:
        yield ReviewFinding(rule=rule, level=ReviewLevel.REMINDER)


def _check(review: FoundReview, number: int, verdicts: frozenset[str]) -> Iterator[ReviewFinding]:
    node = review.node

    def told(rule: ReviewRule, level: ReviewLevel, path: str, value: str = "") -> ReviewFinding:
        return ReviewFinding(rule=rule, level=level, number=number, path=path, value=value)

    if not review.has_context:
        yield told(ReviewRule.NO_CONTEXT, ReviewLevel.ERROR, "@context")
    for path, inner in (("", node), *_inner(review)):
        if is_typed_without_at(inner):
            yield told(ReviewRule.TYPE_WITHOUT_AT, ReviewLevel.ERROR, path, str(inner["type"]))
    yield from _check_claim(review, number, verdicts)
    yield from _check_url(review, number)
    yield from _check_publisher(review, number)
    yield from check_item(review, number)
    yield from check_rating(review, number)


def _check_claim(review: FoundReview, number: int, verdicts: frozenset[str]) -> Iterator[ReviewFinding]:
    path = "claimReviewed"
    claims = texts_of(review.node, path)
    if not claims:
        yield ReviewFinding(rule=ReviewRule.NO_CLAIM, level=ReviewLevel.ERROR, number=number, path=path)
    for claim in claims:
        if len(claim) >= _LONGEST_CLAIM:
            yield ReviewFinding(
                rule=ReviewRule.CLAIM_LONG,
                level=ReviewLevel.ADVICE,
                number=number,
                path=path,
                value=str(len(claim)),
            )
        if begins_with_verdict(claim, verdicts) or ends_with_verdict(claim, verdicts):
            yield ReviewFinding(
                rule=ReviewRule.CLAIM_HOLDS_RATING,
                level=ReviewLevel.ERROR,
                number=number,
                path=path,
                value=claim,
            )


def _check_url(review: FoundReview, number: int) -> Iterator[ReviewFinding]:
    links = links_of(review.node, "url")
    if not links:
        yield ReviewFinding(rule=ReviewRule.NO_URL, level=ReviewLevel.ERROR, number=number, path="url")
    own = {found for one in _publishers(review) if (found := host_of(link_of(one, "url") or ""))}
    for link in links:
        host = host_of(link)
        level = ReviewLevel.ERROR
        rule = None
        if host is None:
            rule = ReviewRule.URL_NOT_WEB
        elif host in _SHORTENERS:
            rule = ReviewRule.URL_SHORTENED
        elif link in _appearances(review):
            rule = ReviewRule.URL_OF_THE_CLAIM
        elif own and not any(_is_same_site(host, one) for one in own):
            rule, level = ReviewRule.URL_OTHER_DOMAIN, ReviewLevel.ADVICE
        if rule is not None:
            yield ReviewFinding(rule=rule, level=level, number=number, path="url", value=link)


def _check_publisher(review: FoundReview, number: int) -> Iterator[ReviewFinding]:
    given = values(review.node, "author")
    if not given:
        yield ReviewFinding(
            rule=ReviewRule.NO_PUBLISHER, level=ReviewLevel.ADVICE, number=number, path="author"
        )
    for one in given:
        node = review.node_at(one)
        if node is None or not (first_text(node, "name") or link_of(node, "url")):
            yield ReviewFinding(
                rule=ReviewRule.PUBLISHER_NAMELESS, level=ReviewLevel.ERROR, number=number, path="author"
            )
        elif not is_somebody(node):
            yield ReviewFinding(
                rule=ReviewRule.PUBLISHER_UNTYPED,
                level=ReviewLevel.ADVICE,
                number=number,
                path="author/@type",
                value=first_text(node, "name") or link_of(node, "url") or "",
            )


def _publishers(review: FoundReview) -> list[Node]:
    found = (review.node_at(one) for one in values(review.node, "author"))
    return [one for one in found if one is not None]


def _appearances(review: FoundReview) -> set[str]:
    found: set[str] = set()
    for item in map(review.node_at, values(review.node, "itemReviewed")):
        for key in ("appearance", "firstAppearance") if item is not None else ():
            for one in values(item or {}, key):
                node = review.node_at(one)
                found.update(links_of({key: one}, key) if node is None else links_of(node, "url"))
    return found


def _inner(review: FoundReview) -> Iterator[tuple[str, Node]]:
    """Yield the objects that a ClaimReview consists of, with the paths to them."""
    for key in ("author", "reviewRating", "itemReviewed"):
        for one in values(review.node, key):
            node = review.node_at(one)
            if node is not None:
                yield key, node
                inner = (review.node_at(found) for found in values(node, "author"))
                yield from ((f"{key}/author", found) for found in inner if found is not None)


def _is_same_site(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
