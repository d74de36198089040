"""W3C Web Annotation: marks and what was noted on them, as annotation programs of the web exchange it.

One AnnotationCollection with a single page. Each claim is an annotation: the kind as `tagging` body, verdicts
as `assessing`, their reasons as `commenting`, the restatement and source notes as `describing`, the proposed
wording as `editing`, links of sources as `linking`. Its target is the article's link, or the URN of the
version where it has none, as it was when the version was taken in. Positions are code points of that
version's text, as the Recommendation wants them. A link between claims is an annotation of its own with both
as targets.

What the model has no words for stands under names with the prefix `factcheck`; they are those that the other
interchange formats use.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.links import Link
from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.annotation_terms import ANNOTATION_CONTEXT, PREFIX, TERMS
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.interchange.linked_json import written
from factcheck_gui.formats.exporters.interchange.names_of_things import urn_of
from factcheck_gui.formats.exporters.interchange.placed import placed_claims
from factcheck_gui.formats.exporters.interchange.web_annotation_bodies import bodies, by, extras
from factcheck_gui.formats.exporters.interchange.web_annotation_targets import target

_LEFT_OUT: Final = frozenset(
    {
        *(Part.PEOPLE, Part.COPIES, Part.WAITING, Part.DETACHED, Part.MARKS, Part.BLOCKS, Part.SIGNATURES),
        Part.OLDER_VERSIONS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAnnotation:
    """Writes the claims of the chosen articles, and the links between them."""

    name: str = "webannotation"
    suffix: str = ".jsonld"
    media_type: str = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    scope: Scope = Scope.ARTICLES
    group: Group = Group.INTERCHANGE
    back: Back = Back.ONTO_ARTICLE
    audience: Audience | None = None
    left_out: frozenset[Part] = _LEFT_OUT

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place in an annotation, counted."""
        return find_losses(material.reviews, self.left_out, material.parties)

    def render(self, material: Material) -> bytes:
        """Return the collection, article by article, claims in text order, links after them."""
        return written(_collection(material))


WEB_ANNOTATION: Final = WebAnnotation()


def _collection(material: Material) -> dict[str, object]:
    items = list(_items(material))
    ids = "\n".join(review.version.id for review in material.reviews)
    urn = uuid.uuid5(uuid.NAMESPACE_URL, f"collection\n{ids}").urn
    page: dict[str, object] = {
        "id": uuid.uuid5(uuid.NAMESPACE_URL, f"page\n{ids}").urn,
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return {
        "@context": [ANNOTATION_CONTEXT, {PREFIX: TERMS}],
        "id": urn,
        "type": "AnnotationCollection",
        "label": "; ".join(review.article.details.title for review in material.reviews),
        "generator": {"type": "Software", "name": material.program},
        "generated": material.made_at,
        "total": len(items),
        **({"first": page} if items else {}),
    }


def _items(material: Material) -> Iterator[dict[str, object]]:
    count = sum(len(review.claims) for review in material.reviews)
    done = 0
    links: dict[str, Link] = {}
    for review in material.reviews:
        numbers = review.numbers()
        for reviewed in placed_claims(review):
            yield _annotation(material, review, reviewed, numbers[reviewed.claim.id])
            links |= {link.id: link for link in reviewed.links}
            done += 1
            material.progress(done, count)
    for link in links.values():
        yield _link(link)


def _annotation(
    material: Material, review: ArticleReview, reviewed: ReviewedClaim, number: int
) -> dict[str, object]:
    claim = reviewed.claim
    is_rated = any(verdict.value_id is not None for verdict in reviewed.verdicts.values())
    return {
        "id": urn_of(claim.id),
        "type": "Annotation",
        "motivation": "assessing" if is_rated else "tagging",
        **by(claim.reviewer, claim.created_at),
        "body": list(bodies(review, reviewed, material.imprint.language)),
        "target": target(review, claim.span),
        **extras(review, reviewed, number),
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "id": urn_of(link.id),
        "type": "Annotation",
        "motivation": "linking",
        **by(link.reviewer, link.created_at),
        "body": {"type": "TextualBody", "purpose": "tagging", "value": link.type.value},
        "target": [{"id": urn_of(link.from_claim)}, {"id": urn_of(link.to_claim)}],
    }
