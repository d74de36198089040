"""ClaimReview: the markup of fact-checks that search engines and the Fact Check Explorer read.

A JSON-LD list with one `ClaimReview` for each claim whose truth is rated; each belongs on the page of its own
check. Where a claim is restated, its own words are the `text` of the claim reviewed. Numbers are those of the
scale, `bestRating` the truest; a verdict that leaves the claim open has none. The page of a check is the
imprint's, filled; where a desk has none, the claim's URN stands there. The checker beside this file says what
is missing.

The `reviewAspect` of a ClaimReview is `truth`. Whether the claim was said so is answered in a plain `Review`
inside of it, the `associatedReview`, with the aspect `attribution`: search engines pass over a page with two
ClaimReviews, and would show “Verbatim” as the verdict on the claim. A claim whose truth is not rated is left
out with all its answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part, find_losses, known_people
from factcheck_gui.domain.reports import Audience
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.interchange.claim_review_addresses import (
    can_be_written,
    linked,
    links_in,
)
from factcheck_gui.formats.exporters.interchange.claim_review_claimants import claimant
from factcheck_gui.formats.exporters.interchange.claim_review_rating import rating
from factcheck_gui.formats.exporters.interchange.linked_json import written
from factcheck_gui.formats.exporters.interchange.names_of_things import page_of, urn_of

_LEFT_OUT: Final = frozenset(
    {
        *(Part.NOTES, Part.COPIES, Part.LINKS, Part.FOREIGN_LINKS, Part.CORRECTIONS),
        *(Part.STATES, Part.WAITING, Part.MARKS, Part.BLOCKS, Part.HANDS, Part.SIGNATURES),
        *(Part.OLDER_VERSIONS, Part.UNRATED),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReviewFile:
    """Writes the verdicts on the truth of the chosen articles' claims."""

    name: str = "claimreview"
    suffix: str = ".jsonld"
    media_type: str = "application/ld+json"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.INTERCHANGE
    back: Back = Back.NOTHING
    audience: Audience | None = Audience.READERS
    left_out: frozenset[Part] = _LEFT_OUT

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place in a ClaimReview, counted.

        A name is lost where it only reports, and whether something was said where its truth is not rated.
        """
        reviews = material.reviews
        found = {one.part: one.count for one in find_losses(reviews, self.left_out)}
        claims = [one for review in reviews for one in review.claims]
        found[Part.NAMES] = sum(bool(one.claim.reported_by) for one in claims)
        # Of speakers all is written; of others only the name is.
        speakers = {one.claim.speaker for one in claims if one.value_id(Question.TRUTH)}
        found[Part.PEOPLE] = len(known_people(reviews, material.parties) - speakers)
        unrated = (one for one in claims if not one.value_id(Question.TRUTH))
        found[Part.ATTRIBUTIONS] = sum(bool(one.value_id(Question.ATTRIBUTION)) for one in unrated)
        found[Part.UNSAFE_LINKS] = sum(not can_be_written(link) for link in links_in(material))
        return tuple(Loss(part=part, count=found[part]) for part in Part if found.get(part))

    def render(self, material: Material) -> bytes:
        """Return the list, article by article, claims in text order."""
        return written(claim_reviews(material))


CLAIM_REVIEW: Final = ClaimReviewFile()


def claim_reviews(material: Material) -> list[dict[str, object]]:
    """Return the ClaimReviews of some articles, as JSON-LD."""
    return list(each_claim_review(material))


def each_claim_review(material: Material) -> Iterator[dict[str, object]]:
    """Yield them one by one."""
    count = sum(len(review.claims) for review in material.reviews)
    done = 0
    for review in material.reviews:
        for number, reviewed in enumerate(review.claims, start=1):
            verdict = reviewed.verdicts.get(Question.TRUTH)
            if verdict is not None and verdict.value_id is not None:
                yield _review(material, review, reviewed, verdict, number)
            done += 1
            material.progress(done, count)


def _review(
    material: Material, review: ArticleReview, reviewed: ReviewedClaim, verdict: Verdict, number: int
) -> dict[str, object]:
    imprint, claim, article = material.imprint, reviewed.claim, review.article
    urn = urn_of(claim.id)
    citations = [_source(one) for one in reviewed.notes if one.source is not None]
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": urn,
            "url": page_of(imprint, review, reviewed, number) or urn,
            "claimReviewed": claim.restatement or claim.quote,
            "author": _publisher(material, verdict),
            "datePublished": (article.signed_at or verdict.created_at)[:10],
            "temporalCoverage": verdict.as_of,
            "reviewAspect": Question.TRUTH.value,
            "reviewRating": rating(review, verdict, imprint.language),
            "itemReviewed": _known(
                {
                    "@type": "Claim",
                    "text": claim.quote if claim.restatement else None,
                    "author": claimant(claim.speaker, material.parties.get(claim.speaker or "")),
                    "about": {"@type": "Thing", "name": claim.target} if claim.target else None,
                    "datePublished": article.details.date,
                    "appearance": _appearance(review),
                }
            ),
            "citation": citations or None,
            "associatedReview": _attribution(material, review, reviewed),
        }
    )


def _attribution(
    material: Material, review: ArticleReview, reviewed: ReviewedClaim
) -> dict[str, object] | None:
    """Return the answer to whether it was said; a plain Review, for a page may hold but one ClaimReview."""
    verdict = reviewed.verdicts.get(Question.ATTRIBUTION)
    if verdict is None or verdict.value_id is None:
        return None
    return _known(
        {
            "@type": "Review",
            "author": _publisher(material, verdict),
            "datePublished": (review.article.signed_at or verdict.created_at)[:10],
            "temporalCoverage": verdict.as_of,
            "reviewAspect": Question.ATTRIBUTION.value,
            "reviewRating": rating(review, verdict, material.imprint.language),
        }
    )


def _publisher(material: Material, verdict: Verdict) -> dict[str, object]:
    """Return who publishes the check; where a desk has not said, whoever has given the verdict."""
    imprint = material.imprint
    if not (imprint.name or imprint.link):
        return {"@type": "Person", "name": verdict.reviewer}
    return _known({"@type": "Organization", "name": imprint.name or None, **linked("url", imprint.link)})


def _appearance(review: ArticleReview) -> dict[str, object]:
    details = review.article.details
    publisher = {"@type": "Organization", "name": details.publisher}
    return _known(
        {
            "@type": "NewsArticle",
            **linked("url", details.link),
            "headline": details.title,
            "inLanguage": details.language,
            "datePublished": details.date,
            "author": {"@type": "Person", "name": details.author} if details.author else None,
            "publisher": publisher if details.publisher else None,
        }
    )


def _source(cited: ReviewedNote) -> dict[str, object]:
    source = cited.source
    if source is None:
        return {}
    publisher = {"@type": "Organization", "name": source.publisher}
    return _known(
        {
            "@type": "CreativeWork",
            "name": source.title,
            **_links(source),
            "author": {"@type": "Person", "name": source.author} if source.author else None,
            "publisher": publisher if source.publisher else None,
            "datePublished": source.date,
        }
    )


def _links(source: Source) -> dict[str, object]:
    """Return where a source is, and where it is archived; names that are no addresses side by side."""
    found, archived = linked("url", source.link), linked("archivedAt", source.archive_link)
    names = [one["identifier"] for one in (found, archived) if "identifier" in one]
    return {**found, **archived, **({"identifier": names} if len(names) > 1 else {})}


def _known(fields: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value is not None}
